-- A connection checks its copy of the search index against what others wrote only when it reads from it.
SELECT (SELECT rowid FROM lead_search LIMIT 1), (SELECT rowid FROM people_search LIMIT 1), (SELECT rowid FROM phone_search LIMIT 1);
