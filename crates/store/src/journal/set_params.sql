UPDATE journal SET params = ?2 WHERE seq = ?1;
