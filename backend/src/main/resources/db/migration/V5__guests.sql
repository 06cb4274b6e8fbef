-- Guests: the door of a workshop, who was turned away or is somebody of the plan, the devices that
-- people came with, and what happens when nobody leads.

ALTER TABLE workshop
  ADD door          text    NOT NULL DEFAULT 'ask'
                    CHECK (door IN ('ask', 'open', 'closed', 'scheduled')),
  -- As what an open door admits.
  ADD door_admits   text    NOT NULL DEFAULT 'observer'
                    CHECK (door_admits IN ('observer', 'participant')),
  -- What a scheduled door is from so many minutes before a session's start.
  ADD door_then     text    NOT NULL DEFAULT 'ask' CHECK (door_then IN ('ask', 'open')),
  ADD door_minutes  integer NOT NULL DEFAULT 15 CHECK (door_minutes BETWEEN 0 AND 1440),
  -- After so long without a facilitator a live session says so, and may pause.
  ADD unled_minutes integer NOT NULL DEFAULT 5 CHECK (unled_minutes BETWEEN 1 AND 240),
  ADD unled_pause   boolean NOT NULL DEFAULT false;

ALTER TABLE person DROP CONSTRAINT person_standing_check;
ALTER TABLE person
  ADD CONSTRAINT person_standing_check CHECK (standing IN
    ('waiting', 'refused', 'here', 'merged', 'gone', 'removed', 'banned', 'erased')),
  ADD standing_since timestamptz NOT NULL DEFAULT now(),
  -- When a guest came to the door, and when somebody let them in.
  ADD knocked_at     timestamptz,
  ADD admitted_at    timestamptz,
  -- A guest who was turned away may knock again from then on, and reads why.
  ADD refused_until  timestamptz,
  ADD refused_reason text,
  -- The person of the plan that a guest turned out to be.
  ADD merged_into    text REFERENCES person ON DELETE CASCADE;
UPDATE person SET knocked_at = created_at WHERE origin = 'guest';
UPDATE person SET admitted_at = created_at WHERE origin = 'guest' AND standing <> 'waiting';
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

-- The devices that people came with: a random mark in a cookie, of which only the hash is here.
CREATE TABLE device (
  workshop_id text  NOT NULL REFERENCES workshop ON DELETE CASCADE,
  mark_hash   bytea NOT NULL,
  person_id   text  NOT NULL REFERENCES person ON DELETE CASCADE,
  PRIMARY KEY (workshop_id, mark_hash, person_id)
);
CREATE INDEX device_person ON device (person_id);
