-- Locks the head of a session and reads what stands under the lock.
-- One round trip, yet under read committed each statement sees all that was committed before it began,
-- so everything after the first sees what the former holder of the lock wrote.
-- Parameters: session; session, known seq; session, authors text[], ids text[]
-- Results: head (no row before the first turn); clock; news; earlier entries of these names
SELECT seq, hash, at FROM journal_head WHERE session_id = ? FOR NO KEY UPDATE;
SELECT clock_timestamp() AS now;
SELECT * FROM entry_with_words WHERE session_id = ? AND seq > ? ORDER BY seq;
SELECT e.* FROM unnest(?::text[], ?::text[]) AS name (author, id)
  JOIN entry_with_words e ON e.session_id = ? AND e.author = name.author AND e.id = name.id
