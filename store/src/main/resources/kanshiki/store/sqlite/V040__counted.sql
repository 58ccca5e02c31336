-- What is counted of a case for trends, on the day since 1970 on which it counts.
CREATE TABLE counted (
  case_number INTEGER PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  day         INTEGER NOT NULL,
  facts       TEXT    NOT NULL
);
CREATE INDEX counted_day ON counted (day);
