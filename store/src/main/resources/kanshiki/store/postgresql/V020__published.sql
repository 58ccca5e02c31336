-- What was published of a case; it outlives the case. Times are milliseconds since 1970, UTC.
CREATE TABLE published (
  case_id      TEXT    NOT NULL PRIMARY KEY,
  published_at BIGINT  NOT NULL,
  -- Digest of the publication; the publication is JSON under gzip, NULL once it was withdrawn.
  revision     TEXT    NOT NULL,
  publication  BYTEA,
  corrected_at BIGINT,
  correction   TEXT    NOT NULL,
  withdrawn_at BIGINT,
  reason       TEXT    NOT NULL,
  -- What of it WordPress was given last.
  posted       TEXT    NOT NULL
);
ALTER TABLE published ALTER COLUMN publication SET STORAGE EXTERNAL;
