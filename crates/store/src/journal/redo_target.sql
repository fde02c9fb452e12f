-- The oldest undone entry that nothing new has been done after.
SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal
WHERE undoes IS NULL AND redoes IS NULL AND undone = 1
  AND EXISTS (SELECT 1 FROM changes WHERE changes.entry = journal.seq)
  AND seq > (
    SELECT coalesce(max(seq), 0) FROM journal
    WHERE undoes IS NULL AND redoes IS NULL AND undone = 0 AND verb <> 'forget-lead'
  )
ORDER BY seq LIMIT 1;
