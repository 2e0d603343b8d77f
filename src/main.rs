//! The command-line program.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used)]
fn main() {
    let path = std::env::args().nth(2).unwrap();
    match tsb_letters::parse(&std::fs::read(&path).unwrap(), &Default::default()) {
        Ok(parsed) => println!("{}", serde_json::to_string_pretty(&parsed).unwrap()),
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(3);
        }
    }
}
