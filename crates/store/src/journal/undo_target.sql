-- Making a book, its example included, is not undone by a key; erasing is for good, and what it emptied is passed over.
SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal
WHERE undoes IS NULL AND redoes IS NULL AND undone = 0 AND verb NOT IN ('create-book', 'add-example', 'forget-lead')
  AND EXISTS (SELECT 1 FROM changes WHERE changes.entry = journal.seq)
ORDER BY seq DESC LIMIT 1;
