SELECT id, lead_id, question, state, chosen, at, author FROM answers ORDER BY lead_id, question;
