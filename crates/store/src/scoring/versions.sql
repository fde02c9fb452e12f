SELECT id, body, note, at FROM models ORDER BY id;
