-- Takes a silent node for oneself; no row comes back where it lives again or another was faster.
-- Parameters: own boot, boot, ms for people of a drained node to come back,
--   ms after which a row is old, ms after which a sweep has failed
UPDATE node SET swept_by = ?, swept_at = clock_timestamp()
 WHERE boot_id = ?
   AND beat_at <= clock_timestamp()
     - CASE WHEN drained THEN ? WHEN released THEN 0 ELSE ? END * interval '1 ms'
   AND (swept_by IS NULL OR swept_at <= clock_timestamp() - ? * interval '1 ms')
RETURNING boot_id, beat_at, sessions, drained,
  ARRAY(SELECT key FROM jsonb_each_text(not_heard) ORDER BY key) AS silent,
  ARRAY(SELECT value::timestamptz FROM jsonb_each_text(not_heard) ORDER BY key) AS silent_since
