SELECT body FROM drafts WHERE lead_id = ?1;
