SELECT result, count(*) AS count FROM calls WHERE at >= ?1 AND at < ?2 GROUP BY result ORDER BY result;
