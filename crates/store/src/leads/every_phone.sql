SELECT id, lead_id, person_id, e164, kind, original, extension, wrong FROM phones ORDER BY lead_id, id;
