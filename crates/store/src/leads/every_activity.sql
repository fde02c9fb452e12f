SELECT id, lead_id, kind, label, quantity, at, key, source FROM activities ORDER BY lead_id, at, id;
