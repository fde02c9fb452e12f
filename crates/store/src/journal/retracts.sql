UPDATE journal SET retracts = ?1 WHERE seq = (SELECT entry FROM recording);
