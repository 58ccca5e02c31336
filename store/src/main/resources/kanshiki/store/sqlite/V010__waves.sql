-- What is compared of each case: see kanshiki.wave.Traits.
CREATE TABLE case_traits (
  case_number INTEGER PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  traits      BLOB    NOT NULL
);

-- Two cases of one making. A link that a person refused stays as a row.
CREATE TABLE wave_link (
  newer      INTEGER NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  older      INTEGER NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  strength   REAL    NOT NULL,
  refused_at INTEGER,
  PRIMARY KEY (newer, older)
) WITHOUT ROWID;
CREATE INDEX wave_link_older ON wave_link (older);

-- The wave of each case that has one: the number of its first case. It follows from the links.
CREATE TABLE wave_case (
  case_number INTEGER PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  wave        INTEGER NOT NULL
);
CREATE INDEX wave_case_wave ON wave_case (wave, case_number);
CREATE INDEX wave_link_refused ON wave_link (newer, older) WHERE refused_at IS NOT NULL;
