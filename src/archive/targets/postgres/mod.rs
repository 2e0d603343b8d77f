//! A schema of a PostgreSQL server: the tables of SQLite with the server's types; see `1.sql`.
//!
//! A batch is one transaction: a run that ends at any moment leaves whole batches. Rows go in by `COPY`, a table at a time;
//! their numbers are given here, in the order of the inputs, so that the same archive gives the same rows however often a
//! run was ended. One import at a time runs into a schema.

mod copy;
mod migrations;
mod reading;
mod search;

use std::{collections::HashMap, fmt, io};

use postgres::{Client, Config, NoTls, Transaction, config::Host};

use self::copy::Lines;
use super::Target;
use crate::{
    Parsed,
    archive::{
        Outcome, Record, identity,
        search_form::{search_form, words},
        tables::{Rows, TABLES, Table, rows},
    },
};

pub use reading::{Answer, json_of, query, rows_of, versions};
pub use search::search;

/// What a target of this form begins with.
const SCHEMES: [&str; 2] = ["postgres://", "postgresql://"];

/// Whether a target names a server.
#[must_use]
pub fn is_address(target: &str) -> bool {
    SCHEMES.iter().any(|scheme| target.starts_with(scheme))
}

/// An address as it may be shown: without user, password and options.
#[must_use]
pub fn shown(address: &str) -> String {
    let Ok(config) = address.parse::<Config>() else { return "the PostgreSQL address".to_owned() };
    let host = config.get_hosts().first().map_or_else(String::new, |host| match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(folder) => folder.display().to_string(),
    });
    format!("postgres://{host}/{}", config.get_dbname().unwrap_or_default())
}

/// A database of letters on a server.
pub struct Postgres {
    client: Client,
}

/// A letter as it goes into the tables.
#[derive(Debug)]
pub struct Prepared {
    identity: String,
    sha256: String,
    json: String,
    text: String,
    words: Vec<String>,
    tables: Vec<Rows>,
}

impl Postgres {
    /// Connects to a server, makes the tables in the first schema of its search path, and keeps other imports out.
    ///
    /// # Errors
    /// When there is no connection, another import does not end, or the schema was not made by an import, or by one of a
    /// later version.
    pub fn open(address: &str) -> io::Result<Self> {
        let mut client = connect(address)?;
        set_up(&mut client)?;
        Ok(Self { client })
    }

    /// Connects to read: the server refuses what would change something.
    ///
    /// # Errors
    /// When there is no connection, or the schema was not made by an import.
    pub fn look(address: &str) -> io::Result<Client> {
        let mut client = connect(address)?;
        migrations::check(&mut client)?;
        client.batch_execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY").map_err(failed)?;
        Ok(client)
    }

    /// What a schema has recorded; nothing of it is changed.
    ///
    /// # Errors
    /// When there is no connection, or the schema was not made by an import.
    pub fn recorded(address: &str) -> io::Result<Vec<Record>> {
        records(&mut connect(address)?)
    }
}

fn connect(address: &str) -> io::Result<Client> {
    let mut config: Config = address.parse().map_err(failed)?;
    config.application_name("tsb-letters");
    config.connect(NoTls).map_err(failed)
}

/// An error of the server with what it says of it, which its own text leaves out.
fn failed(error: postgres::Error) -> io::Error {
    let told = error.as_db_error().map(|told| {
        let detail = told.detail().map(|detail| format!(" ({detail})")).unwrap_or_default();
        format!("{}{detail}", told.message())
    });
    match told {
        Some(told) => io::Error::other(told),
        None => io::Error::other(chain(&error)),
    }
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |error| error.source());
    causes.fold(error.to_string(), |text, cause| {
        let cause = cause.to_string();
        if text.ends_with(&cause) { text } else { format!("{text}: {cause}") }
    })
}

/// How long to wait for another import: a server needs a moment to see that a killed one is gone.
const PATIENCE: &str = "10s";

fn set_up(client: &mut Client) -> io::Result<()> {
    let lock = format!(
        "SET lock_timeout = '{PATIENCE}';
         SELECT pg_advisory_lock(hashtext('tsb-letters'), hashtext(current_schema()));
         SET lock_timeout = 0;"
    );
    client.batch_execute(&lock).map_err(|error| match error.code() {
        Some(&postgres::error::SqlState::LOCK_NOT_AVAILABLE) => io::Error::other("another import is running into it"),
        _ => failed(error),
    })?;
    migrations::run(client)?;
    // A crash of the server may cost the last batches, and never the order of the tables; `finish` waits for the disk.
    client.batch_execute("SET synchronous_commit = off; SET client_min_messages = warning").map_err(failed)
}

/// The record of all inputs; none where no import was made yet.
fn records(client: &mut Client) -> io::Result<Vec<Record>> {
    if migrations::version(client)? == 0 {
        return Ok(Vec::new());
    }
    let sql = "SELECT path, sha256, bytes, outcome, code, message, tool_version FROM files ORDER BY id";
    let rows = client.query(sql, &[]).map_err(failed)?;
    let record = |row: postgres::Row| {
        let (bytes, outcome): (i64, String) = (row.get(2), row.get(3));
        Record {
            path: row.get(0),
            sha256: row.get(1),
            bytes: u64::try_from(bytes).unwrap_or_default(),
            outcome: Outcome::ALL.into_iter().find(|one| one.name() == outcome).unwrap_or(Outcome::Failed),
            code: row.get(4),
            message: row.get(5),
            tool_version: row.get(6),
        }
    };
    Ok(rows.into_iter().map(record).collect())
}

