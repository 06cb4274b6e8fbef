-- Locks the head of a session and reads what stands under the lock.
-- One round trip, yet under read committed each statement sees all that was committed before it began,
-- so everything after the first sees what the former holder of the lock wrote.
-- Parameters: session; session, known seq; session, known seq; authors text[], ids text[], session
-- Results: head (no row before the first turn); clock; the known entry's hash (no row where history
-- was replaced or nothing is known); news; earlier entries of these names
SELECT seq, hash, at FROM journal_head WHERE session_id = ? FOR NO KEY UPDATE;
SELECT clock_timestamp() AS now;
SELECT hash FROM entry WHERE session_id = ? AND seq = ?;
SELECT * FROM entry_with_words WHERE session_id = ? AND seq > ? ORDER BY seq;
SELECT e.* FROM unnest(?::text[], ?::text[]) AS name (author, id)
  JOIN entry_with_words e ON e.session_id = ? AND e.author = name.author AND e.id = name.id
