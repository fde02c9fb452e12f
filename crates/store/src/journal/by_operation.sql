SELECT seq, op_id, verb, params, lead, author, device, at, undoes, redoes, undone
FROM journal WHERE op_id = ?1;
