-- What was handed in at the report desk. Times are milliseconds since 1970, UTC. Senders stand here as digests only.
CREATE TABLE desk_mail (
  desk         TEXT NOT NULL,
  fingerprint  TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  sender       TEXT NOT NULL,
  case_id      TEXT NOT NULL,
  outcome      TEXT NOT NULL,
  answer       TEXT NOT NULL,
  PRIMARY KEY (desk, fingerprint)
) WITHOUT ROWID;
CREATE INDEX desk_mail_uid ON desk_mail (desk, uid_validity, uid);
CREATE INDEX desk_mail_at ON desk_mail (at);
CREATE INDEX desk_mail_answer ON desk_mail (answer);

-- Answers that are still to be sent; nothing of them is left here when they are.
CREATE TABLE outbox (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  desk      TEXT NOT NULL,
  recipient TEXT NOT NULL,
  mail      BLOB NOT NULL,
  due       INTEGER NOT NULL,
  attempts  INTEGER NOT NULL
);
CREATE INDEX outbox_due ON outbox (due);
