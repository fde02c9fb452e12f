-- An entry that turned out to concern one lead is an entry about that lead.
UPDATE journal SET lead = (SELECT min(lead) FROM changes WHERE entry = ?1)
WHERE seq = ?1 AND lead IS NULL
  AND (SELECT min(lead) = max(lead) FROM changes WHERE entry = ?1);
