SELECT id, audience, body, note, restores, at, author FROM models WHERE id = ?1;
