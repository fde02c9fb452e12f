"""Polars: in_polars.py FOLDER ROUNDS [THREADS]."""

import os
import sys
from pathlib import Path

if len(sys.argv) > 3:
    os.environ["POLARS_MAX_THREADS"] = sys.argv[3]

import polars as pl
from workload import RULES, report, times

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
leads = pl.read_parquet(folder / "leads.parquet")
activities = pl.read_parquet(folder / "activities.parquet")


def attribute(rule):
    column = pl.col(rule["column"])
    test = column == rule["is"] if "is" in rule else column.is_between(rule["from"], rule["to"])
    return pl.when(test).then(rule["points"]).otherwise(0)


def count(place, rule):
    test = (pl.col("type") == rule["type"]) & (pl.col("age") <= rule["days"])
    return test.sum().cast(pl.Int32).alias(f"times_{place}")


def activity(place, rule):
    points = pl.col(f"times_{place}").fill_null(0) * rule["points"]
    limit = pl.min_horizontal if rule["points"] > 0 else pl.max_horizontal
    return limit(points, pl.lit(rule["cap"]))


def rescore():
    counts = [count(place, rule) for place, rule in enumerate(RULES["activities"])]
    points = [attribute(rule) for rule in RULES["attributes"]]
    points += [activity(place, rule) for place, rule in enumerate(RULES["activities"])]
    did = activities.group_by("lead").agg(counts)
    return leads.join(did, left_on="id", right_on="lead", how="left").select("id", score=sum(points, pl.lit(0)))


ms = times(rescore, rounds)
scores = rescore()["score"]
report(pl.__version__, ms, len(scores), scores.sum())
