-- The life of a workshop beside its plan, the accounts of an installation, and who did what.

-- When its owners marked it for deletion; until it is purged it can be restored.
ALTER TABLE workshop ADD COLUMN deleted_at timestamptz;
CREATE INDEX workshop_deleted ON workshop (deleted_at) WHERE deleted_at IS NOT NULL;

-- A workshop goes with all that hangs on it.
ALTER TABLE workshop_owner
  DROP CONSTRAINT workshop_owner_workshop_id_fkey,
  ADD FOREIGN KEY (workshop_id) REFERENCES workshop ON DELETE CASCADE;
ALTER TABLE session
  DROP CONSTRAINT session_workshop_id_fkey,
  ADD FOREIGN KEY (workshop_id) REFERENCES workshop ON DELETE CASCADE;
ALTER TABLE person
  DROP CONSTRAINT person_workshop_id_fkey,
  ADD FOREIGN KEY (workshop_id) REFERENCES workshop ON DELETE CASCADE;

-- The polls and breakouts that were made on the spot and not by a plan: an import keeps them.
CREATE TABLE improvised (
  workshop_id text        NOT NULL REFERENCES workshop ON DELETE CASCADE,
  kind        text        NOT NULL CHECK (kind IN ('poll', 'breakout')),
  key         text        NOT NULL,
  made_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workshop_id, kind, key)
);

-- An account that was removed signs in no more; its name stays beside what it did.
ALTER TABLE account ADD COLUMN removed_at timestamptz;

-- One-time links with which further accounts are made. Of the secret there is only a hash.
CREATE TABLE invitation (
  id          text        PRIMARY KEY,
  secret_hash bytea       NOT NULL UNIQUE,
  made_by     text        NOT NULL REFERENCES account,
  made_at     timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL
);

-- What organizers and facilitators did outside the journals of sessions. Rows are only ever added;
-- they hold ids and keys, never names, secrets or answers.
CREATE TABLE act (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Null for what concerns the installation.
  workshop_id text,
  account_id  text,
  person_id   text,
  kind        text        NOT NULL,
  -- What or whom it was about, such as 'person:4fX…' or 'session:opening'.
  about       text[]      NOT NULL DEFAULT '{}'
);
CREATE INDEX act_workshop ON act (workshop_id, at);

CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'acts are written once and never changed';
END
$$;
CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act
  FOR EACH STATEMENT EXECUTE FUNCTION act_stays();
