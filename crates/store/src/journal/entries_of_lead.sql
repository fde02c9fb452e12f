SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal WHERE seq IN (SELECT entry FROM changes WHERE lead = ?1)
ORDER BY seq DESC LIMIT ?2;
