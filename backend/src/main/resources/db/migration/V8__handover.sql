-- A node that ended in good order: its people were there until its last beat and come back elsewhere.
ALTER TABLE node ADD COLUMN drained boolean NOT NULL DEFAULT false;

-- Sessions that a living node gave up, because its release cannot read their journal: another node
-- writes down the end of the connections that it had there.
CREATE TABLE abandoned_session (
  session_id text        NOT NULL,
  boot_id    text        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (session_id, boot_id)
);
