SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\_search\_%' ESCAPE '\' ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, rowid;
