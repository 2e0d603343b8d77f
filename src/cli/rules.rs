//! `tsb-letters rules`: what `check` can find.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use tsb_letters::{Severity, check};

use super::Exit;

/// List the rules of check.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters rules\n  tsb-letters rules --format json\n  tsb-letters rules --format markdown > docs/rules.md"
)]
pub(super) struct Arguments {
    /// How to print them
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How the rules are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line a rule
    Text,
    /// One array of objects
    Json,
    /// Every rule's page
    Markdown,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    match arguments.format {
        Format::Text => text(output)?,
        Format::Json => json(output)?,
        Format::Markdown => output.write_all(check::manual().as_bytes())?,
    }
    Ok(Exit::Success)
}

/// A level's name.
pub(super) const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn text(output: &mut impl Write) -> io::Result<()> {
    let width = check::rules().iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    for rule in check::rules() {
        writeln!(output, "{:width$}  {:7}  {:5}  {}", rule.id, level(rule.severity), rule.since, rule.summary())?;
    }
    Ok(())
}

fn json(output: &mut impl Write) -> io::Result<()> {
    let rules: Vec<serde_json::Value> = check::rules()
        .iter()
        .map(|rule| {
            serde_json::json!({
                "id": rule.id,
                "severity": level(rule.severity),
                "since": rule.since,
                "summary": rule.summary(),
                "page": rule.page(),
            })
        })
        .collect();
    serde_json::to_writer_pretty(&mut *output, &rules)?;
    output.write_all(b"\n")
}
