//! Where subcommands take letters from.

use std::path::{Path, PathBuf};

use clap::Args;
use tsb_letters::{Options, Parsed};

use super::{Exit, input};

/// The letters that a command line names.
#[derive(Debug, Args)]
pub(super) struct Source {
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The encoding of plain text (utf-8, windows-1251, koi8-r, gb18030, ...), instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

impl Source {
    /// The letters in the order of the command line; what cannot be read is told of on standard error.
    pub(super) fn letters(&self, without_evidence: bool) -> impl Iterator<Item = Result<Parsed, Exit>> {
        self.files.iter().map(move |path| {
            let encoding = self.encoding.clone();
            read(path, &Options { name: input::name(path), encoding, without_evidence, ..Options::default() })
        })
    }
}

/// The letter of a file; where there is none, says why on standard error.
pub(super) fn read(path: &Path, options: &Options) -> Result<Parsed, Exit> {
    let options = options.clone();
    input::read(path, Exit::Failed, move |bytes| tsb_letters::parse(bytes, &options))
}
