SELECT id, lead_id, axis, points, reason, from_at, until_at, author FROM corrections ORDER BY lead_id, id;
