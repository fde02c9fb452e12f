DELETE FROM changes WHERE entry > ?1;
