SELECT count(*) FROM changes WHERE entry = ?1;
