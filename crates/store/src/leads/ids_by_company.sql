SELECT id FROM leads ORDER BY company IS NULL, company COLLATE NOCASE, id;
