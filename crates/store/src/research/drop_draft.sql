DELETE FROM drafts WHERE lead_id = ?1;
