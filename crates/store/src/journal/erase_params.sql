-- An entry that made the lead names it without being about it.
UPDATE journal SET lead = NULL, params = '{}'
WHERE lead = ?1 OR (verb = 'add-lead' AND seq IN (SELECT entry FROM changes WHERE lead = ?1));
