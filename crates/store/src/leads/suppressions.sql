SELECT DISTINCT kind, hash, reason FROM suppressions ORDER BY kind, hash, reason;
