//! The command line: one file a subcommand. What was asked for goes to standard output, everything else to standard error.

mod calendar;
mod check;
mod compare;
mod completions;
mod config;
mod coverage;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod database;
mod exit;
mod explain;
mod export;
mod folder;
mod import;
mod input;
mod letters;
mod man;
mod parse;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod query;
mod render;
mod rules;
mod schema;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod search;
mod text;

use std::io::{self, Write};

use clap::{CommandFactory, Parser, Subcommand};

pub(crate) use exit::Exit;

/// Reads ITU-T TSB collective letters into structured JSON.
#[derive(Debug, Parser)]
#[command(
    name = "tsb-letters",
    version,
    about = "Reads ITU-T TSB collective letters (DOCX or plain text) into structured JSON",
    long_about = "Reads ITU-T TSB collective letters (DOCX or plain text) into structured JSON: meetings, working parties, \
                  Questions, work items, deadlines, agenda, people, references, and for every value the place where it was read.",
    after_help = exit::HELP,
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Parse(parse::Arguments),
    Check(check::Arguments),
    Compare(compare::Arguments),
    Rules(rules::Arguments),
    Explain(explain::Arguments),
    Calendar(calendar::Arguments),
    Export(export::Arguments),
    Text(text::Arguments),
    Import(import::Arguments),
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    Query(query::Arguments),
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    Search(search::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// Runs the program and tells how it ended.
pub(crate) fn run() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let ended = match arguments.command {
        Command::Parse(arguments) => parse::run(&arguments, &mut output),
        Command::Check(arguments) => check::run(&arguments, &mut output),
        Command::Compare(arguments) => compare::run(&arguments, &mut output),
        Command::Rules(arguments) => rules::run(&arguments, &mut output),
        Command::Explain(arguments) => explain::run(&arguments, &mut output),
        Command::Calendar(arguments) => calendar::run(&arguments, &mut output),
        Command::Export(arguments) => export::run(&arguments, &mut output),
        Command::Text(arguments) => text::run(&arguments, &mut output),
        Command::Import(arguments) => import::run(&arguments, &mut output),
        #[cfg(any(feature = "sqlite", feature = "postgres"))]
        Command::Query(arguments) => query::run(&arguments, &mut output),
        #[cfg(any(feature = "sqlite", feature = "postgres"))]
        Command::Search(arguments) => search::run(&arguments, &mut output),
        Command::Schema(arguments) => schema::run(&arguments, &mut output),
        Command::Completions(arguments) => completions::run(&arguments, &mut output),
        Command::Man(arguments) => man::run(&arguments, &mut output),
    };
    let flushed = output.flush();
    match ended.and_then(|exit| flushed.map(|()| exit)) {
        Ok(exit) => exit.into(),
        // Whoever reads the output has had enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Success.into(),
        Err(error) => {
            complain(format_args!("the output could not be written: {error}"));
            Exit::Failed.into()
        }
    }
}

/// The command with all its options, for completions and the man page.
fn command() -> clap::Command {
    Arguments::command()
}

/// Says on standard error what went wrong, in colour where that is a terminal.
fn complain(message: impl std::fmt::Display) {
    let mut errors = anstream::stderr().lock();
    // Where even standard error is closed there is nobody left to tell.
    let _ = writeln!(errors, "\u{1b}[1;31merror:\u{1b}[0m {message}");
}

/// Says on standard error what is worth knowing of an output that was written.
fn note(message: impl std::fmt::Display) {
    let mut errors = anstream::stderr().lock();
    // Where even standard error is closed there is nobody left to tell.
    let _ = writeln!(errors, "\u{1b}[1mnote:\u{1b}[0m {message}");
}
