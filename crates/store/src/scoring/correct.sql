INSERT INTO corrections (lead_id, axis, points, reason, from_at, until_at, author) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
