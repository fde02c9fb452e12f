SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal
WHERE undoes IS NULL AND redoes IS NULL AND undone = 0 AND verb <> 'forget-lead' AND verb <> 'create-book'
ORDER BY seq DESC LIMIT 1;
