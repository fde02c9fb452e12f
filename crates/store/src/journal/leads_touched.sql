SELECT DISTINCT lead FROM changes WHERE entry = ?1 AND lead IS NOT NULL ORDER BY lead;
