CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One row for each distinct mail. Times are milliseconds since 1970, UTC.
CREATE TABLE mail_case (
  number         BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  sha256         TEXT    NOT NULL UNIQUE,
  first_kept     BIGINT  NOT NULL,
  last_kept      BIGINT  NOT NULL,
  times_kept     INTEGER NOT NULL,
  mail_date      BIGINT,
  subject        TEXT    NOT NULL,
  sender_name    TEXT    NOT NULL,
  sender         TEXT    NOT NULL,
  brand          TEXT    NOT NULL,
  language       TEXT    NOT NULL,
  classification TEXT    NOT NULL,
  probability    DOUBLE PRECISION NOT NULL
);
CREATE INDEX mail_case_first_kept ON mail_case (first_kept);

-- Each time it was examined; the archive is a case file, the report is JSON under gzip. A revisit only looks what has
-- become of it.
CREATE TABLE examination (
  case_number BIGINT  NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  number      INTEGER NOT NULL,
  kept_at     BIGINT  NOT NULL,
  offline     INTEGER NOT NULL,
  revisit     INTEGER NOT NULL,
  sha256      TEXT    NOT NULL,
  archive     BYTEA   NOT NULL,
  report      BYTEA   NOT NULL,
  PRIMARY KEY (case_number, number)
);
-- Both are compressed already.
ALTER TABLE examination ALTER COLUMN archive SET STORAGE EXTERNAL;
ALTER TABLE examination ALTER COLUMN report SET STORAGE EXTERNAL;

-- What a person received, folded.
CREATE TABLE case_words (
  case_number BIGINT PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  words       TEXT   NOT NULL
);
CREATE INDEX case_words_trigrams ON case_words USING gin (words gin_trgm_ops);

-- Marks by which cases of one wave are found: see kanshiki.wave.
CREATE TABLE mark (
  kind        SMALLINT NOT NULL,
  value       BIGINT   NOT NULL,
  case_number BIGINT   NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  PRIMARY KEY (kind, value, case_number)
);
CREATE INDEX mark_case ON mark (case_number);
