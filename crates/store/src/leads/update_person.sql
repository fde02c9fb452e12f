UPDATE people SET first_name = ?2, last_name = ?3, role = ?4, email = ?5 WHERE id = ?1;
