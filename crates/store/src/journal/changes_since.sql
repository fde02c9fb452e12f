SELECT id, entry, tbl, row, lead, before, after FROM changes WHERE entry > ?1 AND entry < ?2 ORDER BY id DESC;
