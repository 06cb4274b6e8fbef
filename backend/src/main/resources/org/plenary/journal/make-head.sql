-- Makes the head of a session that has none. Parameters: session, hash before the first entry
INSERT INTO journal_head (session_id, seq, hash, at) VALUES (?, 0, ?, to_timestamp(0))
ON CONFLICT (session_id) DO NOTHING
