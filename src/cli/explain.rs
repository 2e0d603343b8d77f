//! `tsb-letters explain`: the page about a rule.

use std::io::{self, Write};

use clap::Args;
use tsb_letters::{check, compare};

use super::{Exit, complain, rules::level};

/// Print the page about a rule of check, or about a kind of difference of compare.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tsb-letters explain weekday-mismatch")]
pub(super) struct Arguments {
    /// The rule or kind
    #[arg(value_name = "ID")]
    id: String,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    if let Some(kind) = compare::Kind::by_id(&arguments.id) {
        let (id, severity) = (kind.id(), level(kind.severity()));
        write!(output, "{id} (compare, {severity})\n\n{}\n\n{}", kind.summary(), kind.page())?;
        return Ok(Exit::Success);
    }
    let Some(rule) = check::by_id(&arguments.id) else {
        complain(format_args!("no rule is called {:?}; tsb-letters rules lists them", arguments.id));
        return Ok(Exit::Usage);
    };
    write!(output, "{} ({}, since {})\n\n{}", rule.id, level(rule.severity), rule.since, rule.page())?;
    Ok(Exit::Success)
}
