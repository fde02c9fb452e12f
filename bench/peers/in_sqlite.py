"""SQLite in memory, one query, its activities indexed: in_sqlite.py FOLDER ROUNDS."""

import sqlite3
import sys
from pathlib import Path

from pyarrow import parquet
from workload import query, report, times

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
book = sqlite3.connect(":memory:")
for name, key in (("leads", "id"), ("activities", None)):
    table = parquet.read_table(folder / f"{name}.parquet")
    columns = [f"{column} INTEGER{' PRIMARY KEY' if column == key else ''}" for column in table.column_names]
    book.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    rows = zip(*(column.to_pylist() for column in table.columns))
    book.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", rows)
book.execute("CREATE INDEX activities_by_lead ON activities (lead, type, age)")
rescore = f"SELECT SUM(score), COUNT(*) FROM ({query('MIN', 'MAX')})"
ms = times(lambda: book.execute(rescore).fetchone(), rounds)
total, leads = book.execute(rescore).fetchone()
report(sqlite3.sqlite_version, ms, leads, total)
