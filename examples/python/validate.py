# Prints what is wrong with an Image: python3 validate.py FILE
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

read = lambda path: json.loads(Path(path).read_text(encoding="utf-8"))
schema = read(Path(__file__).resolve().parents[2] / "schema/dist/image.schema.json")
errors = list(Draft202012Validator(schema).iter_errors(read(sys.argv[1])))
# An error's message would show the value, which may be a secret.
print("\n".join(f"{error.json_path} {error.validator}" for error in errors) or "valid")
sys.exit(1 if errors else 0)
