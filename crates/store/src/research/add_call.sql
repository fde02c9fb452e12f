INSERT INTO calls (lead_id, operation, result, number, note, callback_at, lost_reason, seconds, right_named, at, author)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);
