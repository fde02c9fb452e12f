SELECT id, lead_id, kind, label, quantity, at, key, source FROM activities WHERE lead_id = ?1 ORDER BY at, id;
