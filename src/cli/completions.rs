//! `tsb-letters completions`: completions for a shell.

use std::io::{self, Write};

use clap::Args;
use clap_complete::Shell;

use super::Exit;

/// Print completions for a shell.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  tsb-letters completions bash > ~/.local/share/bash-completion/completions/tsb-letters"
)]
pub(super) struct Arguments {
    /// The shell
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    clap_complete::generate(arguments.shell, &mut super::command(), "tsb-letters", output);
    Ok(Exit::Success)
}
