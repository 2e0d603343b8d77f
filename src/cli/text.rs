//! `tsb-letters text`: the extracted text, in which evidence is counted.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;

use super::{Exit, complain, input};

/// Print the text that is extracted from a file, in which all positions count.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters text letter.docx\n  tsb-letters text letter.docx | sed -n 12p\n\nThe text is UTF-8. \
                        It is printed for any readable document, be it a collective letter or not."
)]
pub(super) struct Arguments {
    /// File to read; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The encoding of plain text, instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let shown = input::shown(&arguments.file);
    let bytes = match input::bytes(&arguments.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            complain(format_args!("{shown}: {error}"));
            return Ok(Exit::Failed);
        }
    };
    match tsb_letters::read::read(&bytes, arguments.encoding.as_deref()) {
        Ok(document) => {
            output.write_all(document.text().as_bytes())?;
            Ok(Exit::Success)
        }
        Err(error) => {
            complain(format_args!("{shown}: {error} [{}]", error.code()));
            Ok(Exit::from(&error))
        }
    }
}
