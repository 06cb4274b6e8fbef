-- The register: what a workshop knows of its people and its programme.

CREATE TABLE workshop (
  id           text        PRIMARY KEY,
  key          text        NOT NULL UNIQUE,
  -- Raised by every change that a session may have to know of.
  revision     bigint      NOT NULL,
  -- The plan as it is exported, and a number that is raised when it changes.
  plan         text        NOT NULL,
  plan_version bigint      NOT NULL,
  -- Spelled as it is compared: without case, hyphen and space.
  join_code    text        NOT NULL,
  archived     boolean     NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX workshop_join_code ON workshop (join_code) WHERE NOT archived;

-- The accounts whose workshop it is; none for one that came with an empty installation.
CREATE TABLE workshop_owner (
  workshop_id text NOT NULL REFERENCES workshop,
  account_id  text NOT NULL,
  PRIMARY KEY (workshop_id, account_id)
);
CREATE INDEX workshop_owner_account ON workshop_owner (account_id);

CREATE TABLE session (
  id          text        PRIMARY KEY,
  workshop_id text        NOT NULL REFERENCES workshop,
  key         text        NOT NULL,
  -- The order of the programme: by day and start.
  rank        integer     NOT NULL,
  starts_at   timestamptz NOT NULL,
  phase       text        NOT NULL DEFAULT 'planned'
              CHECK (phase IN ('planned', 'open', 'live', 'paused', 'closed')),
  -- The plan has it no more.
  gone        boolean     NOT NULL DEFAULT false,
  UNIQUE (workshop_id, key)
);

CREATE TABLE person (
  id               text        PRIMARY KEY,
  workshop_id      text        NOT NULL REFERENCES workshop,
  key              text        NOT NULL,
  rank             integer     NOT NULL,
  name             text        NOT NULL,
  role             text        NOT NULL,
  delegation       text,
  head             boolean     NOT NULL DEFAULT false,
  attends          text        NOT NULL,
  languages        text[]      NOT NULL DEFAULT '{}',
  email            text,
  origin           text        NOT NULL CHECK (origin IN ('plan', 'guest', 'account')),
  standing         text        NOT NULL DEFAULT 'here'
                   CHECK (standing IN ('waiting', 'here', 'gone', 'removed', 'banned', 'erased')),
  -- Whom a guest said to represent.
  guest_delegation text,
  account_id       text,
  created_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workshop_id, key)
);
CREATE UNIQUE INDEX person_account ON person (workshop_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX person_waiting ON person (workshop_id) WHERE standing = 'waiting';
