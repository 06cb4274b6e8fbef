-- The journal of every session. Rows of `entry` are written once and never changed.

CREATE TABLE journal_head (
  session_id    text        PRIMARY KEY,
  seq           bigint      NOT NULL CHECK (seq >= 0),
  hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
  at            timestamptz NOT NULL,
  next_deadline timestamptz,
  anchors       integer     NOT NULL DEFAULT 0
);

CREATE INDEX journal_head_next_deadline ON journal_head (next_deadline) WHERE next_deadline IS NOT NULL;

CREATE TABLE entry (
  session_id   text        NOT NULL,
  seq          bigint      NOT NULL CHECK (seq > 0),
  at           timestamptz NOT NULL,
  author       text        NOT NULL,
  id           text        NOT NULL,
  digest       bytea       NOT NULL,
  version      integer     NOT NULL,
  body         text        NOT NULL,
  word_digests text        NOT NULL,
  hash         bytea       NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (session_id, seq),
  UNIQUE (session_id, author, id)
);

-- What people say stands beside the chain, so that it can be erased without breaking it.
CREATE TABLE words (
  session_id text    NOT NULL,
  seq        bigint  NOT NULL,
  n          integer NOT NULL CHECK (n >= 0),
  about      text    NOT NULL,
  salt       bytea   NOT NULL,
  text       text    NOT NULL,
  PRIMARY KEY (session_id, seq, n)
);

CREATE INDEX words_about ON words (about);

-- Signed heads. Each signature covers the one before it, so that none can be taken out of the middle.
CREATE TABLE anchor (
  session_id text        NOT NULL,
  number     integer     NOT NULL CHECK (number > 0),
  seq        bigint      NOT NULL,
  hash       bytea       NOT NULL,
  at         timestamptz NOT NULL,
  signature  bytea       NOT NULL,
  PRIMARY KEY (session_id, number)
);

-- Entries with their words in the order of their digests; an erased word is a null in its place.
CREATE VIEW entry_with_words AS
SELECT e.session_id, e.seq, e.at, e.author, e.id, e.digest, e.version, e.body, e.hash,
       CASE WHEN e.word_digests <> '' THEN ARRAY(
         SELECT w.text
           FROM generate_series(1, cardinality(string_to_array(e.word_digests, ' '))) AS place
           LEFT JOIN words w ON w.session_id = e.session_id AND w.seq = e.seq AND w.n = place - 1
          ORDER BY place) END AS texts
  FROM entry e;
