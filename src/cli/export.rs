//! `tsb-letters export`: letters for other tools.

use std::{
    fs::{self, File},
    io::{self, BufWriter, IsTerminal, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use tsb_letters::{
    Parsed,
    export::{
        Export,
        json::{Form, Json},
        linked::Linked,
        tables::{Folder, Tables},
    },
    tables::csv,
};

use super::{Exit, complain, letters::Source, note};

/// Write letters as JSON, lines of JSON, tables (CSV, Parquet) or linked data (JSON-LD).
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters export --format jsonld letter.docx > letter.jsonld\n  tsb-letters export --format csv --into tables \
                  archive/*.docx\n  tsb-letters export --format ndjson --into out archive/*.txt\n\nThe formats:\n  json    an array of the letters as \
                  parse prints them\n  ndjson  one letter a line\n  csv     a folder of tables, those that import writes: versions, addressees, meetings, \
                  meeting_questions,\n          meeting_languages, cancelled, working_parties, questions, work_items, deadlines, people, \
                  annexes,\n          agenda, references, diagnostics; the column version ties them\n  parquet \
                  the same tables with typed columns; where a letter gives a month for a day, NAME_month has it\n  jsonld  \
                  meetings and deadlines as events of schema.org; versions of a letter in several languages\n          count once, addenda, \
                  corrigenda and revisions change what their letter announced\n\nWithout --into, the output goes to standard output; csv and parquet need a \
                  folder. With it, the file is called\nletters.json, letters.ndjson or letters.jsonld; files of the same names are replaced. A file \
                  that cannot\nbe read is told of on standard error and does not stop the others."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    source: Source,
    /// What to write
    #[arg(long, value_enum)]
    format: Format,
    /// The folder to write into; created where it is absent
    #[arg(long, value_name = "DIR", required_if_eq_any([("format", "csv"), ("format", "parquet")]))]
    into: Option<PathBuf>,
    /// Leave out where each value was read (json, ndjson)
    #[arg(long)]
    no_evidence: bool,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// An array of letters
    Json,
    /// One letter a line
    Ndjson,
    /// A folder of tables
    Csv,
    /// A folder of tables, a Parquet file each
    #[cfg(feature = "parquet")]
    Parquet,
    /// Linked data of schema.org
    Jsonld,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    match &arguments.into {
        None => {
            let indented = io::stdout().is_terminal();
            write_as(arguments, output, indented)
        }
        Some(folder) => match into(arguments, folder) {
            Ok(exit) => Ok(exit),
            Err(error) => {
                complain(format_args!("{}: {error}", folder.display()));
                Ok(Exit::Failed)
            }
        },
    }
}

fn into(arguments: &Arguments, path: &Path) -> io::Result<Exit> {
    fs::create_dir_all(path)?;
    let mut folder = Directory(path);
    let name = match arguments.format {
        Format::Csv => {
            let tables: Tables<_, csv::Lines<_>> = Tables::new(&mut folder)?;
            return write(arguments.source.letters(true), Box::new(tables));
        }
        #[cfg(feature = "parquet")]
        Format::Parquet => {
            let tables: Tables<_, tsb_letters::tables::parquet::Writer<_>> = Tables::new(&mut folder)?;
            return write(arguments.source.letters(true), Box::new(tables));
        }
        Format::Json => "letters.json",
        Format::Ndjson => "letters.ndjson",
        Format::Jsonld => "letters.jsonld",
    };
    write_as(arguments, folder.create(name)?, false)
}

/// Writes what is one stream; tables are not, and the command line does not let them come here.
fn write_as<W: Write>(arguments: &Arguments, output: W, indented: bool) -> io::Result<Exit> {
    let without_evidence = arguments.no_evidence || arguments.format == Format::Jsonld;
    let export: Box<dyn Export + '_> = match arguments.format {
        Format::Ndjson => Box::new(Json::new(output, Form::Lines)),
        Format::Jsonld => Box::new(Linked::new(output, indented)),
        _ => Box::new(Json::new(output, Form::Array { indented })),
    };
    write(arguments.source.letters(without_evidence), export)
}

/// Hands letters to an output; tells of those that could not be read, and of what the output could not show.
pub(super) fn write(
    letters: impl Iterator<Item = Result<Parsed, Exit>>,
    mut export: Box<dyn Export + '_>,
) -> io::Result<Exit> {
    let mut exit = Exit::Success;
    for letter in letters {
        match letter {
            Ok(letter) => export.letter(letter)?,
            Err(failed) => exit = exit.max(failed),
        }
    }
    for remark in export.finish()? {
        note(remark);
    }
    Ok(exit)
}

/// A folder of the file system.
struct Directory<'p>(&'p Path);

impl Folder for Directory<'_> {
    type File = BufWriter<File>;

    fn create(&mut self, name: &str) -> io::Result<Self::File> {
        File::create(self.0.join(name)).map(BufWriter::new)
    }
}
