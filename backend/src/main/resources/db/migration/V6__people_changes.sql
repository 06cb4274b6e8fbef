-- When a link was last used to come in; forgotten with the link when a new one is made.
ALTER TABLE personal_link ADD COLUMN used_at timestamptz;

-- The plan as it was imported last, from which changes made by hand are told apart; null as long as
-- there are none.
ALTER TABLE workshop ADD COLUMN imported_plan text;

-- Changes of people by hand, so that each can be undone: the plan before and after. An erasure
-- deletes them all.
CREATE TABLE people_change (
  workshop_id text        NOT NULL REFERENCES workshop ON DELETE CASCADE,
  number      bigint      NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  -- What was done (add, change, take-out, put-back, delegation, roster, undo), and to how many.
  kind        text        NOT NULL,
  about       text        NOT NULL,
  people      integer     NOT NULL,
  before      text        NOT NULL,
  after       text        NOT NULL,
  undone      boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (workshop_id, number)
);
