SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal WHERE verb IN ('import-leads', 'import-activities')
ORDER BY seq DESC;
