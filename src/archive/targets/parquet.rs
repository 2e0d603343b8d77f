//! A folder of Parquet files, one a table, and `files.parquet` with the record of all inputs.
//!
//! A Parquet file is written as a whole, for its footer says where everything is. So rows are gathered as the [CSV target](Csv)
//! keeps them, in the folder `import` within, and the Parquet files are written from them when a run ends. Each
//! takes the place of the one before when all are on disk; a run that was killed leaves the files of the run before, or
//! some of its own, and the next run writes what it left.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use super::{Csv, Target};
use crate::{
    Parsed,
    archive::Record,
    tables::{Cell, Kind, Rows, Sheet, TABLES, Table, csv, parquet::Writer},
};

/// A folder of Parquet files.
pub struct Parquet {
    folder: PathBuf,
    rows: Csv,
}

impl Parquet {
    /// Opens a folder, or makes it.
    ///
    /// # Errors
    /// When it cannot be opened, is in use, or its files were not made by an import.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let own = gathered(folder);
        if let Some(path) = files(folder).find(|path| path.exists() && !own.exists()) {
            let path = path.display();
            return Err(io::Error::other(format!("{path} was not made by import, and is left alone")));
        }
        Ok(Self { folder: folder.to_owned(), rows: Csv::open(&own)? })
    }

    /// What a folder has recorded; nothing of it is changed.
    ///
    /// # Errors
    /// When its manifest cannot be read.
    pub fn look(folder: &Path) -> io::Result<Vec<Record>> {
        Csv::look(&gathered(folder))
    }
}

/// Where rows are gathered.
fn gathered(folder: &Path) -> PathBuf {
    folder.join("import")
}

/// What says of which rows the Parquet files were written.
fn mark(folder: &Path) -> PathBuf {
    gathered(folder).join("written")
}

const RECORD: &str = "files.parquet";

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let tables = TABLES.iter().map(Writer::<File>::file);
    tables.chain([RECORD.to_owned()]).map(|name| folder.join(name))
}

impl Target for Parquet {
    type Prepared = <Csv as Target>::Prepared;

    fn prepare(letter: &mut Parsed, text: &str) -> Self::Prepared {
        Csv::prepare(letter, text)
    }

    fn records(&mut self) -> io::Result<Vec<Record>> {
        self.rows.records()
    }

    fn write(&mut self, batch: Vec<(Record, Option<Self::Prepared>)>) -> io::Result<()> {
        self.rows.write(batch)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.rows.finish()?;
        let state = crate::sha256(&fs::read(Csv::manifest(&gathered(&self.folder)))?);
        let is_written = fs::read_to_string(mark(&self.folder)).is_ok_and(|written| written == state);
        if is_written && files(&self.folder).all(|file| file.exists()) {
            return Ok(());
        }
        let new = |path: &Path| path.with_extension("parquet.new");
        for (table, path) in TABLES.iter().zip(files(&self.folder)) {
            write_table(&self.folder, table, &new(&path))?;
        }
        write_record(&Self::look(&self.folder)?, &new(&self.folder.join(RECORD)))?;
        for path in files(&self.folder) {
            fs::rename(new(&path), path)?;
        }
        fs::write(mark(&self.folder), state)
    }
}

fn write_table(folder: &Path, table: &'static Table, to: &Path) -> io::Result<()> {
    let from = BufReader::new(File::open(gathered(folder).join(csv::file(table)))?);
    let mut writer: Writer<_> = Sheet::begin(table, BufWriter::new(File::create(to)?))?;
    for line in csv::read(table, from) {
        let csv::Line { version, letter, row } = line?;
        writer.rows(&Rows { table, rows: vec![row] }, &version, &letter)?;
    }
    synced(writer.end()?)
}

fn synced(mut file: BufWriter<File>) -> io::Result<()> {
    file.flush()?;
    file.get_ref().sync_data()
}

/// Writes the record of all inputs, with the columns that databases have.
fn write_record(records: &[Record], to: &Path) -> io::Result<()> {
    let columns = [
        ("path", Kind::Text),
        ("sha256", Kind::Text),
        ("bytes", Kind::Integer),
        ("outcome", Kind::Text),
        ("code", Kind::Text),
        ("message", Kind::Text),
        ("tool_version", Kind::Text),
        ("version", Kind::Text),
    ];
    let mut writer = Writer::begin(&columns, BufWriter::new(File::create(to)?))?;
    for record in records {
        let maybe = |cell: Option<&str>| cell.map_or(Cell::Null, text);
        let version = record.sha256.as_deref().filter(|_| record.outcome.is_letter());
        writer.row([
            text(&record.path),
            maybe(record.sha256.as_deref()),
            Cell::Integer(i64::try_from(record.bytes).unwrap_or(i64::MAX)),
            text(record.outcome.name()),
            maybe(record.code.as_deref()),
            maybe(record.message.as_deref()),
            text(&record.tool_version),
            maybe(version),
        ])?;
    }
    synced(writer.end()?)
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}
