-- How far each followed folder was read. Times are milliseconds since 1970, UTC.
CREATE TABLE followed_folder (
  mailbox      TEXT NOT NULL,
  folder       TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  next_uid     INTEGER NOT NULL,
  seen_at      INTEGER NOT NULL,
  PRIMARY KEY (mailbox, folder)
) WITHOUT ROWID;

-- What was judged in each mailbox, and what its owner made of it. The fingerprint is of the header and the size.
CREATE TABLE judged_mail (
  mailbox      TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  case_id      TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  probability  REAL NOT NULL,
  action       TEXT NOT NULL,
  correction   TEXT NOT NULL,
  corrected_at INTEGER NOT NULL,
  PRIMARY KEY (mailbox, fingerprint)
) WITHOUT ROWID;
CREATE INDEX judged_mail_uid ON judged_mail (mailbox, uid_validity, uid);
CREATE INDEX judged_mail_at ON judged_mail (at);
