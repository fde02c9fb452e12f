SELECT id FROM leads WHERE name_key = ?1 AND postcode = ?2 ORDER BY id LIMIT 5;
