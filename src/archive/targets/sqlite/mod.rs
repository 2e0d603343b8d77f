//! An SQLite database of normalised tables, with the whole JSON and a full-text index beside them; see `1.sql`.

mod migrations;
mod search;

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection, OpenFlags, OptionalExtension, ToSql, Transaction, TransactionBehavior, params,
    types::{Null, ToSqlOutput},
};

use super::Target;
use crate::{
    Parsed,
    archive::{
        Outcome, Record, identity,
        search_form::search_form,
        tables::{Cell, Rows, TABLES, Table, rows},
    },
};

pub use search::search;

/// Statements kept ready: one for each table and some ten others.
const STATEMENTS: usize = 64;

/// A database of letters.
#[derive(Debug)]
pub struct Sqlite {
    connection: Connection,
}

/// A letter as it goes into the tables.
#[derive(Debug)]
pub struct Prepared {
    identity: String,
    sha256: String,
    json: String,
    text: String,
    indexed: String,
    tables: Vec<Rows>,
}

impl Sqlite {
    /// Opens a database, or makes it, and brings its tables up to date. It is nobody else's while it is open.
    ///
    /// # Errors
    /// When it cannot be opened, is in use, was not made by an import, or by one of a later version.
    pub fn open(path: &Path) -> io::Result<Self> {
        let connection = Connection::open(path).map_err(io::Error::other)?;
        let mut opened = Self { connection };
        opened.set_up().map_err(io::Error::other)?;
        Ok(opened)
    }

    fn set_up(&mut self) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let connection = &mut self.connection;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        migrations::check(connection)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // A power cut may cost the last batches, and never the database.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        migrations::run(connection)
    }

    /// Opens a database to read; nothing of it can be changed through this.
    ///
    /// # Errors
    /// When it cannot be opened, or was not made by an import.
    pub fn look(path: &Path) -> io::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(io::Error::other)?;
        connection.pragma_update(None, "query_only", true).map_err(io::Error::other)?;
        migrations::check(&connection).map_err(io::Error::other)?;
        Ok(connection)
    }

    /// Every file of this target.
    pub fn files(path: &Path) -> Vec<PathBuf> {
        let endings = ["", "-wal", "-shm", "-journal"];
        let named = endings.iter().map(|ending| {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        });
        named.collect()
    }
}

/// How much of the database is held in memory, in KiB.
const CACHE_KIB: i64 = 64 << 10;

/// The record of all inputs.
///
/// # Errors
/// When it cannot be read.
pub fn records(connection: &Connection) -> rusqlite::Result<Vec<Record>> {
    let mut statement = connection
        .prepare("SELECT path, sha256, bytes, outcome, code, message, tool_version FROM files ORDER BY id")?;
    let records = statement.query_map([], |row| {
        let outcome: String = row.get(3)?;
        Ok(Record {
            path: row.get(0)?,
            sha256: row.get(1)?,
            bytes: row.get(2)?,
            outcome: Outcome::ALL.into_iter().find(|one| one.name() == outcome).unwrap_or(Outcome::Failed),
            code: row.get(4)?,
            message: row.get(5)?,
            tool_version: row.get(6)?,
        })
    })?;
    records.collect()
}

impl Target for Sqlite {
    type Prepared = Prepared;

    fn prepare(letter: &mut Parsed, text: &str) -> Prepared {
        Prepared {
            identity: identity::of_or_own(letter),
            sha256: letter.source.sha256.clone(),
            json: serde_json::to_string(letter).expect("a letter is plain JSON"),
            indexed: search_form(text),
            text: text.to_owned(),
            tables: rows(letter),
        }
    }

    fn records(&mut self) -> io::Result<Vec<Record>> {
        records(&self.connection).map_err(io::Error::other)
    }

    fn write(&mut self, batch: Vec<(Record, Option<Prepared>)>) -> io::Result<()> {
        self.write_batch(batch).map_err(io::Error::other)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.put_away().map_err(io::Error::other)
    }
}

