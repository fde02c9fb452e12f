SELECT id, lead_id, axis, points, reason, from_at, until_at, author FROM corrections WHERE id = ?1;
