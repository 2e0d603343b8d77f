-- Version 1 of the tables. Dates are ISO 8601 text, or a month (2025-07) where the letter gives no more; times are HH:MM,
-- local to time_zone; yes and no are 1 and 0. A letter may have versions in several languages and formats; what is said
-- is kept for each version, and letters.version names the one that views show.

CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE, -- study period, body and number: 2025-2028/SG17/2; that of no other letter where unstated
    version INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    letter INTEGER NOT NULL REFERENCES letters (id),
    schema_version TEXT NOT NULL,
    name TEXT,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    kind TEXT NOT NULL,
    ordinal INTEGER,
    number INTEGER,
    body TEXT,
    date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    place TEXT,
    reference TEXT,
    study_period TEXT,
    telephone TEXT,
    fax TEXT,
    email TEXT,
    web TEXT,
    subject TEXT,
    annexes_announced INTEGER,
    coverage REAL NOT NULL CHECK (coverage BETWEEN 0 AND 1), -- how much of the text the values account for
    claimed_bytes INTEGER NOT NULL,
    text_bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX versions_by_letter ON versions (letter);
CREATE INDEX versions_by_body ON versions (body, date);
CREATE INDEX versions_by_date ON versions (date);

-- The whole letter as parse prints it, and the text in which its evidence counts.
CREATE TABLE documents (
    version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    json TEXT NOT NULL CHECK (json_valid(json)),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE addressees (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetings (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT,
    title TEXT,
    start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    opens_at TEXT CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    daily_from TEXT CHECK (daily_from GLOB '[0-2][0-9]:[0-5][0-9]'),
    daily_to TEXT CHECK (daily_to GLOB '[0-2][0-9]:[0-5][0-9]'),
    registration_opens_at TEXT CHECK (registration_opens_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    time_zone TEXT,
    format TEXT,
    place TEXT,
    venue TEXT,
    platform TEXT,
    interpretation INTEGER CHECK (interpretation IN (0, 1)),
    fellowships INTEGER CHECK (fellowships IN (0, 1)),
    web TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX meetings_by_body_and_start ON meetings (body, start_date);
CREATE INDEX meetings_by_start ON meetings (start_date);

CREATE TABLE meeting_questions (
    version INTEGER NOT NULL,
    meeting INTEGER NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (version, meeting, position),
    FOREIGN KEY (version, meeting) REFERENCES meetings (version, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_questions_by_question ON meeting_questions (question);

CREATE TABLE meeting_languages (
    version INTEGER NOT NULL,
    meeting INTEGER NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (version, meeting, position),
    FOREIGN KEY (version, meeting) REFERENCES meetings (version, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cancelled (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT,
    title TEXT,
    start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE working_parties (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX working_parties_by_id ON working_parties (id);

CREATE TABLE questions (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX questions_by_id ON questions (id);

CREATE TABLE work_items (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    designation TEXT NOT NULL,
    as_written TEXT,
    identical_to TEXT,
    title TEXT,
    kind TEXT,
    status TEXT,
    action TEXT,
    process TEXT,
    repeated INTEGER CHECK (repeated IN (0, 1)),
    conditional INTEGER CHECK (conditional IN (0, 1)),
    question TEXT,
    agenda_item TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_items_by_designation ON work_items (designation);

CREATE TABLE deadlines (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]*'),
    before_meeting TEXT, -- an ISO 8601 duration, where the letter counts from the meeting: P12D
    text TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_by_date ON deadlines (date);

CREATE TABLE people (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    body TEXT,
    name TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_name ON people (name);

CREATE TABLE annexes (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT,
    kind TEXT NOT NULL,
    title TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE "references" ( -- a word of SQL, so it is written with quotes
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    edition TEXT,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX references_by_id ON "references" (kind, id);

CREATE TABLE diagnostics (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
    message TEXT NOT NULL,
    pointer TEXT,
    start_byte INTEGER,
    end_byte INTEGER,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX diagnostics_by_code ON diagnostics (code);

-- Every input, whatever became of it.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    sha256 TEXT,
    bytes INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'duplicate', 'refused', 'failed')),
    code TEXT,
    message TEXT,
    tool_version TEXT NOT NULL,
    version INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((outcome IN ('imported', 'duplicate')) = (version IS NOT NULL)),
    CHECK ((outcome IN ('refused', 'failed')) = (code IS NOT NULL))
) STRICT;
CREATE INDEX files_by_version ON files (version);
CREATE INDEX files_by_outcome ON files (outcome, code);

-- The words of each version's text, each ideograph a word; rowid is the version.
CREATE VIRTUAL TABLE full_text USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER versions_leave_full_text AFTER DELETE ON versions BEGIN
    DELETE FROM full_text WHERE rowid = old.id;
END;

CREATE VIEW upcoming_deadlines AS
SELECT d.date, d.kind, d.text, v.body, v.number, v.kind AS letter_kind, v.subject, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN deadlines AS d ON d.version = l.version
WHERE d.date >= substr(date('now'), 1, length(d.date))
ORDER BY d.date, v.body, v.number;

CREATE VIEW meetings_by_group AS
SELECT m.body, m.kind, m.role, m.title, m.start_date, m.end_date, m.opens_at, m.time_zone, m.format, m.place, m.venue,
    v.number, v.date AS letter_date, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN meetings AS m ON m.version = l.version
ORDER BY m.body, m.start_date;

CREATE VIEW work_item_history AS
SELECT w.designation, v.date AS letter_date, w.action, w.process, w.status, w.kind, w.question, w.title, w.repeated,
    v.body, v.number, l.identity, l.id AS letter, l.version
FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN work_items AS w ON w.version = l.version
ORDER BY w.designation, v.date;

-- Which letters of each body there are, which numbers are missing between 1 and the last, and in which languages.
CREATE VIEW coverage AS
WITH had AS (
    SELECT v.study_period, v.body, v.number, group_concat(DISTINCT other.language) AS languages
    FROM letters AS l JOIN versions AS v ON v.id = l.version JOIN versions AS other ON other.letter = l.id
    WHERE v.kind = 'collective-letter' AND v.number IS NOT NULL AND v.body IS NOT NULL AND v.study_period IS NOT NULL
    GROUP BY l.id
), numbered (study_period, body, number, last) AS (
    SELECT study_period, body, 1, min(max(number), 1000) FROM had GROUP BY study_period, body
    UNION ALL
    SELECT study_period, body, number + 1, last FROM numbered WHERE number < last
)
SELECT n.study_period, n.body, max(n.last) AS last_number, count(h.number) AS letters,
    group_concat(CASE WHEN h.number IS NULL THEN n.number END, ' ') AS missing_numbers,
    sum(h.languages LIKE '%ar%') AS ar, sum(h.languages LIKE '%en%') AS en, sum(h.languages LIKE '%es%') AS es,
    sum(h.languages LIKE '%fr%') AS fr, sum(h.languages LIKE '%ru%') AS ru, sum(h.languages LIKE '%zh%') AS zh
FROM numbered AS n LEFT JOIN had AS h USING (study_period, body, number)
GROUP BY n.study_period, n.body
ORDER BY n.study_period, n.body;
