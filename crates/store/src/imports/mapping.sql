SELECT body FROM mappings WHERE fingerprint = ?1;
