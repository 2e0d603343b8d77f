//! `tsb-letters man`: the manual page.

use std::io::{self, Write};

use clap::Args;

use super::Exit;

/// Print the manual page.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  tsb-letters man | man -l -\n  tsb-letters man parse | man -l -")]
pub(super) struct Arguments {
    /// The subcommand to describe; the program as a whole where absent
    #[arg(value_name = "SUBCOMMAND")]
    subcommand: Option<String>,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let mut command = super::command();
    command.build();
    let page = match &arguments.subcommand {
        None => command,
        Some(name) => match command.find_subcommand(name) {
            Some(subcommand) => subcommand.clone(),
            None => {
                super::complain(format_args!("there is no subcommand called {name:?}; see tsb-letters --help"));
                return Ok(Exit::Failed);
            }
        },
    };
    clap_mangen::Man::new(page).render(output)?;
    Ok(Exit::Success)
}
