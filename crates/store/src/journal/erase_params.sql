UPDATE journal SET lead = NULL, params = '{}' WHERE lead = ?1;
