-- Appends the entries of a turn and moves the head to the last of them.
-- Parameters: session, at, seqs bigint[], authors text[], ids text[], digests bytea[], versions int[],
--   bodies text[], word digests text[], hashes bytea[]; seq, hash, at, session
INSERT INTO entry (session_id, at, seq, author, id, digest, version, body, word_digests, hash)
SELECT ?, ?, new.* FROM unnest(?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::int[], ?::text[], ?::text[], ?::bytea[]) AS new;
UPDATE journal_head SET seq = ?, hash = ?, at = ? WHERE session_id = ?
