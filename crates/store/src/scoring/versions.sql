SELECT id, audience, body, note, restores, at, author FROM models ORDER BY id;
