"""Validates descriptor files against the catalogue's schema: validate_catalog.py SCHEMA FOLDER...

The schema must be strict as well: every object of these files that has fixed keys must refuse an unknown one.
"""

import copy
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("python3-jsonschema is missing: run ./dev setup")

# Objects whose keys are names of the vendor's.
OPEN = {"environment", "headers", "query", "form", "json", "variables"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def paths_of_objects(value, path=()):
    if isinstance(value, dict):
        if not (path and path[-1] in OPEN):
            yield path
        for key, child in value.items():
            if key not in OPEN:
                yield from paths_of_objects(child, path + (key,))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from paths_of_objects(child, path + (index,))


def with_unknown_key(document, path):
    mutant = copy.deepcopy(document)
    target = mutant
    for key in path:
        target = target[key]
    target["unknown"] = True
    return mutant


def problems_of(validator, path):
    document = load(path)
    for error in validator.iter_errors(document):
        yield f"{path}: {error.json_path}: {error.message}"
    for place in paths_of_objects(document):
        if validator.is_valid(with_unknown_key(document, place)):
            yield f"{path}: {place}: the schema lets an unknown key pass"


def main(schema_path, folders):
    schema = load(schema_path)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    paths = [
        path
        for folder in folders
        for path in sorted(pathlib.Path(folder).glob("*.json"))
        if path.resolve() != pathlib.Path(schema_path).resolve()
    ]
    problems = [problem for path in paths for problem in problems_of(validator, path)]
    print("\n".join(problems) or f"{len(paths)} files follow the schema")
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
