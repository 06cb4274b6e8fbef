-- The compendium of good practices: what became of the cards that worksheets hold. What a worksheet
-- says is in the journal of its session; a wording is kept here from the moment at which somebody
-- asks for it to be cleared, or rewords it.

-- Raised by every change, so that a document says of which state it is.
CREATE TABLE compendium (
  workshop_id text   PRIMARY KEY REFERENCES workshop ON DELETE CASCADE,
  edition     bigint NOT NULL
);

CREATE TABLE card (
  workshop_id     text        NOT NULL REFERENCES workshop ON DELETE CASCADE,
  -- Follows from session, worksheet, copy and row.
  id              text        NOT NULL,
  -- Session, worksheet, copy and row with their titles, as JSON.
  place           text        NOT NULL,
  -- Whose it is to clear.
  delegation      text,
  -- The person who wrote it first; null once they were erased.
  contributor     text,
  standing        text        NOT NULL DEFAULT 'draft'
                  CHECK (standing IN ('draft', 'asked', 'cleared', 'withheld', 'withdrawn')),
  decided_at      timestamptz,
  decided_kind    text,
  decided_by      text,
  decided_name    text,
  reason          text,
  -- The newest wording; 0 where none is kept.
  version         integer     NOT NULL DEFAULT 0,
  -- The wording that was cleared, and the one that was so before the last decision.
  cleared_version integer,
  former_version  integer,
  -- Of what the worksheet said when a wording was last taken from it, or held against it.
  sheet_digest    text,
  tags            text[]      NOT NULL DEFAULT '{}',
  rank            integer,
  PRIMARY KEY (workshop_id, id)
);

CREATE TABLE card_wording (
  workshop_id  text        NOT NULL,
  card_id      text        NOT NULL,
  version      integer     NOT NULL CHECK (version > 0),
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  hand_kind    text        NOT NULL CHECK (hand_kind IN ('sheet', 'account', 'person', 'link')),
  hand_by      text,
  hand_name    text,
  -- Columns with their titles and texts, and whose words they are, as JSON.
  cells        text        NOT NULL,
  cleared_at   timestamptz,
  cleared_kind text,
  cleared_by   text,
  cleared_name text,
  PRIMARY KEY (workshop_id, card_id, version),
  FOREIGN KEY (workshop_id, card_id) REFERENCES card ON DELETE CASCADE
);

-- The link by which somebody of a delegation clears its cards without an account: the secret follows
-- from workshop, delegation, generation and a key outside the database. Here is only its hash.
CREATE TABLE clearance_link (
  workshop_id text        NOT NULL REFERENCES workshop ON DELETE CASCADE,
  delegation  text        NOT NULL,
  generation  integer     NOT NULL,
  secret_hash bytea       NOT NULL UNIQUE,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  PRIMARY KEY (workshop_id, delegation)
);
