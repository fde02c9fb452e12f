SELECT id, entry, tbl, row, lead, before, after FROM changes WHERE entry = ?1 ORDER BY id DESC;
