INSERT INTO questionnaires (body, at) VALUES (?1, ?2);
