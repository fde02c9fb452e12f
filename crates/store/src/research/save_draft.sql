INSERT INTO drafts (lead_id, body, at) VALUES (?1, ?2, ?3) ON CONFLICT (lead_id) DO UPDATE SET body = excluded.body, at = excluded.at;
