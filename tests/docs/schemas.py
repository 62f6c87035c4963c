#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: schemas.py TOP

Holds the schemas of what people write to what the program accepts: the rules
files that are there are well, and so are the settings below; what the program
refuses, the schema refuses.
"""
import json
import pathlib
import sys
import warnings

warnings.simplefilter('ignore')
import jsonschema  # noqa: E402

SETTINGS = [
    (True, '{}'),
    (True, '{"$schema": "x", "lang": "en", "model": "zelcom", "words": ["a"],'
           ' "rules": {"nvao": "off", "nvao.hedge": "error"},'
           ' "ignore": [{"rule": "nvao", "pattern": "a+"}, {"pattern": "b"}],'
           ' "plugins": {"spell_nl": {"a": "x", "b": 3, "c": true}}}'),
    (False, '[]'),
    (False, '{"rule": {}}'),
    (False, '{"lang": "de"}'),
    (False, '{"model": 3}'),
    (False, '{"rules": {"a": 3}}'),
    (False, '{"words": [""]}'),
    (False, '{"ignore": [{}]}'),
    (False, '{"ignore": [{"patern": "a"}]}'),
    (False, '{"plugins": {"../evil": {}}}'),
    (False, '{"plugins": {"a": {"b": []}}}'),
    (False, '{"plugin_dirs": ["/tmp"]}'),
]

# Changes to a rule that make it wrong.
WRONG_RULES = [
    ('id', 'Vague'), ('id', 'a.b'), ('scopes', []), ('scopes', ['unit']),
    ('severity', 'off'), ('on', 1), ('nl', {}), ('source', ''), ('extra', 1),
]


def main():
    top = pathlib.Path(sys.argv[1])
    failed = 0

    def schema(name):
        path = top / 'docs' / 'schema' / f'{name}.schema.json'
        text = json.loads(path.read_text())
        jsonschema.Draft202012Validator.check_schema(text)
        return jsonschema.Draft202012Validator(text)

    def expect(validator, value, well, what):
        nonlocal failed
        errors = [e.message for e in validator.iter_errors(value)]
        if (not errors) != well:
            failed += 1
            print(f'{what}: {errors[:1] or "accepted"}')

    rules, settings = schema('rules'), schema('settings')
    paths = sorted((top / 'dictionaries' / 'rules').glob('*.json'))
    for path in paths:
        expect(rules, json.loads(path.read_text()), True, path.name)
    for key, value in WRONG_RULES:
        document = json.loads(paths[0].read_text())
        document['rules'][0][key] = value
        expect(rules, document, False, f'{key} = {value}')
    for well, text in SETTINGS:
        expect(settings, json.loads(text), well, text)
    formula = schema('formula')
    models = sorted((top / 'dictionaries' / 'models').glob('*.json'))
    for path in models + [top / 'dictionaries' / 'formula' / 'start.json']:
        expect(formula, json.loads(path.read_text()), True, path.name)
        for key in ('slots', 'orders', 'styles', 'id'):
            document = json.loads(path.read_text())
            document[key] = []
            expect(formula, document, False, f'{path.name}: no {key}')
    sys.exit(1 if failed or not paths or not models else 0)


main()
