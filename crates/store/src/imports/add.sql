INSERT INTO imports (id, kind, name, source, created, updated, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7);
