INSERT INTO people (lead_id, first_name, last_name, role, email) VALUES (?1, ?2, ?3, ?4, ?5);
