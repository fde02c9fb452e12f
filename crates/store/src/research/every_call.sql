SELECT id, lead_id, operation, result, number, note, callback_at, lost_reason, seconds, right_named, at, author FROM calls ORDER BY lead_id, at, id;
