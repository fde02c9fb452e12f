-- Leads whose name or place starts with one or two letters: too short for the fragment index.
SELECT id FROM leads WHERE company LIKE ?1 || '%'
UNION
SELECT id FROM leads WHERE city LIKE ?1 || '%'
UNION
SELECT lead_id FROM people WHERE last_name LIKE ?1 || '%'
LIMIT ?2;
