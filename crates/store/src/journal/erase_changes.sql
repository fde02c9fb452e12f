DELETE FROM changes WHERE lead = ?1;
