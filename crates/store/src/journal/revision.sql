SELECT max(id) FROM changes WHERE lead = ?1;
