SELECT body FROM questionnaires ORDER BY id DESC LIMIT 1;
