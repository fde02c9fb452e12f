SELECT id, entry, tbl, row, lead, before, after FROM changes
WHERE entry > ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3;
