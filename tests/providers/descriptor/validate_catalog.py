"""Validates descriptor files against the catalogue's schema: validate_catalog.py SCHEMA FOLDER..."""

import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("python3-jsonschema is missing: run ./dev setup")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(schema_path, folders):
    schema = load(schema_path)
    paths = [
        path
        for folder in folders
        for path in sorted(pathlib.Path(folder).glob("*.json"))
        if path.resolve() != pathlib.Path(schema_path).resolve()
    ]
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    problems = [
        f"{path}: {error.json_path}: {error.message}"
        for path in paths
        for error in validator.iter_errors(load(path))
    ]
    print("\n".join(problems) or f"{len(paths)} files follow the schema")
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
