SELECT id FROM leads WHERE domain = ?1 AND name_key = ?2 ORDER BY id LIMIT 5;
