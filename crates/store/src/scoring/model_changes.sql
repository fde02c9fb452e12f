SELECT id, entry, tbl, row, lead, before, after FROM changes WHERE tbl = 'models' ORDER BY id;
