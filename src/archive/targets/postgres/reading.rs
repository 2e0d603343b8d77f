//! What an imported schema is asked for.

use std::io;

use postgres::{Client, SimpleQueryMessage, types::Type};

use super::failed;
use crate::archive::tables::{Cell, Row, Rows, TABLES, Table};

/// What a statement gives.
#[derive(Debug)]
pub struct Answer {
    /// The names of the columns.
    pub names: Vec<String>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// Runs one statement that changes nothing; all its rows are held.
///
/// # Errors
/// When it gives no rows, or the server refuses it: it is wrong, or would change something, or is more than one.
pub fn query(client: &mut Client, sql: &str) -> io::Result<Answer> {
    let mut transaction = client.build_transaction().read_only(true).start().map_err(failed)?;
    // What has several statements cannot be prepared, so none of them can end the transaction before the others.
    let statement = transaction.prepare(sql).map_err(failed)?;
    // `COPY ... TO PROGRAM` changes no table, so the server would run it.
    if statement.columns().is_empty() {
        return Err(io::Error::other("the statement gives no rows; only what does is run"));
    }
    let names = statement.columns().iter().map(|column| column.name().to_owned()).collect();
    let types: Vec<Type> = statement.columns().iter().map(|column| column.type_().clone()).collect();
    let messages = transaction.simple_query(sql).map_err(failed)?;
    let rows = messages.iter().filter_map(|message| match message {
        SimpleQueryMessage::Row(row) => {
            Some((0..).zip(&types).map(|(index, kind)| told(row.get(index), kind)).collect())
        }
        _ => None,
    });
    Ok(Answer { names, rows: rows.collect() })
}

/// A value out of the text by which the server tells it. A number that would lose digits stays text.
fn told(text: Option<&str>, kind: &Type) -> Cell {
    let Some(text) = text else { return Cell::Null };
    let number = match *kind {
        Type::BOOL => return Cell::Boolean(text == "t"),
        Type::INT2 | Type::INT4 | Type::INT8 => text.parse().map(Cell::Integer).ok(),
        Type::FLOAT4 | Type::FLOAT8 => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Cell::Share),
        Type::NUMERIC => text.parse().map(Cell::Integer).ok().or_else(|| {
            let number: f64 = text.parse().ok()?;
            (number.to_string() == text).then_some(Cell::Share(number))
        }),
        _ => None,
    };
    number.unwrap_or_else(|| Cell::Text(text.to_owned()))
}

/// The numbers of all versions, in the order in which they were imported.
///
/// # Errors
/// When they cannot be read.
pub fn versions(client: &mut Client) -> io::Result<Vec<i64>> {
    let rows = client.query("SELECT id FROM versions ORDER BY id", &[]).map_err(failed)?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// The JSON of a version, as `parse` prints it.
///
/// # Errors
/// When it cannot be read.
pub fn json_of(client: &mut Client, version: i64) -> io::Result<String> {
    let row = client.query_one("SELECT json::text FROM documents WHERE version = $1", &[&version]).map_err(failed)?;
    Ok(row.get(0))
}

/// The rows of a version, as they were written.
///
/// # Errors
/// When they cannot be read.
pub fn rows_of(client: &mut Client, version: i64) -> io::Result<Vec<Rows>> {
    TABLES.iter().map(|table| table_of(client, table, version).map_err(failed)).collect()
}

fn table_of(client: &mut Client, table: &'static Table, version: i64) -> Result<Rows, postgres::Error> {
    let names: Vec<&str> = table.keys.iter().copied().chain(table.columns.iter().map(|column| column.name)).collect();
    let key = if table.lists.is_empty() { "id" } else { "version" };
    let order = if table.keys.is_empty() { "1".to_owned() } else { table.keys.join(", ") };
    let sql = format!("SELECT {} FROM \"{}\" WHERE {key} = $1 ORDER BY {order}", names.join(", "), table.name);
    let rows = client.query(&sql, &[&version])?;
    let rows = rows.iter().map(|row| {
        let keys = (0..table.keys.len()).map(|index| row.try_get(index)).collect::<Result<_, _>>()?;
        let cells = (table.keys.len()..names.len()).map(|index| cell(row, index)).collect::<Result<_, _>>()?;
        Ok(Row { keys, cells })
    });
    Ok(Rows { table, rows: rows.collect::<Result<_, postgres::Error>>()? })
}

fn cell(row: &postgres::Row, index: usize) -> Result<Cell, postgres::Error> {
    let cell = match *row.columns()[index].type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(index)?.map(Cell::Integer),
        Type::FLOAT8 => row.try_get::<_, Option<f64>>(index)?.map(Cell::Share),
        Type::BOOL => row.try_get::<_, Option<bool>>(index)?.map(Cell::Boolean),
        _ => row.try_get::<_, Option<String>>(index)?.map(Cell::Text),
    };
    Ok(cell.unwrap_or(Cell::Null))
}
