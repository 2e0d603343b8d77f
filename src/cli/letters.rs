//! Where subcommands take letters from.

use std::path::{Path, PathBuf};

use clap::Args;
use tsb_letters::{Options, Parsed};

#[cfg(any(feature = "sqlite", feature = "postgres"))]
use super::database::{self, Database};
use super::{Exit, complain, input};

/// The letters that a command line names.
#[derive(Debug, Args)]
pub(super) struct Source {
    /// Files to read, or databases made by import, with all their letters; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The encoding of plain text (utf-8, windows-1251, koi8-r, gb18030, ...), instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

impl Source {
    /// The letters in the order of the command line, those of a database in the order in which they were imported; what
    /// cannot be read is told of on standard error.
    pub(super) fn letters(&self, without_evidence: bool) -> impl Iterator<Item = Result<Parsed, Exit>> {
        self.files.iter().flat_map(move |path| -> Box<dyn Iterator<Item = Result<Parsed, Exit>>> {
            #[cfg(any(feature = "sqlite", feature = "postgres"))]
            if database::is_named(path) {
                return imported(path, without_evidence);
            }
            let encoding = self.encoding.clone();
            let options = Options { name: input::name(path), encoding, without_evidence, ..Options::default() };
            Box::new(std::iter::once(read(path, &options)))
        })
    }
}

/// The letters of a database.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
fn imported(path: &Path, without_evidence: bool) -> Box<dyn Iterator<Item = Result<Parsed, Exit>> + '_> {
    let told = move |error| {
        complain(format_args!("{}: {error}", database::shown(path)));
        Exit::Failed
    };
    let letters = match Database::look(path).and_then(Database::letters) {
        Ok(letters) => letters,
        Err(error) => return Box::new(std::iter::once(Err(told(error)))),
    };
    Box::new(letters.map(move |letter| {
        let mut letter = letter.map_err(told)?;
        if without_evidence {
            letter.evidence.clear();
        }
        Ok(letter)
    }))
}

/// The letter of a file; where there is none, says why on standard error.
pub(super) fn read(path: &Path, options: &Options) -> Result<Parsed, Exit> {
    let options = options.clone();
    input::read(path, Exit::Failed, move |bytes| tsb_letters::parse(bytes, &options))
}
