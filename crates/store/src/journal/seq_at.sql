SELECT coalesce(max(seq), 0) FROM journal WHERE at <= ?1 AND seq < ?2;
