-- What was taken back last and not brought back since, unless something new was done after that.
SELECT taken.seq, taken.op_id, taken.verb, taken.params, taken.lead, taken.author, taken.device, taken.at, taken.undoes,
       taken.redoes, taken.undone
FROM journal AS undoing JOIN journal AS taken ON taken.seq = undoing.undoes
WHERE taken.undone = 1
  AND NOT EXISTS (SELECT 1 FROM journal AS redoing WHERE redoing.seq > undoing.seq AND redoing.redoes = taken.seq)
  AND EXISTS (SELECT 1 FROM changes WHERE changes.entry = taken.seq)
  AND undoing.seq > coalesce(
    (SELECT seq FROM journal WHERE undoes IS NULL AND redoes IS NULL AND verb <> 'forget-lead' ORDER BY seq DESC LIMIT 1), 0)
ORDER BY undoing.seq DESC LIMIT 1;
