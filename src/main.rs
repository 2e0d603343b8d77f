//! The command-line program `tsb-letters`.

// Tests may unwrap and print; the library and the program may not.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr))]

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
