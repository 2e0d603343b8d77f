//! `tsb-letters search`: full text over an imported database.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;
use tsb_letters::archive::Found;

use super::{
    Exit, complain,
    database::{self, Database},
};

/// Find letters of an imported database by their words.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters search 'quantum \"key distribution\"'\n  tsb-letters search 'исследовательск*'\n  \
                  tsb-letters search 第17研究组\n\nAll words have to stand in the letter. Case, accents and Arabic vowel signs do not matter; \
                  words between quotation marks stand together, and * behind a word finds all that begin so."
)]
pub(super) struct Arguments {
    /// The words
    #[arg(value_name = "WORDS", required = true)]
    words: Vec<String>,
    /// The database: a file of SQLite, or postgres://USER@HOST/NAME
    #[arg(long, value_name = "DATABASE", default_value = "letters.sqlite")]
    from: PathBuf,
    /// How many letters to show at most
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    most: usize,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let words = arguments.words.join(" ");
    let found = Database::look(&arguments.from).and_then(|mut database| database.search(&words, arguments.most));
    match found {
        Ok(found) => {
            for found in &found {
                print(found, output)?;
            }
            Ok(Exit::Success)
        }
        Err(error) => {
            complain(format_args!("{}: {error}", database::shown(&arguments.from)));
            Ok(Exit::Failed)
        }
    }
}

fn print(found: &Found, output: &mut impl Write) -> io::Result<()> {
    let (date, subject) = (found.date.as_deref().unwrap_or("undated"), found.subject.as_deref().unwrap_or_default());
    writeln!(output, "{}  {date}  [{}]  {subject}", found.identity, found.language)?;
    writeln!(output, "  {}", found.path.as_deref().unwrap_or_default())?;
    for (number, line) in &found.lines {
        writeln!(output, "  {number}: {line}")?;
    }
    Ok(())
}
