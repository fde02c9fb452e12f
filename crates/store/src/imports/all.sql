SELECT id, kind, name, source, created, updated, at FROM imports ORDER BY id DESC;
