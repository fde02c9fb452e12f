SELECT value FROM book WHERE key = ?1;
