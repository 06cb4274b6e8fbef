-- Nodes whose row is old or given up and that nobody sweeps now.
-- Parameters: own boot, ms after which a row is old, ms after which a sweep has failed
SELECT boot_id, sessions, released
  FROM node
 WHERE boot_id <> ?
   AND (released OR beat_at <= clock_timestamp() - ? * interval '1 ms')
   AND (swept_by IS NULL OR swept_at <= clock_timestamp() - ? * interval '1 ms')
 ORDER BY boot_id
