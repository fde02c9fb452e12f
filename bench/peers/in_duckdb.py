"""DuckDB: in_duckdb.py FOLDER ROUNDS [THREADS]. Leaves its scores, by lead, in FOLDER for the others to be equal to."""

import sys
from pathlib import Path

import duckdb
from workload import query, report, times

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
book = duckdb.connect()
if len(sys.argv) > 3:
    book.execute(f"SET threads = {int(sys.argv[3])}")
for name in ("leads", "activities"):
    book.execute(f"CREATE TABLE {name} AS SELECT * FROM '{folder / name}.parquet'")
rescore = f"CREATE OR REPLACE TEMP TABLE scores AS {query('LEAST', 'GREATEST')}"
ms = times(lambda: book.execute(rescore), rounds)
scores = book.execute("SELECT score FROM scores ORDER BY id").fetchnumpy()["score"]
scores.astype("<i4").tofile(folder / "scores.i32")
report(duckdb.__version__, ms, len(scores), scores.sum())
