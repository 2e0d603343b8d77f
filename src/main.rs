//! The command-line program `tsb-letters`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
