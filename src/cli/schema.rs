//! `tsb-letters schema`: the JSON Schema of what `parse` prints.

use std::io::{self, Write};

use clap::Args;

use super::Exit;

/// Print the JSON Schema of a letter.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tsb-letters schema > letter.schema.json")]
pub(super) struct Arguments {}

pub(super) fn run(_: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    output.write_all(tsb_letters::letter::schema().as_bytes())?;
    Ok(Exit::Success)
}
