-- What was seen of a page or said of a link, and from when until when: a new row only when it has changed.
CREATE TABLE observation (
  case_number BIGINT NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  source      TEXT NOT NULL,
  first_seen  BIGINT NOT NULL,
  last_seen   BIGINT NOT NULL,
  value       TEXT NOT NULL,
  operator    TEXT NOT NULL,
  PRIMARY KEY (case_number, kind, subject, source, first_seen)
);
