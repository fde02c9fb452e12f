INSERT INTO journal (op_id, verb, params, lead, author, device, at, undoes, redoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
