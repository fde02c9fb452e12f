-- Leads with a fragment in any searched text; quoted by the caller.
SELECT rowid AS lead FROM lead_search WHERE lead_search MATCH ?1
UNION
SELECT people.lead_id FROM people_search JOIN people ON people.id = people_search.rowid WHERE people_search MATCH ?1
UNION
SELECT phones.lead_id FROM phone_search JOIN phones ON phones.id = phone_search.rowid WHERE phone_search MATCH ?1;
