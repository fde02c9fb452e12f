SELECT changes.id, changes.entry, changes.tbl, changes.row, changes.lead, changes.before, changes.after
FROM changes WHERE lead = ?1 ORDER BY changes.id DESC;
