UPDATE phones SET e164 = ?2, kind = ?3, original = ?4, extension = ?5, wrong = ?6 WHERE id = ?1;
