INSERT INTO activities (lead_id, kind, label, quantity, at, key, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (lead_id, key) DO NOTHING;
