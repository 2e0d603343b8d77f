//! How the program ends.

/// The exit status, the worst of all inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Every input gave what was asked for.
    Success,
    /// An input was read well and is not a collective letter; every other one succeeded.
    NotALetter,
    /// An input could not be read, or the output could not be written.
    Failed,
}

/// The table in `--help` and the man page. Usage errors are the argument parser's own.
pub(crate) const HELP: &str = "Exit status:\n  0  every input gave what was asked for\n  1  an input could not be read, or the output \
not written\n  2  the command line was wrong\n  3  an input is not a collective letter (and none failed otherwise)";

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Success => 0,
            Exit::Failed => 1,
            Exit::NotALetter => 3,
        })
    }
}

impl From<&tsb_letters::Error> for Exit {
    fn from(error: &tsb_letters::Error) -> Self {
        if error.is_refusal() { Self::NotALetter } else { Self::Failed }
    }
}
