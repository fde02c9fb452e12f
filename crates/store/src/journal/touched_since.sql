-- Whether anything that still stands was done with a lead after an entry.
SELECT 1
FROM changes JOIN journal ON journal.seq = changes.entry
WHERE changes.lead = ?1 AND changes.entry > ?2 AND journal.undone = 0
  AND journal.undoes IS NULL AND journal.redoes IS NULL AND journal.retracts IS NULL
LIMIT 1;
