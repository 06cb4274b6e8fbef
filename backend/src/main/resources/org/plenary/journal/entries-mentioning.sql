-- Parameters: session, texts text[]
SELECT * FROM entry_with_words
WHERE session_id = ? AND EXISTS (SELECT FROM unnest(?::text[]) AS text WHERE strpos(body, text) > 0)
ORDER BY seq
