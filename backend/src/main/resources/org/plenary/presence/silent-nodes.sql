-- Nodes whose row is old or given up and that nobody sweeps now, and sessions that a living node
-- gave up. Where that was in good order, the people have a while to come back elsewhere.
-- Parameters: own boot, ms of that while, ms after which a row is old, ms after which a sweep has
--   failed; own boot, ms of that while
SELECT boot_id, sessions, released, NULL::timestamptz AS abandoned_at
  FROM node
 WHERE boot_id <> ?
   AND beat_at <= clock_timestamp()
     - CASE WHEN drained THEN ? WHEN released THEN 0 ELSE ? END * interval '1 ms'
   AND (swept_by IS NULL OR swept_at <= clock_timestamp() - ? * interval '1 ms')
UNION ALL
SELECT boot_id, ARRAY[session_id], true, at
  FROM abandoned_session
 WHERE boot_id <> ?
   AND at <= clock_timestamp() - ? * interval '1 ms'
 ORDER BY boot_id
