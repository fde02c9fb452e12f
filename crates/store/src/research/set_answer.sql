INSERT INTO answers (lead_id, question, state, chosen, at, author) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (lead_id, question) DO UPDATE SET state = excluded.state, chosen = excluded.chosen, at = excluded.at, author = excluded.author;
