-- Parameter: boot
INSERT INTO node (boot_id, started_at, beat_at, sessions, not_heard)
VALUES (?, clock_timestamp(), clock_timestamp(), '{}', '{}')
ON CONFLICT (boot_id) DO NOTHING
