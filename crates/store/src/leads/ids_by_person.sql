SELECT leads.id
FROM leads LEFT JOIN people ON people.id = (SELECT min(id) FROM people WHERE people.lead_id = leads.id)
ORDER BY people.last_name IS NULL, people.last_name COLLATE NOCASE, people.first_name COLLATE NOCASE, leads.id;
