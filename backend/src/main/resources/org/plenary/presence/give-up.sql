-- Leaves a node's row to whoever sweeps first, made anew where it was swept already:
-- connections may have come in between.
-- Parameters: boot, last beat, last beat, sessions text[]
INSERT INTO node (boot_id, started_at, beat_at, sessions, not_heard, released)
VALUES (?, ?, ?, ?, '{}', true)
ON CONFLICT (boot_id) DO UPDATE SET released = true, swept_by = NULL, swept_at = NULL,
  sessions = ARRAY(SELECT DISTINCT unnest(node.sessions || excluded.sessions))
