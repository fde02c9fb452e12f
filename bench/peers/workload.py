"""What the peers in Python share: the rules, the query they come to, and how a figure is reported."""

import json
import sys
import time
from pathlib import Path

RULES = json.loads((Path(__file__).parent.parent / "rules.json").read_text())


def query(least, greatest):
    """Everybody's score in SQL; `least` and `greatest` are what the dialect calls them."""
    points = [f"CASE WHEN {test(rule)} THEN {rule['points']} ELSE 0 END" for rule in RULES["attributes"]]
    counts = []
    for place, rule in enumerate(RULES["activities"]):
        counts.append(f"COUNT(*) FILTER (WHERE type = {rule['type']} AND age <= {rule['days']}) AS times_{place}")
        limit = least if rule["points"] > 0 else greatest
        points.append(f"{limit}(COALESCE(times_{place}, 0) * {rule['points']}, {rule['cap']})")
    return (
        f"SELECT id, {' + '.join(points)} AS score FROM leads"
        f" LEFT JOIN (SELECT lead, {', '.join(counts)} FROM activities GROUP BY lead) AS did ON did.lead = leads.id"
    )


def test(rule):
    if "is" in rule:
        return f"{rule['column']} = {rule['is']}"
    return f"{rule['column']} BETWEEN {rule['from']} AND {rule['to']}"


def times(run, rounds):
    """How many milliseconds each of so many runs took, after one that does not count."""
    run()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def report(version, ms, leads, total):
    json.dump({"version": version, "ms": ms, "leads": leads, "sum": int(total)}, sys.stdout)
