INSERT INTO phones (lead_id, person_id, e164, kind, original, extension, wrong) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