impl Sqlite {
    fn write_batch(&mut self, batch: Vec<(Record, Option<Prepared>)>) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (record, letter) in &batch {
            if let Some(letter) = letter {
                write_letter(&transaction, letter)?;
            }
            write_record(&transaction, record)?;
        }
        transaction.commit()
    }

    /// Takes out versions that no input has any more, and letters without versions.
    fn put_away(&mut self) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(
            "CREATE TEMP TABLE bereft AS SELECT DISTINCT letter FROM versions WHERE id NOT IN (SELECT version FROM files WHERE version IS NOT NULL);
             DELETE FROM versions WHERE id NOT IN (SELECT version FROM files WHERE version IS NOT NULL);",
        )?;
        transaction
            .execute(&format!("UPDATE letters SET version = ({CHOSEN}) WHERE id IN (SELECT letter FROM bereft)"), [])?;
        transaction.execute_batch(
            "DELETE FROM letters WHERE id NOT IN (SELECT letter FROM versions); DROP TABLE bereft; PRAGMA optimize;",
        )?;
        transaction.commit()?;
        // A database in WAL mode could not be read from a read-only folder.
        self.connection.pragma_update(None, "journal_mode", "DELETE")
    }
}

/// The version that stands for a letter: in the language that most readers have, with the structure that Word keeps, with
/// the fewest findings; the hash decides among equals, so that the order of import does not.
const CHOSEN: &str = "SELECT v.id FROM versions AS v WHERE v.letter = letters.id ORDER BY \
    instr('en fr es ru zh ar', v.language), v.format <> 'docx', \
    (SELECT count(*) FROM diagnostics AS d WHERE d.version = v.id), v.sha256 LIMIT 1";

fn write_letter(transaction: &Transaction<'_>, letter: &Prepared) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT INTO letters (identity) VALUES (?) ON CONFLICT DO NOTHING")?
        .execute([&letter.identity])?;
    let owner: i64 = transaction
        .prepare_cached("SELECT id FROM letters WHERE identity = ?")?
        .query_row([&letter.identity], |row| row.get(0))?;
    let earlier: Option<i64> = transaction
        .prepare_cached("SELECT id FROM versions WHERE sha256 = ?")?
        .query_row([&letter.sha256], |row| row.get(0))
        .optional()?;
    if let Some(version) = earlier {
        transaction.prepare_cached("DELETE FROM versions WHERE id = ?")?.execute([version])?;
    }
    let mut version = Null.into();
    if let Some(earlier) = earlier {
        version = earlier.into();
    }
    for rows in &letter.tables {
        write_rows(transaction, rows, &mut version, owner)?;
    }
    transaction.prepare_cached("INSERT INTO documents (version, json, text) VALUES (?, ?, ?)")?.execute(params![
        version,
        letter.json,
        letter.text
    ])?;
    transaction
        .prepare_cached("INSERT INTO full_text (rowid, text) VALUES (?, ?)")?
        .execute(params![version, letter.indexed])?;
    transaction
        .prepare_cached(&format!("UPDATE letters SET version = ({CHOSEN}) WHERE id = ?"))?
        .execute([owner])
        .map(drop)
}

/// Writes a table's rows. The first table is the versions': `version` is the id to give it, or becomes the one given.
fn write_rows(
    transaction: &Transaction<'_>,
    rows: &Rows,
    version: &mut rusqlite::types::Value,
    owner: i64,
) -> rusqlite::Result<()> {
    let is_version = rows.table.lists.is_empty();
    let mut statement = transaction.prepare_cached(&insertion(rows.table))?;
    for row in &rows.rows {
        let mut values: Vec<&dyn ToSql> = Vec::with_capacity(row.cells.len() + 3);
        values.push(version);
        if is_version {
            values.push(&owner);
        }
        values.extend(row.keys.iter().map(|key| key as &dyn ToSql));
        values.extend(row.cells.iter().map(|cell| cell as &dyn ToSql));
        statement.execute(values.as_slice())?;
    }
    if is_version {
        *version = transaction.last_insert_rowid().into();
    }
    Ok(())
}

