//! The versions of the tables, and how one becomes the next.

use std::io;

use postgres::Client;

use super::failed;

/// What makes each version of the tables out of the one before. One that was released is never changed.
const MIGRATIONS: &[&str] = &[include_str!("1.sql")];

/// The version of the schema's tables; 0 where it is empty.
///
/// # Errors
/// When it has tables of somebody else, or of a later version.
pub(super) fn version(client: &mut Client) -> io::Result<i64> {
    let sql = "SELECT current_schema() IS NULL, EXISTS (SELECT FROM pg_class WHERE relnamespace = s.oid AND relname = 'tsb_letters'),
                   EXISTS (SELECT FROM pg_class WHERE relnamespace = s.oid)
               FROM (SELECT (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AS oid) AS s";
    let row = client.query_one(sql, &[]).map_err(failed)?;
    let (nowhere, ours, any): (bool, bool, bool) = (row.get(0), row.get(1), row.get(2));
    if nowhere {
        return Err(io::Error::other("the search path names no schema that is there"));
    }
    if !ours && any {
        return Err(io::Error::other(
            "this schema was not made by import, and is left alone; an empty one is chosen by ?options=-csearch_path%3DNAME",
        ));
    }
    if !ours {
        return Ok(0);
    }
    let row = client.query_one("SELECT tables_version FROM tsb_letters", &[]).map_err(failed)?;
    let version: i64 = row.get(0);
    if usize::try_from(version).is_ok_and(|version| version > MIGRATIONS.len()) {
        return Err(io::Error::other(format!(
            "its tables are of version {version}, which only a later tsb-letters knows"
        )));
    }
    Ok(version)
}

/// Whether there are tables of this program.
pub(super) fn check(client: &mut Client) -> io::Result<()> {
    match version(client)? {
        0 => Err(io::Error::other("nothing was imported into this schema")),
        _ => Ok(()),
    }
}

/// Brings the tables up to date, each step whole or not at all.
pub(super) fn run(client: &mut Client) -> io::Result<()> {
    let version = usize::try_from(version(client)?).unwrap_or_default();
    for (index, migration) in MIGRATIONS.iter().enumerate().skip(version) {
        let mut transaction = client.transaction().map_err(failed)?;
        let mark = format!("DELETE FROM tsb_letters; INSERT INTO tsb_letters VALUES ({})", index + 1);
        transaction.batch_execute(migration).and_then(|()| transaction.batch_execute(&mark)).map_err(failed)?;
        transaction.commit().map_err(failed)?;
    }
    Ok(())
}
