# Usage: python3 python-jsonschema.py FORM BUNDLE CASES
import json
import pathlib
import sys

import jsonschema

form, bundle_file, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
bundle = json.loads(bundle_file.read_text("utf-8"))
definitions = "$defs" if "$defs" in bundle else "definitions"
validator_class = jsonschema.validators.validator_for(bundle)
resolver = jsonschema.RefResolver.from_schema(bundle)

passed = failed = 0
for file in sorted([*folder.glob("cases/*.json"), *folder.glob("generated/*.json")]):
    suite = json.loads(file.read_text("utf-8"))
    schema = {"$ref": f"{bundle['$id']}#/{definitions}/{suite['model']}"}
    validator = validator_class(schema, resolver=resolver)
    for case in suite["cases"]:
        valid = case["valid"][form] if isinstance(case["valid"], dict) else case["valid"]
        found = validator.is_valid(case["data"])
        if found == valid:
            passed += 1
        else:
            failed += 1
            print(file.relative_to(folder), case["description"], f"is {valid}, found {found}", sep="\t")
print(f"{passed} passed, {failed} failed")
sys.exit(0 if passed > 0 and failed == 0 else 1)
