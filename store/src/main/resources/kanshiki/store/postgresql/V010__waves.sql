-- What is compared of each case: see kanshiki.wave.Traits.
CREATE TABLE case_traits (
  case_number BIGINT PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  traits      BYTEA  NOT NULL
);

-- Two cases of one making. A link that a person refused stays as a row.
CREATE TABLE wave_link (
  newer      BIGINT           NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  older      BIGINT           NOT NULL REFERENCES mail_case (number) ON DELETE CASCADE,
  strength   DOUBLE PRECISION NOT NULL,
  refused_at BIGINT,
  PRIMARY KEY (newer, older)
);
CREATE INDEX wave_link_older ON wave_link (older);

-- The wave of each case that has one: the number of its first case. It follows from the links.
CREATE TABLE wave_case (
  case_number BIGINT PRIMARY KEY REFERENCES mail_case (number) ON DELETE CASCADE,
  wave        BIGINT NOT NULL
);
CREATE INDEX wave_case_wave ON wave_case (wave, case_number);
CREATE INDEX wave_link_refused ON wave_link (newer, older) WHERE refused_at IS NOT NULL;
