"""Compares the audits of two runs but for where they come from and how long they took.

usage: python3 same_audit.py AUDIT AUDIT
"""

import json
import sys
from pathlib import Path


def without_origin(value):
    if isinstance(value, dict):
        return {name: without_origin(one) for name, one in value.items() if name not in ("provenance", "durationMillis")}
    return [without_origin(one) for one in value] if isinstance(value, list) else value


def differences(place, one, other):
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return [found for name in one for found in differences(f"{place}/{name}", one[name], other[name])]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [found for i, pair in enumerate(zip(one, other)) for found in differences(f"{place}/{i}", *pair)]
    return [] if one == other else [f"{place}: {one!r} is not {other!r}"]


audits = [without_origin(json.loads(Path(name).read_text(encoding="utf-8"))) for name in sys.argv[1:3]]
found = differences("", *audits)
print("\n".join(found[:20]) or f"{len(audits[0]['examples'])} examples and all else are the same")
sys.exit(1 if found else 0)
