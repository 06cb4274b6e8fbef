-- The entries of a session after a seq, a row for each of their words, and words that have no entry.
-- Parameters: session, after seq, session, after seq
SELECT coalesce(e.seq, w.seq) AS seq, e.at, e.author, e.id, e.digest, e.version, e.body, e.word_digests, e.hash,
       w.n, w.about, w.salt, w.text
  FROM (SELECT * FROM entry WHERE session_id = ? AND seq > ?) e
  FULL JOIN (SELECT * FROM words WHERE session_id = ? AND seq > ?) w ON w.seq = e.seq
 ORDER BY 1, w.n
