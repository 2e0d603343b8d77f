-- Version 1 of the tables, which are those of SQLite (../sqlite/1.sql) with the server's own types. Dates are ISO 8601 text, for
-- some are only a month (2025-07); times are HH:MM, local to time_zone. Text is ordered by its characters' numbers, so that both
-- databases answer alike whatever the server's locale.

CREATE TABLE tsb_letters (
    tables_version BIGINT NOT NULL -- which of these files made the tables
);

CREATE TABLE letters (
    id BIGINT PRIMARY KEY,
    identity TEXT COLLATE "C" NOT NULL UNIQUE, -- study period, body and number: 2025-2028/SG17/2; that of no other letter where unstated
    version BIGINT
);
CREATE INDEX letters_by_version ON letters (version);

CREATE TABLE versions (
    id BIGINT PRIMARY KEY,
    letter BIGINT NOT NULL REFERENCES letters (id),
    schema_version TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C",
    format TEXT COLLATE "C" NOT NULL,
    encoding TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(sha256) = 64),
    language TEXT COLLATE "C" NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    kind TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT,
    number BIGINT,
    body TEXT COLLATE "C",
    date TEXT COLLATE "C" CHECK (date ~ '^[0-9]{4}-[01][0-9]'),
    place TEXT COLLATE "C",
    reference TEXT COLLATE "C",
    study_period TEXT COLLATE "C",
    telephone TEXT COLLATE "C",
    fax TEXT COLLATE "C",
    email TEXT COLLATE "C",
    web TEXT COLLATE "C",
    subject TEXT COLLATE "C",
    annexes_announced BIGINT,
    coverage DOUBLE PRECISION NOT NULL CHECK (coverage BETWEEN 0 AND 1), -- how much of the text the values account for
    claimed_bytes BIGINT NOT NULL,
    text_bytes BIGINT NOT NULL
);
ALTER TABLE letters ADD FOREIGN KEY (version) REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX versions_by_letter ON versions (letter);
CREATE INDEX versions_by_body ON versions (body, date);
CREATE INDEX versions_by_date ON versions (date);

-- The whole letter as parse prints it, and the text in which its evidence counts.
CREATE TABLE documents (
    version BIGINT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    json JSON NOT NULL,
    text TEXT COLLATE "C" NOT NULL
);

CREATE TABLE addressees (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (version, position)
);

