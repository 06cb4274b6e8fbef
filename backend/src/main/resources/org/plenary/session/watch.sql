-- Everything that a node could have missed, in one question.
-- :sessions  text[]  the sessions that this node has loaded
-- Returns (what, session_id, number, at): the clock; the head's seq and the workshop's revision of
-- each loaded session; every session with a deadline that is due.
select 'clock' as what, null as session_id, 0::bigint as number, clock_timestamp() as at
union all
select 'head', session_id, seq, null
  from journal_head
 where session_id = any (:sessions)
union all
select 'revision', session.id, workshop.revision, null
  from session
  join workshop on workshop.id = session.workshop_id
 where session.id = any (:sessions)
union all
select 'due', session_id, 0, null
  from journal_head
 where next_deadline <= clock_timestamp()
