-- Says that a node lives, unless others may have declared it lost: then no row comes back.
-- Parameters: sessions text[], silent connections text[], ms since each was heard bigint[],
--   boot, whether an old row is excused, ms after which a row is old
UPDATE node
   SET beat_at = clock_timestamp(),
       sessions = ?,
       not_heard = (SELECT coalesce(jsonb_object_agg(silent.id, clock_timestamp() - silent.ms * interval '1 ms'), '{}')
                      FROM unnest(?::text[], ?::bigint[]) AS silent (id, ms))
 WHERE boot_id = ? AND NOT released AND swept_by IS NULL
   AND (? OR beat_at > clock_timestamp() - ? * interval '1 ms')
RETURNING beat_at