CREATE TABLE meetings (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C",
    title TEXT COLLATE "C",
    start_date TEXT COLLATE "C" CHECK (start_date ~ '^[0-9]{4}-[01][0-9]'),
    end_date TEXT COLLATE "C" CHECK (end_date ~ '^[0-9]{4}-[01][0-9]'),
    opens_at TEXT COLLATE "C" CHECK (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    daily_from TEXT COLLATE "C" CHECK (daily_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
    daily_to TEXT COLLATE "C" CHECK (daily_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
    registration_opens_at TEXT COLLATE "C" CHECK (registration_opens_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
    time_zone TEXT COLLATE "C",
    format TEXT COLLATE "C",
    place TEXT COLLATE "C",
    venue TEXT COLLATE "C",
    platform TEXT COLLATE "C",
    interpretation BOOLEAN,
    fellowships BOOLEAN,
    web TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX meetings_by_body_and_start ON meetings (body, start_date);
CREATE INDEX meetings_by_start ON meetings (start_date);

CREATE TABLE meeting_questions (
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    position BIGINT NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (version, meeting, position),
    FOREIGN KEY (version, meeting) REFERENCES meetings (version, position) ON DELETE CASCADE
);
CREATE INDEX meeting_questions_by_question ON meeting_questions (question);

CREATE TABLE meeting_languages (
    version BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    position BIGINT NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (version, meeting, position),
    FOREIGN KEY (version, meeting) REFERENCES meetings (version, position) ON DELETE CASCADE
);

CREATE TABLE cancelled (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C",
    title TEXT COLLATE "C",
    start_date TEXT COLLATE "C" CHECK (start_date ~ '^[0-9]{4}-[01][0-9]'),
    end_date TEXT COLLATE "C" CHECK (end_date ~ '^[0-9]{4}-[01][0-9]'),
    PRIMARY KEY (version, position)
);

CREATE TABLE working_parties (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX working_parties_by_id ON working_parties (id);

CREATE TABLE questions (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX questions_by_id ON questions (id);

CREATE TABLE work_items (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    designation TEXT COLLATE "C" NOT NULL,
    as_written TEXT COLLATE "C",
    identical_to TEXT COLLATE "C",
    title TEXT COLLATE "C",
    kind TEXT COLLATE "C",
    status TEXT COLLATE "C",
    action TEXT COLLATE "C",
    process TEXT COLLATE "C",
    repeated BOOLEAN,
    conditional BOOLEAN,
    question TEXT COLLATE "C",
    agenda_item TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX work_items_by_designation ON work_items (designation);

CREATE TABLE deadlines (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" CHECK (date ~ '^[0-9]{4}-[01][0-9]'),
    before_meeting TEXT COLLATE "C", -- an ISO 8601 duration, where the letter counts from the meeting: P12D
    text TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (version, position)
);
CREATE INDEX deadlines_by_date ON deadlines (date);

CREATE TABLE people (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C",
    name TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX people_by_name ON people (name);

CREATE TABLE annexes (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    label TEXT COLLATE "C",
    kind TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);

CREATE TABLE agenda (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    number TEXT COLLATE "C",
    title TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (version, position)
);

CREATE TABLE "references" ( -- a word of SQL, so it is written with quotes
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    edition TEXT COLLATE "C",
    PRIMARY KEY (version, position)
);
CREATE INDEX references_by_id ON "references" (kind, id);

CREATE TABLE diagnostics (
    version BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    severity TEXT COLLATE "C" NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    message TEXT COLLATE "C" NOT NULL,
    pointer TEXT COLLATE "C",
    start_byte BIGINT,
    end_byte BIGINT,
    PRIMARY KEY (version, position)
);
CREATE INDEX diagnostics_by_code ON diagnostics (code);

-- Every input, whatever became of it.
CREATE TABLE files (
    id BIGINT PRIMARY KEY,
    path TEXT COLLATE "C" NOT NULL UNIQUE,
    sha256 TEXT COLLATE "C",
    bytes BIGINT NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'refused', 'failed')),
    code TEXT COLLATE "C",
    message TEXT COLLATE "C",
    tool_version TEXT COLLATE "C" NOT NULL,
    version BIGINT REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((outcome IN ('imported', 'duplicate')) = (version IS NOT NULL)),
    CHECK ((outcome IN ('refused', 'failed')) = (code IS NOT NULL))
);
CREATE INDEX files_by_version ON files (version);
CREATE INDEX files_by_outcome ON files (outcome, code);

-- The words of each version's text, each ideograph a word, without their places: whether words stand together is asked of the
-- text itself, for the places of a tsvector end with the word 16,383.
CREATE TABLE full_text (
    version BIGINT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);
CREATE INDEX full_text_by_words ON full_text USING GIN (words);

CREATE VIEW upcoming_deadlines AS
SELECT d.date, d.kind, d.text, v.body, v.number, v.kind AS letter_kind, v.subject, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN deadlines AS d ON d.version = l.version
WHERE d.date >= left(to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), length(d.date))
ORDER BY d.date, v.body NULLS FIRST, v.number NULLS FIRST;

CREATE VIEW meetings_by_group AS
SELECT m.body, m.kind, m.role, m.title, m.start_date, m.end_date, m.opens_at, m.time_zone, m.format, m.place, m.venue,
    v.number, v.date AS letter_date, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN meetings AS m ON m.version = l.version
ORDER BY m.body NULLS FIRST, m.start_date NULLS FIRST;

CREATE VIEW work_item_history AS
SELECT w.designation, v.date AS letter_date, w.action, w.process, w.status, w.kind, w.question, w.title, w.repeated,
    v.body, v.number, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN work_items AS w ON w.version = l.version
ORDER BY w.designation, v.date NULLS FIRST;

-- Which letters of each body there are, which numbers are missing between 1 and the last, and in which languages.
CREATE VIEW coverage AS
WITH had AS (
    SELECT v.study_period, v.body, v.number, array_agg(DISTINCT other.language) AS languages
    FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN versions AS other ON other.letter = l.id
    WHERE v.kind = 'collective-letter' AND v.number IS NOT NULL AND v.body IS NOT NULL AND v.study_period IS NOT NULL
    GROUP BY l.id, v.study_period, v.body, v.number
), numbered AS (
    SELECT study_period, body, generate_series(1, last) AS number, last
    FROM (SELECT study_period, body, greatest(1, least(max(number), 1000)) AS last FROM had GROUP BY study_period, body) AS bodies
)
SELECT n.study_period, n.body, max(n.last) AS last_number, count(h.number) AS letters,
    string_agg(CASE WHEN h.number IS NULL THEN n.number::text END, ' ' ORDER BY n.number) AS missing_numbers,
    sum(('ar' = ANY (h.languages))::int) AS ar, sum(('en' = ANY (h.languages))::int) AS en, sum(('es' = ANY (h.languages))::int) AS es,
    sum(('fr' = ANY (h.languages))::int) AS fr, sum(('ru' = ANY (h.languages))::int) AS ru, sum(('zh' = ANY (h.languages))::int) AS zh
FROM numbered AS n LEFT JOIN had AS h USING (study_period, body, number)
GROUP BY n.study_period, n.body
ORDER BY n.study_period, n.body;
