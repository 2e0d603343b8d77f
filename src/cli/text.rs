//! `tsb-letters text`: the extracted text, in which evidence is counted.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;

use super::{Exit, input};

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
    let encoding = arguments.encoding.clone();
    let document =
        input::read(&arguments.file, Exit::Failed, move |bytes| tsb_letters::read::read(bytes, encoding.as_deref()));
    match document {
        Ok(document) => {
            output.write_all(document.text().as_bytes())?;
            Ok(Exit::Success)
        }
        Err(exit) => Ok(exit),
    }
}