fn insertion(table: &Table) -> String {
    let own = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name));
    let keys: &[&str] = if table.lists.is_empty() { &["id", "letter"] } else { &["version"] };
    let names: Vec<&str> = keys.iter().copied().chain(own).collect();
    let marks = vec!["?"; names.len()].join(", ");
    format!("INSERT INTO \"{}\" ({}) VALUES ({marks})", table.name, names.join(", "))
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Null => Null.to_sql(),
            Self::Text(text) => text.to_sql(),
            Self::Integer(number) => number.to_sql(),
            Self::Share(share) => share.to_sql(),
            Self::Boolean(is) => is.to_sql(),
        }
    }
}

fn write_record(transaction: &Transaction<'_>, record: &Record) -> rusqlite::Result<()> {
    let letter = record.sha256.as_ref().filter(|_| record.outcome.is_letter());
    transaction
        .prepare_cached(
            "INSERT INTO files (path, sha256, bytes, outcome, code, message, tool_version, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT id FROM versions WHERE sha256 = ?8))
             ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, outcome = excluded.outcome,
                 code = excluded.code, message = excluded.message, tool_version = excluded.tool_version,
                 version = excluded.version",
        )?
        .execute(params![
            record.path,
            record.sha256,
            record.bytes,
            record.outcome.name(),
            record.code,
            record.message,
            record.tool_version,
            letter
        ])
        .map(drop)
}

/// The numbers of all versions, in the order in which they were imported.
///
/// # Errors
/// When they cannot be read.
pub fn versions(connection: &Connection) -> rusqlite::Result<Vec<i64>> {
    let mut statement = connection.prepare("SELECT id FROM versions ORDER BY id")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// The JSON of a version, as `parse` prints it.
///
/// # Errors
/// When it cannot be read.
pub fn json_of(connection: &Connection, version: i64) -> rusqlite::Result<String> {
    connection.prepare_cached("SELECT json FROM documents WHERE version = ?")?.query_row([version], |row| row.get(0))
}

/// The rows of a version, as they were written.
///
/// # Errors
/// When they cannot be read.
pub fn rows_of(connection: &Connection, version: i64) -> rusqlite::Result<Vec<Rows>> {
    TABLES.iter().map(|table| table_of(connection, table, version)).collect()
}

fn table_of(connection: &Connection, table: &'static Table, version: i64) -> rusqlite::Result<Rows> {
    let names: Vec<&str> = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name)).collect();
    let key = if table.lists.is_empty() { "id" } else { "version" };
    let order = if table.keys.is_empty() { "1".to_owned() } else { table.keys.join(", ") };
    let sql = format!("SELECT {} FROM \"{}\" WHERE {key} = ? ORDER BY {order}", names.join(", "), table.name);
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([version], |row| {
        let keys = (0..table.keys.len()).map(|index| row.get(index)).collect::<rusqlite::Result<_>>()?;
        let cells = (table.keys.len()..names.len()).map(|index| row.get(index)).collect::<rusqlite::Result<_>>()?;
        Ok(crate::tables::Row { keys, cells })
    })?;
    Ok(Rows { table, rows: rows.collect::<rusqlite::Result<_>>()? })
}

impl rusqlite::types::FromSql for Cell {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        use rusqlite::types::ValueRef;
        match value {
            ValueRef::Null => Ok(Self::Null),
            ValueRef::Integer(number) => Ok(Self::Integer(number)),
            ValueRef::Real(share) => Ok(Self::Share(share)),
            value => value.as_str().map(|text| Self::Text(text.to_owned())),
        }
    }
}
