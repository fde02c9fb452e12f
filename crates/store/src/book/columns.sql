SELECT name FROM pragma_table_info(?1) WHERE name <> 'id' ORDER BY cid;
