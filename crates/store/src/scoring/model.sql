SELECT id, body, note, at FROM models ORDER BY id DESC LIMIT 1;
