SELECT max(seq) FROM journal WHERE undoes = ?1;
