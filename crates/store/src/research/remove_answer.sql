DELETE FROM answers WHERE lead_id = ?1 AND question = ?2;
