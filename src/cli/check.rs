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
    folder, input,
    render::{self, Kind, Note, Printer, Source, Subject, Task},
};

/// Check letters against themselves and against the rules that they follow.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters check letter.docx\n  tsb-letters check --deny warnings --format github letters/*.docx\n  \
                        tsb-letters check --only signature-missing letter.txt\n  tsb-letters explain signature-missing\n  tsb-letters check --set letters/\n\nA file \
                        tsb-letters.toml in the current folder or above it may set the same: [check] deny = \"warnings\", allow = \
                        [\"deadline-on-weekend\"]. Options add to its allow and stand in place of its deny and only.\n\nExit status: 0 \
                        nothing at or above the denied level, 1 something, 2 wrong usage, 3 not a collective letter, 4 unreadable."
)]
pub(super) struct Arguments {
    /// Files to check; - is standard input
    #[arg(required_unless_present = "set", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Check against one another the letters of this folder or archive file, and the files; without files all of them
    #[arg(long, value_name = "FOLDER")]
    set: Option<PathBuf>,
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
    pub(super) const fn severity(self) -> Severity {
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
    let mut printer = render::printer(arguments.format, task(denied, arguments.set.is_some()));
    let mut exit = Exit::Success;
    let mut letters: Vec<(String, Checked)> = Vec::new();
    for path in &arguments.files {
        match check(path, arguments, &options) {
            Ok(checked) if arguments.set.is_some() => letters.push((input::shown(path), checked)),
            Ok(checked) => {
                let source = (input::shown(path), checked);
                exit = exit.max(print(std::slice::from_ref(&source), 1, denied, printer.as_mut(), output)?);
            }
            Err(failed) => exit = exit.max(failed),
        }
    }
    if let Some(folder) = &arguments.set {
        let named = letters.len();
        exit = exit.max(gather(folder, arguments, &options, &mut letters));
        let (names, mut checked): (Vec<String>, Vec<Checked>) = letters.into_iter().unzip();
        check::check_set(&mut checked, &options);
        letters = names.into_iter().zip(checked).collect();
        let shown = if arguments.files.is_empty() { letters.len() } else { named };
        exit = exit.max(print(&letters, shown, denied, printer.as_mut(), output)?);
    }
    printer.end(output)?;
    Ok(exit)
}

/// Adds the letters of a folder that are not there already.
fn gather(
    folder: &Path,
    arguments: &Arguments,
    options: &check::Options,
    letters: &mut Vec<(String, Checked)>,
) -> Exit {
    let read =
        |bytes: &[u8], name: &str| check::check(bytes, &input_options(Some(name.to_owned()), arguments), options);
    let (found, exit) = folder::read(std::slice::from_ref(&folder.to_owned()), read);
    let known: Vec<String> = letters.iter().map(|(_, checked)| checked.letter.source.sha256.clone()).collect();
    let new = found.into_iter().filter(|one| !known.contains(&one.read.letter.source.sha256));
    letters.extend(new.map(|one| (one.path, one.read)));
    exit
}

/// Prints what was found in the first of some letters.
fn print(
    letters: &[(String, Checked)],
    shown: usize,
    denied: Severity,
    printer: &mut dyn Printer,
    output: &mut dyn Write,
) -> io::Result<Exit> {
    let sources: Vec<Source<'_>> =
        letters.iter().map(|(file, checked)| Source { file, document: &checked.document }).collect();
    let mut exit = Exit::Success;
    for ((file, checked), source) in letters.iter().zip(&sources).take(shown) {
        let notes: Vec<Note<'_>> = checked.findings.iter().map(|found| Note::of(found, *source, &sources)).collect();
        if notes.iter().any(|note| note.severity >= denied) {
            exit = Exit::Findings;
        }
        printer.letter(output, &Subject { name: file, versions: Vec::new() }, &notes)?;
    }
    Ok(exit)
}

/// The rules of sets are asked where there is one.
fn task(denied: Severity, set: bool) -> Task {
    let kind =
        |rule: &check::Rule| Kind { id: rule.id, severity: rule.severity, summary: rule.summary(), page: rule.page() };
    let asked = check::rules().iter().filter(|rule| set || !rule.is_of_set());
    Task { name: "check", done: "checked", kinds: asked.map(kind).collect(), denied }
}

fn check(path: &Path, arguments: &Arguments, options: &check::Options) -> Result<Checked, Exit> {
    let named = input_options(input::name(path), arguments);
    let options = options.clone();
    input::read(path, Exit::Unchecked, move |bytes| check::check(bytes, &named, &options))
}

fn input_options(name: Option<String>, arguments: &Arguments) -> tsb_letters::Options {
    let encoding = arguments.encoding.clone();
    tsb_letters::Options { name, encoding, without_evidence: true, ..tsb_letters::Options::default() }
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
