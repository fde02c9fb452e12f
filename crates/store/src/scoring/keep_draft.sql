INSERT INTO model_drafts (audience, body, based_on, revision, at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (audience) DO UPDATE SET body = excluded.body, based_on = excluded.based_on, revision = excluded.revision, at = excluded.at;
