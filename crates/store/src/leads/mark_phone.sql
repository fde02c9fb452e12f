UPDATE phones SET wrong = ?2 WHERE id = ?1;
