-- Parameters: session, after seq, limit
SELECT * FROM entry_with_words WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?
