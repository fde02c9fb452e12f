SELECT id, lead_id, operation, result, number, note, callback_at, lost_reason, seconds, right_named, at, author FROM calls WHERE lead_id = ?1 ORDER BY at, id;
