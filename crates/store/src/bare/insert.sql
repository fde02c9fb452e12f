INSERT INTO leads (company, first_name, last_name, role, phone, mobile, email, postcode, city, sector, employees, source, notes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
