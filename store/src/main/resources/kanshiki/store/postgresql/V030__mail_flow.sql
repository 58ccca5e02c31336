-- What was done to each mail, and why. Times are milliseconds since 1970, UTC. Nobody's address stands here.
CREATE TABLE mail_action (
  number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          BIGINT NOT NULL,
  part        TEXT   NOT NULL,
  mark        TEXT   NOT NULL,
  case_id     TEXT   NOT NULL,
  action      TEXT   NOT NULL,
  verdict     TEXT   NOT NULL,
  probability DOUBLE PRECISION NOT NULL,
  why         TEXT   NOT NULL
);
CREATE INDEX mail_action_at ON mail_action (at);
CREATE INDEX mail_action_case ON mail_action (case_id);

-- Mails that are still to be examined in full; the archive is a case file.
CREATE TABLE follow_up (
  number   BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256   TEXT    NOT NULL UNIQUE,
  due      BIGINT  NOT NULL,
  attempts INTEGER NOT NULL,
  archive  BYTEA   NOT NULL
);
CREATE INDEX follow_up_due ON follow_up (due);

-- How often an earlier filter and we agreed, a week (ISO 8601, such as 2026-W48).
CREATE TABLE filter_agreement (
  week   TEXT   NOT NULL,
  kind   TEXT   NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (week, kind)
);
