INSERT INTO suppressions (kind, hash, reason, origin, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING;
