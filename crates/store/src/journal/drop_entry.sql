DELETE FROM journal WHERE seq = ?1 AND undoes IS NULL AND redoes IS NULL;
