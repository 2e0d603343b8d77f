//! `tsb-letters query`: SQL over an imported database.

use std::{
    io::{self, IsTerminal, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};
use tsb_letters::archive::tables::Cell;

use super::{
    Exit, complain,
    database::{self, Answer, Database},
};

/// Ask an imported database in SQL; nothing can be changed.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters query 'SELECT * FROM upcoming_deadlines'\n  tsb-letters query --format csv \"SELECT * FROM \
                  meetings_by_group WHERE body = 'SG17'\"\n  tsb-letters query --from postgres://reader@localhost/letters 'SELECT * FROM \
                  coverage'\n\nViews: upcoming_deadlines, meetings_by_group, work_item_history, coverage. \
                  'SELECT sql FROM sqlite_schema' prints all tables of a file.\n\nOnly one statement that gives rows is run. On a server \
                  that is for the tables; what a role may do to\nthe server's own files is not asked, so let it be no superuser."
)]
pub(super) struct Arguments {
    /// One SQL statement
    #[arg(value_name = "SQL")]
    sql: String,
    /// The database: a file of SQLite, or postgres://USER@HOST/NAME
    #[arg(long, value_name = "DATABASE", default_value = "letters.sqlite")]
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
    let mut printed = Printed { format, waiting: Some(output), lines: None };
    let answered = Database::look(&arguments.from)
        .and_then(|mut database| database.query(&arguments.sql, &mut printed))
        .and_then(|()| printed.lines.map_or(Ok(()), Lines::end));
    match answered {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format_args!("{}: {error}", database::shown(&arguments.from)));
            Ok(Exit::Failed)
        }
        answered => answered.map(|()| Exit::Success),
    }
}

/// An answer on its way out; the output waits for the names of the columns.
struct Printed<'o, W: Write> {
    format: Format,
    waiting: Option<&'o mut W>,
    lines: Option<Lines<'o, W>>,
}

impl<W: Write> Answer for Printed<'_, W> {
    fn names(&mut self, names: Vec<String>) -> io::Result<()> {
        if let Some(output) = self.waiting.take() {
            self.lines = Some(Lines::begin(self.format, names, output)?);
        }
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        self.lines.as_mut().map_or(Ok(()), |lines| lines.row(cells))
    }
}

/// Rows as they are printed. A table waits for its last row, which decides how wide its columns are.
enum Lines<'o, W: Write> {
    Table(Vec<Vec<String>>, &'o mut W),
    Csv(Box<csv::Writer<&'o mut W>>),
    Json(Vec<String>, usize, &'o mut W),
}

impl<'o, W: Write> Lines<'o, W> {
    fn begin(format: Format, names: Vec<String>, output: &'o mut W) -> io::Result<Self> {
        Ok(match format {
            Format::Table => Self::Table(vec![names], output),
            Format::Csv => {
                let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(output);
                writer.write_record(&names)?;
                Self::Csv(Box::new(writer))
            }
            Format::Json => {
                output.write_all(b"[")?;
                Self::Json(names, 0, output)
            }
        })
    }

    fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
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

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Integer(number) => number.to_string(),
        Cell::Share(number) => number.to_string(),
        Cell::Text(text) => text.clone(),
        Cell::Boolean(is) => is.to_string(),
    }
}

fn json(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Null => serde_json::Value::Null,
        Cell::Integer(number) => (*number).into(),
        Cell::Share(number) => (*number).into(),
        Cell::Text(text) => text.as_str().into(),
        Cell::Boolean(is) => (*is).into(),
    }
}
