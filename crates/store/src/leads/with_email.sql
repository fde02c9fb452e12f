SELECT DISTINCT lead_id FROM people WHERE email = ?1 ORDER BY lead_id LIMIT 5;
