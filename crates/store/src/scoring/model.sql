SELECT id, audience, body, note, restores, at, author FROM models WHERE audience = ?1 ORDER BY id DESC LIMIT 1;
