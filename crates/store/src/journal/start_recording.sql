INSERT INTO recording (entry) VALUES (?1);
