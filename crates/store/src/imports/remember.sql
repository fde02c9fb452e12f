INSERT INTO mappings (fingerprint, body) VALUES (?1, ?2) ON CONFLICT (fingerprint) DO UPDATE SET body = excluded.body;
