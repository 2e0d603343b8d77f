//! `tsb-letters query`: SQL over an imported database.

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};
use rusqlite::{
    Connection,
    types::{Value, ValueRef},
};
use tsb_letters::archive::targets::Sqlite;

use super::{Exit, complain};

/// Ask an imported database in SQL; nothing can be changed.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters query 'SELECT * FROM upcoming_deadlines'\n  tsb-letters query --format csv \"SELECT * FROM \
                  meetings_by_group WHERE body = 'SG17'\"\n\nViews: upcoming_deadlines, meetings_by_group, work_item_history, coverage. \
                  'SELECT sql FROM sqlite_schema' prints all tables."
)]
pub(super) struct Arguments {
    /// One SQL statement
    #[arg(value_name = "SQL")]
    sql: String,
    /// The database
    #[arg(long, value_name = "FILE", default_value = "letters.sqlite")]
    from: PathBuf,
    /// How to print the rows; a table on a terminal, CSV otherwise, where absent
    #[arg(long, value_enum)]
    format: Option<Format>,
}

/// How rows are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns of even width
    Table,
    /// RFC 4180, with the names of the columns
    Csv,
    /// An array of objects
    Json,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let format = arguments.format.unwrap_or(if io::stdout().is_terminal() { Format::Table } else { Format::Csv });
    let printed = Sqlite::look(&arguments.from).and_then(|database| print(&database, &arguments.sql, format, output));
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format_args!("{}: {error}", arguments.from.display()));
            Ok(Exit::Failed)
        }
        printed => printed.map(|()| Exit::Success),
    }
}

fn print(database: &Connection, sql: &str, format: Format, output: &mut impl Write) -> io::Result<()> {
    let mut statement = database.prepare(sql).map_err(io::Error::other)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([]).map_err(io::Error::other)?;
    let mut lines = Lines::begin(format, &names, output)?;
    while let Some(row) = rows.next().map_err(io::Error::other)? {
        let cells: Result<Vec<Value>, _> = (0..names.len()).map(|index| row.get(index)).collect();
        lines.row(&cells.map_err(io::Error::other)?)?;
    }
    lines.end()
}

/// Rows as they are printed. A table waits for its last row, which decides how wide its columns are.
enum Lines<'o, W: Write> {
    Table(Vec<Vec<String>>, &'o mut W),
    Csv(Box<csv::Writer<&'o mut W>>),
    Json(&'o [String], usize, &'o mut W),
}

impl<'o, W: Write> Lines<'o, W> {
    fn begin(format: Format, names: &'o [String], output: &'o mut W) -> io::Result<Self> {
        Ok(match format {
            Format::Table => Self::Table(vec![names.to_vec()], output),
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(output);
                writer.write_record(names)?;
                Self::Csv(Box::new(writer))
            }
            Format::Json => {
                output.write_all(b"[")?;
                Self::Json(names, 0, output)
            }
        })
    }

    fn row(&mut self, cells: &[Value]) -> io::Result<()> {
        match self {
            Self::Table(rows, _) => {
                rows.push(cells.iter().map(|cell| shown(cell).replace(['\n', '\t'], " ")).collect())
            }
            Self::Csv(writer) => writer.write_record(cells.iter().map(shown))?,
            Self::Json(names, count, output) => {
                output.write_all(if *count > 0 { b",\n" } else { b"\n" })?;
                *count += 1;
                let object: serde_json::Map<String, serde_json::Value> =
                    names.iter().cloned().zip(cells.iter().map(json)).collect();
                serde_json::to_writer(output, &object)?;
            }
        }
        Ok(())
    }

    fn end(self) -> io::Result<()> {
        match self {
            Self::Table(rows, output) => table(&rows, output),
            Self::Csv(mut writer) => writer.flush(),
            Self::Json(_, _, output) => output.write_all(b"\n]\n"),
        }
    }
}

fn table(rows: &[Vec<String>], output: &mut impl Write) -> io::Result<()> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        writeln!(output, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}

fn shown(cell: &Value) -> String {
    match ValueRef::from(cell) {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn json(cell: &Value) -> serde_json::Value {
    match cell {
        Value::Null => serde_json::Value::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Blob(_) => shown(cell).into(),
    }
}
