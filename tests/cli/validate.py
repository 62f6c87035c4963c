#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: validate.py [--lines] SCHEMA < JSON

Validates a JSON text, or each line of JSON Lines, against a schema of
docs/schema/; the schemas refer to each other by file name.
"""
import json
import pathlib
import sys
import warnings

warnings.simplefilter('ignore')
import jsonschema  # noqa: E402


def main():
    lines = sys.argv[1] == '--lines'
    path = pathlib.Path(sys.argv[-1]).resolve()
    store = {}
    for other in path.parent.glob('*.schema.json'):
        store[other.as_uri()] = json.loads(other.read_text())
        store[other.as_uri()].pop('$id', None)
    schema = store[path.as_uri()]
    resolver = jsonschema.RefResolver(path.as_uri(), schema, store)
    validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
    validator.check_schema(schema)
    text = sys.stdin.read()
    seen = 0
    for each in text.splitlines() if lines else [text]:
        validator.validate(json.loads(each))
        seen += 1
    if not seen:
        sys.exit(f'{path.name}: nothing to validate')


main()
