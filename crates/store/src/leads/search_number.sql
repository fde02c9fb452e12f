-- Leads with a canonical number that starts so; a colon sorts after every digit.
SELECT lead_id FROM phones WHERE e164 >= ?1 AND e164 < ?1 || ':';
