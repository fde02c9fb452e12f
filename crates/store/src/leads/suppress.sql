INSERT INTO suppressions (kind, hash, reason, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING;
