"""Writes workload S: leads and what they did, the same for the same number of leads.

    generate.py LEADS FOLDER

Leads have eleven columns, -1 where nothing is known; ten activities a lead, most leads few and some hundreds, sorted
by lead, each of a type and so many days old. Both as Parquet, and each column as 32-bit numbers, low byte first.
"""

import sys
from pathlib import Path

import numpy
import pyarrow
from pyarrow import parquet

SEED = 7
ACTIVITIES_A_LEAD = 10
TYPES = 12
OLDEST_DAYS = 400


def leads(dice, count):
    """The table of leads. The order of the draws is part of the workload."""

    def choice(low, high, unknown):
        return sometimes_unknown(dice, dice.integers(low, high, count), unknown)

    table = {
        "id": numpy.arange(count),
        "employees": sometimes_unknown(dice, (dice.pareto(1.1, count) * 3 + 1).clip(1, 5_000), 0.1),
        "revenue": sometimes_unknown(dice, dice.lognormal(6, 1.5, count).clip(1, 1e6), 0.3),
        "sector": choice(0, 20, 0.05),
        "role": choice(0, 12, 0.1),
        "province": choice(0, 12, 0.05),
        "growth": choice(0, 4, 0.3),
        "legal": choice(0, 6, 0.1),
        "software": choice(0, 15, 0.6),
        "satisfaction": choice(1, 6, 0.6),
        "source": choice(0, 8, 0),
        "pains": dice.integers(0, 256, count) * (dice.random(count) < 0.4),
    }
    return {name: column.astype("<i4") for name, column in table.items()}


def sometimes_unknown(dice, column, share):
    column = column.astype("<i4")
    column[dice.random(len(column)) < share] = -1
    return column


def activities(dice, leads):
    """The table of activities, by lead."""
    count = leads * ACTIVITIES_A_LEAD
    lead = (dice.beta(0.7, 2, count) * leads).astype("<i4").clip(0, leads - 1)
    lead.sort()
    kind = dice.integers(0, TYPES, count).astype("<i4")
    age = dice.integers(0, OLDEST_DAYS, count).astype("<i4")
    return {"lead": lead, "type": kind, "age": age}


def write(folder, name, table):
    parquet.write_table(pyarrow.table(table), folder / f"{name}.parquet")
    for column, numbers in table.items():
        numbers.tofile(folder / f"{name}.{column}.i32")


def main():
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    dice = numpy.random.default_rng(SEED)
    write(folder, "leads", leads(dice, count))
    write(folder, "activities", activities(dice, count))


if __name__ == "__main__":
    main()
