INSERT INTO models (body, note, at) VALUES (?1, ?2, ?3);