impl fmt::Debug for Postgres {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Postgres").finish_non_exhaustive()
    }
}

impl Target for Postgres {
    type Prepared = Prepared;

    fn prepare(letter: &mut Parsed, text: &str) -> Prepared {
        Prepared {
            identity: identity::of_or_own(letter),
            sha256: letter.source.sha256.clone(),
            json: serde_json::to_string(letter).expect("a letter is plain JSON"),
            words: distinct_words(text),
            text: text.to_owned(),
            tables: rows(letter),
        }
    }

    fn records(&mut self) -> io::Result<Vec<Record>> {
        records(&mut self.client)
    }

    fn write(&mut self, batch: Vec<(Record, Option<Prepared>)>) -> io::Result<()> {
        let mut transaction = self.client.transaction().map_err(failed)?;
        let (records, letters): (Vec<Record>, Vec<Option<Prepared>>) = batch.into_iter().unzip();
        let letters: Vec<Prepared> = letters.into_iter().flatten().collect();
        write_letters(&mut transaction, &letters).map_err(failed)?;
        write_records(&mut transaction, &records).map_err(failed)?;
        transaction.commit().map_err(failed)
    }

    fn finish(&mut self) -> io::Result<()> {
        put_away(&mut self.client).map_err(failed)
    }
}

/// The longest word and the most bytes of words that a tsvector takes, with room for its own.
const WORD_BYTES: usize = 2000;
const ALL_WORDS_BYTES: usize = 900_000;

/// The words by which a text is looked for, each once. Of a text with more than its index takes, the first ones.
fn distinct_words(text: &str) -> Vec<String> {
    let form = search_form(text);
    let mut seen = std::collections::HashSet::new();
    let mut room = ALL_WORDS_BYTES;
    let distinct = words(&form).filter(|word| word.len() <= WORD_BYTES && seen.insert(*word)).take_while(|word| {
        let fits = word.len() <= room;
        room = room.saturating_sub(word.len());
        fits
    });
    distinct.map(str::to_owned).collect()
}

/// The version that stands for a letter, by the rule of SQLite's target.
const CHOSEN: &str = "SELECT v.id FROM versions AS v WHERE v.letter = letters.id ORDER BY \
    position(v.language IN 'en fr es ru zh ar'), v.format <> 'docx', \
    (SELECT count(*) FROM diagnostics AS d WHERE d.version = v.id), v.sha256 LIMIT 1";

fn write_letters(transaction: &mut Transaction<'_>, letters: &[Prepared]) -> Result<(), postgres::Error> {
    if letters.is_empty() {
        return Ok(());
    }
    let owners = owners(transaction, letters)?;
    let hashes: Vec<&str> = letters.iter().map(|letter| letter.sha256.as_str()).collect();
    let replaced =
        transaction.query("DELETE FROM versions WHERE sha256 = ANY ($1) RETURNING sha256, id, letter", &[&hashes])?;
    let earlier: HashMap<String, i64> = replaced.iter().map(|row| (row.get(0), row.get(1))).collect();
    let mut next = next_id(transaction, "versions")?.max(earlier.values().max().map_or(0, |id| id + 1));
    let versions: Vec<i64> = letters
        .iter()
        .map(|letter| {
            earlier.get(&letter.sha256).copied().unwrap_or_else(|| {
                next += 1;
                next - 1
            })
        })
        .collect();
    for (index, table) in TABLES.iter().enumerate() {
        copy_table(transaction, table, letters.iter().map(|letter| &letter.tables[index]), &versions, &owners)?;
    }
    copy_texts(transaction, letters, &versions)?;
    let touched: Vec<i64> = owners.iter().copied().chain(replaced.iter().map(|row| row.get(2))).collect();
    transaction.execute(&format!("UPDATE letters SET version = ({CHOSEN}) WHERE id = ANY ($1)"), &[&touched]).map(drop)
}

fn next_id(transaction: &mut Transaction<'_>, table: &str) -> Result<i64, postgres::Error> {
    transaction.query_one(&format!("SELECT coalesce(max(id), 0) + 1 FROM {table}"), &[]).map(|row| row.get(0))
}

/// The number of each letter's identity, those of new ones in their order.
fn owners(transaction: &mut Transaction<'_>, letters: &[Prepared]) -> Result<Vec<i64>, postgres::Error> {
    let identities: Vec<&str> = letters.iter().map(|letter| letter.identity.as_str()).collect();
    let rows = transaction.query("SELECT identity, id FROM letters WHERE identity = ANY ($1)", &[&identities])?;
    let mut ids: HashMap<String, i64> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let first = next_id(transaction, "letters")?;
    let mut lines = Lines::default();
    let mut next = first;
    for identity in identities.iter().copied() {
        if !ids.contains_key(identity) {
            ids.insert(identity.to_owned(), next);
            lines.integer(next);
            lines.text(identity);
            lines.end();
            next += 1;
        }
    }
    if next > first {
        lines.send(transaction, "COPY letters (id, identity) FROM STDIN")?;
    }
    Ok(identities.iter().map(|identity| ids[*identity]).collect())
}

