SELECT body, based_on, revision, at FROM model_drafts WHERE audience = ?1;
