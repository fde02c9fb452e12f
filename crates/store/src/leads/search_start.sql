-- Leads with a word that starts so in a name or place: too short for the fragment index.
SELECT id FROM leads WHERE ' ' || company LIKE '% ' || ?1 || '%' OR ' ' || city LIKE '% ' || ?1 || '%'
UNION
SELECT lead_id FROM people WHERE ' ' || first_name LIKE '% ' || ?1 || '%' OR ' ' || last_name LIKE '% ' || ?1 || '%';
