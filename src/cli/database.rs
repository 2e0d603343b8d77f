//! An imported database, in a file or on a server, to be read.

use std::{io, path::Path};

#[cfg(feature = "postgres")]
use tsb_letters::archive::targets::postgres::{self, Postgres};
#[cfg(feature = "sqlite")]
use tsb_letters::archive::targets::sqlite::{self, Sqlite};
use tsb_letters::{
    Parsed,
    archive::{Found, tables::Cell},
};

/// A database, of which nothing can be changed.
pub(super) enum Database {
    #[cfg(feature = "sqlite")]
    Sqlite(Box<rusqlite::Connection>),
    #[cfg(feature = "postgres")]
    Postgres(Box<::postgres::Client>),
}

/// What an SQLite database begins with.
#[cfg(feature = "sqlite")]
const SQLITE: &[u8] = b"SQLite format 3\0";

/// Whether this names a database rather than a letter.
pub(super) fn is_named(path: &Path) -> bool {
    #[cfg(feature = "postgres")]
    if path.to_str().is_some_and(postgres::is_address) {
        return true;
    }
    #[cfg(feature = "sqlite")]
    if path.is_file() {
        use std::io::Read;
        let mut head = [0; SQLITE.len()];
        return std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == SQLITE;
    }
    false
}

/// How a database is called in messages: without the password that its address may hold.
pub(super) fn shown(path: &Path) -> String {
    #[cfg(feature = "postgres")]
    if let Some(address) = path.to_str().filter(|path| postgres::is_address(path)) {
        return postgres::shown(address);
    }
    path.display().to_string()
}

impl Database {
    /// Opens a file, or connects to a server.
    pub(super) fn look(path: &Path) -> io::Result<Self> {
        #[cfg(feature = "postgres")]
        if let Some(address) = path.to_str().filter(|path| postgres::is_address(path)) {
            return Postgres::look(address).map(Box::new).map(Self::Postgres);
        }
        #[cfg(feature = "sqlite")]
        return Sqlite::look(path).map(Box::new).map(Self::Sqlite);
        #[cfg(not(feature = "sqlite"))]
        Err(io::Error::other("a database is named by its address: postgres://HOST/NAME"))
    }

    /// The texts in which all the words stand; `most` at most.
    pub(super) fn search(&mut self, words: &str, most: usize) -> io::Result<Vec<Found>> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(connection) => sqlite::search(connection, words, most).map_err(io::Error::other),
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => postgres::search(client, words, most),
        }
    }

    /// Runs one statement: hands over the names of its columns, then each row.
    pub(super) fn query(&mut self, sql: &str, answer: &mut impl Answer) -> io::Result<()> {
        match self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(connection) => query_sqlite(connection, sql, answer),
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => {
                let postgres::Answer { names, rows } = postgres::query(client, sql)?;
                answer.names(names)?;
                rows.iter().try_for_each(|row| answer.row(row))
            }
        }
    }

    /// All versions of all letters, in the order in which they were imported.
    pub(super) fn letters(mut self) -> io::Result<impl Iterator<Item = io::Result<Parsed>>> {
        let versions = match &mut self {
            #[cfg(feature = "sqlite")]
            Self::Sqlite(connection) => sqlite::versions(connection).map_err(io::Error::other)?,
            #[cfg(feature = "postgres")]
            Self::Postgres(client) => postgres::versions(client)?,
        };
        Ok(versions.into_iter().map(move |version| {
            let json = match &mut self {
                #[cfg(feature = "sqlite")]
                Self::Sqlite(connection) => sqlite::json_of(connection, version).map_err(io::Error::other)?,
                #[cfg(feature = "postgres")]
                Self::Postgres(client) => postgres::json_of(client, version)?,
            };
            serde_json::from_str(&json).map_err(io::Error::other)
        }))
    }
}

/// Who takes what a statement gives.
pub(super) trait Answer {
    /// The names of the columns, before all rows.
    fn names(&mut self, names: Vec<String>) -> io::Result<()>;
    /// A row, a cell for each column.
    fn row(&mut self, cells: &[Cell]) -> io::Result<()>;
}

#[cfg(feature = "sqlite")]
fn query_sqlite(connection: &rusqlite::Connection, sql: &str, answer: &mut impl Answer) -> io::Result<()> {
    use rusqlite::types::ValueRef;
    let mut statement = connection.prepare(sql).map_err(io::Error::other)?;
    let columns = statement.column_count();
    // `VACUUM INTO` changes no table, and would write a file.
    if columns == 0 {
        return Err(io::Error::other("the statement gives no rows; only what does is run"));
    }
    let names = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([]).map_err(io::Error::other)?;
    answer.names(names)?;
    while let Some(row) = rows.next().map_err(io::Error::other)? {
        let cell = |index| {
            row.get_ref(index).map(|value| match value {
                ValueRef::Null => Cell::Null,
                ValueRef::Integer(number) => Cell::Integer(number),
                ValueRef::Real(number) => Cell::Share(number),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    Cell::Text(String::from_utf8_lossy(bytes).into_owned())
                }
            })
        };
        let cells: rusqlite::Result<Vec<Cell>> = (0..columns).map(cell).collect();
        answer.row(&cells.map_err(io::Error::other)?)?;
    }
    Ok(())
}
