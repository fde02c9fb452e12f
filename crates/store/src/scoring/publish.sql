INSERT INTO models (audience, body, note, restores, at, author) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
