SELECT id, lead_id, person_id, e164, kind, original, extension, wrong FROM phones WHERE lead_id = ?1 ORDER BY id;
