-- Parameters: session, authors text[], from, until
SELECT * FROM entry_with_words
 WHERE session_id = ? AND author = ANY (?) AND at >= ? AND at < ?
 ORDER BY seq
