#!/usr/bin/env python3
"""Holds the page for admins to what it describes: every key of the schema and every word that one may have is in it, and its example is the tested one.

usage: compare_readme.py README SCHEMA EXAMPLE
"""
import json
import pathlib
import re
import sys


def keys_of(node):
    if isinstance(node, list):
        return set().union(*map(keys_of, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    properties = node.get("properties")
    own = set(properties) if isinstance(properties, dict) else set()
    words = node.get("enum")
    if isinstance(words, list):
        own |= set(words)
    return own.union(*map(keys_of, node.values())) if node else own


def main(readme_path, schema_path, example_path):
    readme = pathlib.Path(readme_path).read_text("utf-8")
    words = set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", readme, flags=re.DOTALL)))
    keys = keys_of(json.loads(pathlib.Path(schema_path).read_text("utf-8")))
    problems = [f"{key} is not explained" for key in sorted(keys - words)]
    if f"```json\n{pathlib.Path(example_path).read_text('utf-8')}```" not in readme:
        problems.append(f"the example is not {example_path}")
    print("\n".join(problems) or f"{len(keys)} keys and words are explained")
    return 1 if problems or not keys else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
