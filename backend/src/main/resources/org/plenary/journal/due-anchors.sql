-- Sessions whose head moved since it was last signed, which (or whose first entry) is at least an interval ago.
-- Parameter: interval in seconds
SELECT h.session_id
  FROM journal_head h
  LEFT JOIN anchor a ON a.session_id = h.session_id AND a.number = h.anchors
  LEFT JOIN entry first ON h.anchors = 0 AND first.session_id = h.session_id AND first.seq = 1
 WHERE h.seq > coalesce(a.seq, 0)
   AND coalesce(a.at, first.at) <= clock_timestamp() - make_interval(secs => ?)
