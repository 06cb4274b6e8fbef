-- One row per running node: whoever sees it grow old writes down who was lost with it.
CREATE TABLE node (
  boot_id    text        PRIMARY KEY,
  started_at timestamptz NOT NULL,
  beat_at    timestamptz NOT NULL,
  sessions   text[]      NOT NULL,
  not_heard  jsonb       NOT NULL,
  released   boolean     NOT NULL DEFAULT false,
  swept_by   text,
  swept_at   timestamptz
);
