SELECT id FROM leads ORDER BY id;
