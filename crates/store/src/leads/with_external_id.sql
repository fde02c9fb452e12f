SELECT id FROM leads WHERE external_id = ?1 ORDER BY id LIMIT 5;
