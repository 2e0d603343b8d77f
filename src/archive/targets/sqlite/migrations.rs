//! The versions of the tables, and how one becomes the next.

use rusqlite::{Connection, TransactionBehavior};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// What makes each version of the tables out of the one before. One that was released is never changed.
const MIGRATIONS: &[&str] = &[include_str!("1.sql")];

/// Marks the databases of this program (`PRAGMA application_id`): "TSBL".
const APPLICATION: i64 = 0x5453_424C;

fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

/// Whether a database is this program's, or empty, and not of a later version.
pub(super) fn check(connection: &Connection) -> Result<(), Error> {
    let version = pragma(connection, "user_version")?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && pragma(connection, "application_id")? != APPLICATION {
        return Err("this database was not made by import, and is left alone".into());
    }
    if version > i64::try_from(MIGRATIONS.len())? {
        return Err(format!("its tables are of version {version}, which only a later tsb-letters knows").into());
    }
    Ok(())
}

/// Brings the tables up to date, each step whole or not at all.
pub(super) fn run(connection: &mut Connection) -> Result<(), Error> {
    let version = usize::try_from(pragma(connection, "user_version")?)?;
    for (index, migration) in MIGRATIONS.iter().enumerate().skip(version) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", i64::try_from(index + 1)?)?;
        transaction.commit()?;
    }
    Ok(())
}
