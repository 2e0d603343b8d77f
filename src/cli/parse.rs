//! `tsb-letters parse`: letters as JSON.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use tsb_letters::{Options, Parsed};

use super::{Exit, coverage, input, letters};

/// Read letters and print their JSON.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters parse letter.docx\n  tsb-letters parse --format ndjson archive/*.txt > letters.ndjson\n  \
                        pdftotext letter.pdf - | tsb-letters parse -\n\nOne file gives one object, several give an array; --format ndjson \
                        gives one object a line. A file that cannot be read is told of on standard error and does not stop the others.\n\n\
                        --coverage tells how much of the text the values and sections account for, and what they do not: on a \
                        terminal, or with --format text, as a summary a file; else the objects have each passage with its place \
                        under coverage.unclaimed."
)]
pub(super) struct Arguments {
    /// Files to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print the letters [default: json; of --coverage on a terminal: text]
    #[arg(long, value_enum, requires_if("text", "coverage"))]
    format: Option<Format>,
    /// Tell how much of the text is accounted for, and list what is not
    #[arg(long)]
    coverage: bool,
    /// Leave out where each value was read
    #[arg(long)]
    no_evidence: bool,
    /// The encoding of plain text (utf-8, windows-1251, koi8-r, gb18030, ...), instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

/// How letters are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One object, or an array of them; indented on a terminal
    Json,
    /// One object a line
    Ndjson,
    /// A summary for people; of --coverage only
    Text,
}

impl Arguments {
    fn format(&self) -> Format {
        let people = self.coverage && io::stdout().is_terminal();
        self.format.unwrap_or(if people { Format::Text } else { Format::Json })
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let mut exit = Exit::Success;
    let format = arguments.format();
    let mut printer = Printer {
        output,
        format,
        indented: format == Format::Json && io::stdout().is_terminal(),
        array: format == Format::Json && arguments.files.len() > 1,
        printed: 0,
    };
    printer.begin()?;
    for path in &arguments.files {
        match parse(path, arguments) {
            Ok(letter) => printer.letter(path, &letter)?,
            Err(failed) => exit = exit.max(failed),
        }
    }
    printer.end()?;
    Ok(exit)
}

fn parse(path: &Path, arguments: &Arguments) -> Result<Parsed, Exit> {
    let options = Options {
        name: input::name(path),
        encoding: arguments.encoding.clone(),
        without_evidence: arguments.no_evidence,
        list_unclaimed: arguments.coverage,
    };
    letters::read(path, &options)
}

/// Prints letters as they come, so that none waits for the last.
struct Printer<'o, W: Write> {
    output: &'o mut W,
    format: Format,
    indented: bool,
    array: bool,
    printed: usize,
}

impl<W: Write> Printer<'_, W> {
    fn begin(&mut self) -> io::Result<()> {
        if self.array { self.output.write_all(b"[") } else { Ok(()) }
    }

    fn letter(&mut self, path: &Path, letter: &Parsed) -> io::Result<()> {
        if self.format == Format::Text {
            return coverage::summary(&input::shown(path), &letter.coverage, self.output);
        }
        if self.array {
            self.output.write_all(if self.printed > 0 { b",\n" } else { b"\n" })?;
        }
        self.printed += 1;
        if self.indented {
            serde_json::to_writer_pretty(&mut *self.output, letter)?;
        } else {
            serde_json::to_writer(&mut *self.output, letter)?;
        }
        if !self.array { self.output.write_all(b"\n") } else { Ok(()) }
    }

    fn end(&mut self) -> io::Result<()> {
        if self.array { self.output.write_all(b"\n]\n") } else { Ok(()) }
    }
}
