SELECT id, lead_id, first_name, last_name, role, email FROM people ORDER BY lead_id, id;
