//! `tsb-letters check`: whether letters agree with themselves and with their rules.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use tsb_letters::{
    Severity,
    check::{self, Checked},
};

use super::{
    Exit, complain,
    config::{self, Config},
    input,
    render::{self, Note, Source},
};

/// Check letters against themselves and against the rules that they follow.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters check letter.docx\n  tsb-letters check --deny warnings --format github letters/*.docx\n  \
                        tsb-letters check --only signature-missing letter.txt\n  tsb-letters explain signature-missing\n\nA file \
                        tsb-letters.toml in the current folder or above it may set the same: [check] deny = \"warnings\", allow = \
                        [\"deadline-on-weekend\"]. Options add to its allow and stand in place of its deny and only.\n\nExit status: 0 \
                        nothing at or above the denied level, 1 something, 2 wrong usage, 3 not a collective letter, 4 unreadable."
)]
pub(super) struct Arguments {
    /// Files to check; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = render::Format::Human)]
    format: render::Format,
    /// From which level on a finding makes the check fail [default: errors]
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Level>,
    /// Do not ask this rule; may be given several times
    #[arg(long, value_name = "ID")]
    allow: Vec<String>,
    /// Ask only this rule; may be given several times
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    /// The configuration file, instead of the one found upwards
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The encoding of plain text, instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

/// A level of severity, and what is above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    /// Errors only
    Errors,
    /// Warnings and errors
    Warnings,
    /// Everything
    Notes,
}

impl Level {
    const fn severity(self) -> Severity {
        match self {
            Self::Errors => Severity::Error,
            Self::Warnings => Severity::Warning,
            Self::Notes => Severity::Note,
        }
    }
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let (options, denied) = match settings(arguments) {
        Ok(settings) => settings,
        Err(message) => {
            complain(message);
            return Ok(Exit::Usage);
        }
    };
    let mut printer = render::printer(arguments.format, denied);
    let mut exit = Exit::Success;
    for path in &arguments.files {
        match check(path, arguments, &options) {
            Ok(checked) => {
                let shown = input::shown(path);
                let source = Source { file: &shown, document: &checked.document };
                let notes: Vec<Note<'_>> = checked.findings.iter().map(|found| Note::of(found, source)).collect();
                if notes.iter().any(|note| note.severity >= denied) {
                    exit = exit.max(Exit::Findings);
                }
                printer.letter(output, source, &notes)?;
            }
            Err(failed) => exit = exit.max(failed),
        }
    }
    printer.end(output)?;
    Ok(exit)
}

fn check(path: &Path, arguments: &Arguments, options: &check::Options) -> Result<Checked, Exit> {
    let named = tsb_letters::Options {
        name: input::name(path),
        encoding: arguments.encoding.clone(),
        without_evidence: true,
        ..tsb_letters::Options::default()
    };
    let options = options.clone();
    input::read(path, Exit::Unchecked, move |bytes| check::check(bytes, &named, &options))
}

/// What the command line and the configuration file ask for together.
fn settings(arguments: &Arguments) -> Result<(check::Options, Severity), String> {
    let Config { deny, mut allow, only } = config::read(arguments.config.as_deref())?;
    allow.extend(arguments.allow.iter().cloned());
    let only = if arguments.only.is_empty() { only } else { arguments.only.clone() };
    if let Some(unknown) = allow.iter().chain(&only).find(|id| check::by_id(id).is_none()) {
        return Err(format!("no rule is called {unknown:?}; tsb-letters rules lists them"));
    }
    let denied = arguments.deny.or(deny).unwrap_or(Level::Errors);
    Ok((check::Options { allow, only }, denied.severity()))
}
