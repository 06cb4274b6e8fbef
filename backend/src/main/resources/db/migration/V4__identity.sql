-- Accounts of the installation, personal links, and what keeps somebody signed in. Of secrets there
-- are only hashes here.

CREATE TABLE account (
  id            text        PRIMARY KEY,
  -- In lower case.
  email         text        NOT NULL UNIQUE,
  name          text        NOT NULL,
  password_hash text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- The one-time link with which the first account is made; at most one row.
CREATE TABLE setup_link (
  secret_hash bytea       PRIMARY KEY,
  made_at     timestamptz NOT NULL DEFAULT now()
);

-- A person's link: the secret follows from the person, the generation and a key outside the database.
CREATE TABLE personal_link (
  person_id   text    PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  generation  integer NOT NULL,
  secret_hash bytea   NOT NULL UNIQUE
);

-- All refresh tokens that follow from one sign-in.
CREATE TABLE token_family (
  id         text        PRIMARY KEY,
  person_id  text        REFERENCES person ON DELETE CASCADE,
  account_id text        REFERENCES account ON DELETE CASCADE,
  revoked    boolean     NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  CHECK ((person_id IS NULL) <> (account_id IS NULL))
);
CREATE INDEX token_family_person ON token_family (person_id);
CREATE INDEX token_family_account ON token_family (account_id);

CREATE TABLE refresh_token (
  secret_hash bytea       PRIMARY KEY,
  family_id   text        NOT NULL REFERENCES token_family ON DELETE CASCADE,
  expires_at  timestamptz NOT NULL,
  -- When it was exchanged for the next.
  used_at     timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family_id);
CREATE INDEX refresh_token_expires ON refresh_token (expires_at);
