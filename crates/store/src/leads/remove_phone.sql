DELETE FROM phones WHERE id = ?1;
