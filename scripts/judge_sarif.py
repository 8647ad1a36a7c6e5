#!/usr/bin/env python3
"""Holds a SARIF log against the schema of SARIF 2.1.0; in: the schema's file and the log's, out: nothing, or what is wrong."""

import json
import sys

from jsonschema import Draft7Validator

schema, log = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
errors = sorted(Draft7Validator(schema).iter_errors(log), key=str)
for error in errors[:20]:
    print("/".join(map(str, error.path)), error.message[:300])
if not log["runs"][0]["results"]:
    sys.exit("the log has no result: nothing was judged")
sys.exit(1 if errors else 0)
