SELECT id FROM leads ORDER BY status IS NULL, status, id;