fn copy_table<'l>(
    transaction: &mut Transaction<'_>,
    table: &Table,
    letters: impl Iterator<Item = &'l Rows>,
    versions: &[i64],
    owners: &[i64],
) -> Result<(), postgres::Error> {
    let is_version = table.lists.is_empty();
    let mut lines = Lines::default();
    for ((rows, version), owner) in letters.zip(versions).zip(owners) {
        for row in &rows.rows {
            lines.integer(*version);
            if is_version {
                lines.integer(*owner);
            }
            row.keys.iter().for_each(|key| lines.integer(*key));
            row.cells.iter().for_each(|cell| lines.cell(cell));
            lines.end();
        }
    }
    let own = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name));
    let keys: &[&str] = if is_version { &["id", "letter"] } else { &["version"] };
    let names: Vec<&str> = keys.iter().copied().chain(own).collect();
    lines.send(transaction, &format!("COPY \"{}\" ({}) FROM STDIN", table.name, names.join(", ")))
}

fn copy_texts(
    transaction: &mut Transaction<'_>,
    letters: &[Prepared],
    versions: &[i64],
) -> Result<(), postgres::Error> {
    let mut lines = Lines::default();
    for (letter, version) in letters.iter().zip(versions) {
        lines.integer(*version);
        lines.text(&letter.json);
        lines.text(&letter.text);
        lines.end();
    }
    lines.send(transaction, "COPY documents (version, json, text) FROM STDIN")?;
    let statement = transaction.prepare("INSERT INTO full_text (version, words) VALUES ($1, array_to_tsvector($2))")?;
    for (letter, version) in letters.iter().zip(versions) {
        transaction.execute(&statement, &[version, &letter.words])?;
    }
    Ok(())
}

fn write_records(transaction: &mut Transaction<'_>, records: &[Record]) -> Result<(), postgres::Error> {
    let paths: Vec<&str> = records.iter().map(|record| record.path.as_str()).collect();
    let known = transaction.query("SELECT path, id FROM files WHERE path = ANY ($1)", &[&paths])?;
    let known: HashMap<String, i64> = known.iter().map(|row| (row.get(0), row.get(1))).collect();
    let mut next = next_id(transaction, "files")?;
    let mut lines = Lines::default();
    for record in records {
        let id = known.get(&record.path).copied().unwrap_or_else(|| {
            next += 1;
            next - 1
        });
        lines.integer(id);
        lines.text(&record.path);
        lines.maybe(record.sha256.as_deref());
        lines.integer(i64::try_from(record.bytes).unwrap_or(i64::MAX));
        lines.text(record.outcome.name());
        lines.maybe(record.code.as_deref());
        lines.maybe(record.message.as_deref());
        lines.text(&record.tool_version);
        lines.maybe(record.sha256.as_deref().filter(|_| record.outcome.is_letter()));
        lines.end();
    }
    transaction.batch_execute(
        "CREATE TEMP TABLE IF NOT EXISTS inputs (id BIGINT, path TEXT, sha256 TEXT, bytes BIGINT, outcome TEXT, code TEXT,
             message TEXT, tool_version TEXT, letter TEXT) ON COMMIT DELETE ROWS",
    )?;
    lines.send(transaction, "COPY inputs FROM STDIN")?;
    transaction.batch_execute(
        "INSERT INTO files (id, path, sha256, bytes, outcome, code, message, tool_version, version)
         SELECT i.id, i.path, i.sha256, i.bytes, i.outcome, i.code, i.message, i.tool_version, v.id
         FROM inputs AS i LEFT JOIN versions AS v ON v.sha256 = i.letter
         ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, outcome = excluded.outcome,
             code = excluded.code, message = excluded.message, tool_version = excluded.tool_version,
             version = excluded.version",
    )
}

/// Takes out versions that no input has any more, and letters without versions; waits until all is on the server's disk.
fn put_away(client: &mut Client) -> Result<(), postgres::Error> {
    let mut transaction = client.transaction()?;
    let bereft = transaction.query(
        "DELETE FROM versions AS v WHERE NOT EXISTS (SELECT FROM files AS f WHERE f.version = v.id) RETURNING letter",
        &[],
    )?;
    let letters: Vec<i64> = bereft.iter().map(|row| row.get(0)).collect();
    transaction.execute(&format!("UPDATE letters SET version = ({CHOSEN}) WHERE id = ANY ($1)"), &[&letters])?;
    transaction.batch_execute(
        "DELETE FROM letters AS l WHERE NOT EXISTS (SELECT FROM versions AS v WHERE v.letter = l.id);
         SET LOCAL synchronous_commit = on;
         UPDATE tsb_letters SET tables_version = tables_version;",
    )?;
    transaction.commit()?;
    client.batch_execute("ANALYZE")
}
