-- Parameters: session, seqs bigint[], places int[], abouts text[], salts bytea[], texts text[]
INSERT INTO words (session_id, seq, n, about, salt, text)
SELECT ?, new.* FROM unnest(?::bigint[], ?::int[], ?::text[], ?::bytea[], ?::text[]) AS new
