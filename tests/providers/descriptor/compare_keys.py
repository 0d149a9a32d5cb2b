#!/usr/bin/env python3
"""Holds the published schema and our reader to the same keys, object by object.

usage: compare_keys.py SCHEMA READER_FOLDER
"""
import json
import pathlib
import re
import sys

ALLOW = re.compile(r"allowKeys\(\s*\{(.*?)\}\s*\)", re.DOTALL)


def keys_of_reader(folder):
    """The key sets of every object that the reader reads, with the file that reads it."""
    found = {}
    for path in sorted(pathlib.Path(folder).glob("*.cpp")):
        for listed in ALLOW.findall(path.read_text("utf-8")):
            found.setdefault(frozenset(re.findall(r'"([^"]+)"', listed)), path.name)
    return found


def properties_of(node, definitions):
    keys = set(node.get("properties", {}))
    if "$ref" in node:
        keys |= properties_of(definitions[node["$ref"].rsplit("/", 1)[1]], definitions)
    return keys


def keys_of_schema(schema):
    """The key sets of every closed object of the schema, with the way to it."""
    found = {}

    def visit(node, path):
        if isinstance(node, list):
            for index, item in enumerate(node):
                visit(item, f"{path}[{index}]")
        elif isinstance(node, dict):
            if node.get("additionalProperties") is False or node.get("unevaluatedProperties") is False:
                found.setdefault(frozenset(properties_of(node, schema["$defs"])), path)
            for key, value in node.items():
                visit(value, f"{path}/{key}")

    visit(schema, "")
    return found


def main(schema_path, reader_folder):
    schema = keys_of_schema(json.loads(pathlib.Path(schema_path).read_text("utf-8")))
    reader = keys_of_reader(reader_folder)
    problems = [f"{name} reads {sorted(keys)}, which is no object of the schema"
                for keys, name in reader.items() if keys not in schema]
    problems += [f"schema{path} has {sorted(keys)}, which the reader does not read"
                 for keys, path in schema.items() if keys not in reader]
    print("\n".join(problems) or f"{len(reader)} kinds of objects have the same keys in both")
    return 1 if problems or len(reader) < 10 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
