SELECT DISTINCT tbl FROM changes WHERE entry = ?1 ORDER BY tbl;
