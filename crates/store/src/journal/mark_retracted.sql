UPDATE journal SET undone = ?2 WHERE seq = (SELECT retracts FROM journal WHERE seq = ?1);
