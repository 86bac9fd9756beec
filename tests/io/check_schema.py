"""check_schema.py SCHEMA BAD GOOD...: the schema takes every GOOD document and refuses BAD."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
validator = jsonschema.Draft202012Validator
validator.check_schema(schema)
for path in sys.argv[3:]:
    validator(schema).validate(json.load(open(path, encoding="utf-8")))
assert list(validator(schema).iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))))
print(len(sys.argv) - 3, "files hold")
