SELECT row FROM changes WHERE entry = ?1 AND tbl = 'leads' AND before IS NULL ORDER BY row;
