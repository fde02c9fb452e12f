UPDATE corrections SET until_at = ?2 WHERE id = ?1;
