SELECT id FROM leads WHERE file_key = ?1 ORDER BY id LIMIT 5;
