SELECT id, lead_id, first_name, last_name, role, email FROM people WHERE lead_id = ?1 ORDER BY id;
