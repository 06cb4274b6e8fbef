-- Parameters: session, a text
SELECT * FROM entry_with_words WHERE session_id = ? AND strpos(body, ?) > 0 ORDER BY seq
