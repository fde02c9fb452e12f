SELECT id FROM leads ORDER BY step_at IS NULL, step_at, id;
