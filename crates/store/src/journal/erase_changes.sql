-- Also what acts about the lead put on the list of suppressions: taking those acts back must not bring anybody back.
DELETE FROM changes
WHERE lead = ?1 OR (lead IS NULL AND tbl = 'suppressions' AND entry IN (SELECT seq FROM journal WHERE lead = ?1));
