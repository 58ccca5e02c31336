-- How far each followed folder was read. Times are milliseconds since 1970, UTC.
CREATE TABLE followed_folder (
  mailbox      TEXT NOT NULL,
  folder       TEXT NOT NULL,
  uid_validity BIGINT NOT NULL,
  next_uid     BIGINT NOT NULL,
  seen_at      BIGINT NOT NULL,
  PRIMARY KEY (mailbox, folder)
);

-- What was judged in each mailbox, and what its owner made of it. The fingerprint is of the header and the size.
CREATE TABLE judged_mail (
  mailbox      TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  uid_validity BIGINT NOT NULL,
  uid          BIGINT NOT NULL,
  at           BIGINT NOT NULL,
  case_id      TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  probability  DOUBLE PRECISION NOT NULL,
  action       TEXT NOT NULL,
  correction   TEXT NOT NULL,
  corrected_at BIGINT NOT NULL,
  PRIMARY KEY (mailbox, fingerprint)
);
CREATE INDEX judged_mail_uid ON judged_mail (mailbox, uid_validity, uid);
CREATE INDEX judged_mail_at ON judged_mail (at);
