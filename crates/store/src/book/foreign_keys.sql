SELECT "table" || ' row ' || rowid || ' points to a missing ' || parent FROM pragma_foreign_key_check;
