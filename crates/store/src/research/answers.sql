SELECT id, lead_id, question, state, chosen, at, author FROM answers WHERE lead_id = ?1 ORDER BY question;
