-- Everything that a node could have missed, in one question.
-- :sessions  text[]  the sessions that this node has loaded
-- Returns (what, session_id, number, hash, at): the clock; the head's seq and the first 8 digits of
-- its hash and the workshop's revision of each loaded session; every session with a deadline that
-- is due.
select 'clock' as what, null as session_id, 0::bigint as number, null as hash, clock_timestamp() as at
union all
select 'head', session_id, seq, encode(substring(hash from 1 for 4), 'hex'), null
  from journal_head
 where session_id = any (:sessions)
union all
select 'revision', session.id, workshop.revision, null, null
  from session
  join workshop on workshop.id = session.workshop_id
 where session.id = any (:sessions)
union all
select 'due', session_id, 0, null, null
  from journal_head
 where next_deadline <= clock_timestamp()
