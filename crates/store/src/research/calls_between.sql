SELECT lead_id, number FROM calls WHERE at >= ?1 AND at < ?2;
