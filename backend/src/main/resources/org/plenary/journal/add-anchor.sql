-- Stores a signature, unless another node was faster: then no row is written.
-- Parameters: number, session, number; session, number, seq, hash, at, signature
WITH counted AS (
  UPDATE journal_head SET anchors = ? WHERE session_id = ? AND anchors = ? - 1 RETURNING 1
)
INSERT INTO anchor (session_id, number, seq, hash, at, signature)
SELECT ?, ?, ?, ?, ?, ? FROM counted
