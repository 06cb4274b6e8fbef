-- A guest who was removed and knocks again, until somebody who leads admits them.
ALTER TABLE person ADD COLUMN removed_before boolean NOT NULL DEFAULT false;
