-- One row for each distinct mail. Times are milliseconds since 1970, UTC.
CREATE TABLE mail_case (
  number         INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT    NOT NULL UNIQUE,
  sha256         TEXT    NOT NULL UNIQUE,
  first_kept     INTEGER NOT NULL,
  last_kept      INTEGER NOT NULL,
  times_kept     INTEGER NOT NULL,
  mail_date      INTEGER,
  subject        TEXT    NOT NULL,
  sender_name    TEXT    NOT NULL,
  sender         TEXT    NOT NULL,
  brand          TEXT    NOT NULL,
  language       TEXT    NOT NULL,
  classification TEXT    NOT NULL,
  probability    REAL    NOT NULL
);
CREATE INDEX mail_case_first_kept ON mail_case (first_kept);

-- Each time it was examined; the archive is a case file, the report is JSON under gzip. A revisit only looks what has
-- become of it.
CREATE TABLE examination (
  case_number INTEGER NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  number      INTEGER NOT NULL,
  kept_at     INTEGER NOT NULL,
  offline     INTEGER NOT NULL,
  revisit     INTEGER NOT NULL,
  sha256      TEXT    NOT NULL,
  archive     BLOB    NOT NULL,
  report      BLOB    NOT NULL,
  PRIMARY KEY (case_number, number)
) WITHOUT ROWID;

-- What a person received, folded; the row's id is the case's number.
CREATE VIRTUAL TABLE case_words USING fts5 (words, tokenize = 'trigram case_sensitive 1');

-- Marks by which cases of one wave are found: see kanshiki.wave.
CREATE TABLE mark (
  kind        INTEGER NOT NULL,
  value       INTEGER NOT NULL,
  case_number INTEGER NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  PRIMARY KEY (kind, value, case_number)
) WITHOUT ROWID;
CREATE INDEX mark_case ON mark (case_number);

-- What is erased leaves no trace in the file.
INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1);
