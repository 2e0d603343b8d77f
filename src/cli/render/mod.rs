//! How findings with their places are shown: one file a form, each behind [`Printer`].

mod github;
mod human;
mod json;
mod junit;
mod sarif;
mod window;

use std::io::{self, Write};

use clap::ValueEnum;
use tsb_letters::{Document, Severity, Span, check::Finding};

/// A letter whose text places count in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    /// The file as the user called it.
    pub(super) file: &'a str,
    pub(super) document: &'a Document,
}

/// A place in one of the letters that a note is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown<'a> {
    pub(super) source: Source<'a>,
    pub(super) span: Span,
    pub(super) label: &'a str,
    /// What the letter says there, where versions are compared.
    pub(super) value: Option<&'a str>,
}

/// One finding, with everything that is needed to show it.
#[derive(Clone, Debug)]
pub(super) struct Note<'a> {
    pub(super) rule: &'a str,
    pub(super) severity: Severity,
    pub(super) message: &'a str,
    pub(super) reason: Option<&'a str>,
    pub(super) help: Option<&'a str>,
    /// The fact that versions do not say alike, by its keys in the JSON of a letter.
    pub(super) fact: Option<&'a str>,
    pub(super) place: Shown<'a>,
    pub(super) others: Vec<Shown<'a>>,
    /// How many of the others people are shown: versions that say the same are shown once.
    pub(super) brief: usize,
}

/// What notes are about: a letter, or the versions of one that were compared.
#[derive(Clone, Debug)]
pub(super) struct Subject<'a> {
    /// The file, or what the letter is called.
    pub(super) name: &'a str,
    /// The files that were compared.
    pub(super) versions: Vec<&'a str>,
}

/// What may be found, for the forms that list it.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) id: &'static str,
    pub(super) severity: Severity,
    pub(super) summary: &'static str,
    /// In Markdown.
    pub(super) page: String,
}

/// What is being done.
#[derive(Clone, Debug)]
pub(super) struct Task {
    /// The subcommand.
    pub(super) name: &'static str,
    /// What it did to letters: `checked`.
    pub(super) done: &'static str,
    pub(super) kinds: Vec<Kind>,
    /// From which level on a finding is a failure.
    pub(super) denied: Severity,
}

impl<'a> Note<'a> {
    /// A finding of one letter; `set` gives the other letters of its set.
    pub(super) fn of(finding: &'a Finding, source: Source<'a>, set: &[Source<'a>]) -> Self {
        let shown = |place: &'a tsb_letters::check::Place| Shown {
            source: place.letter.and_then(|letter| set.get(letter).copied()).unwrap_or(source),
            span: place.span,
            label: &place.label,
            value: None,
        };
        Self {
            rule: finding.rule,
            severity: finding.severity,
            message: &finding.message,
            reason: finding.reason.as_deref(),
            help: finding.help.as_deref(),
            fact: None,
            place: shown(&finding.place),
            others: finding.others.iter().map(shown).collect(),
            brief: finding.others.len(),
        }
    }
}

/// A line and a character in it, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Shown<'_> {
    /// Where the place begins.
    pub(super) fn start(&self) -> Position {
        self.position(self.span.start)
    }

    /// Where it ends, behind its last character.
    pub(super) fn end(&self) -> Position {
        self.position(self.span.end)
    }

    fn position(&self, offset: usize) -> Position {
        let before = &self.source.document.text()[..offset];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Position { line: self.source.document.line(offset), column: before[line_start..].chars().count() + 1 }
    }

    /// The words at the place.
    pub(super) fn words(&self) -> &str {
        self.span.of(self.source.document.text())
    }
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Lines of the letter with the places underlined; in colour on a terminal
    Human,
    /// One object a letter, in an array
    Json,
    /// One object a finding and line
    Ndjson,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
    /// JUnit XML: one suite a letter, one case a rule
    Junit,
}

/// Prints what was found, letter by letter.
pub(super) trait Printer {
    /// One letter and what was found in it, or in its versions.
    fn letter(&mut self, output: &mut dyn Write, subject: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()>;

    /// All letters have been printed.
    fn end(&mut self, output: &mut dyn Write) -> io::Result<()>;
}

/// The printer of a form.
pub(super) fn printer(format: Format, task: Task) -> Box<dyn Printer> {
    match format {
        Format::Human => Box::new(human::Human::new(&task)),
        Format::Json => Box::new(json::Json::default()),
        Format::Ndjson => Box::new(json::Lines),
        Format::Sarif => Box::new(sarif::Sarif::new(task)),
        Format::Github => Box::new(github::Github),
        Format::Junit => Box::new(junit::Junit::new(task)),
    }
}
