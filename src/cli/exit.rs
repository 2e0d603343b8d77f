//! How the program ends.

/// The exit status, the worst of all inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Every input gave what was asked for.
    Success,
    /// A check found something at or above the denied level.
    Findings,
    /// An input was read well and is not a collective letter; every other one succeeded.
    NotALetter,
    /// An input could not be read, or the output could not be written.
    Failed,
    /// A check could not read an input. Its own status, since 1 says that something was found.
    Unchecked,
    /// The command line or the configuration was wrong.
    Usage,
}

/// The table in `--help` and the man page. Usage errors are mostly the argument parser's own.
pub(crate) const HELP: &str = "Exit status:\n  0  every input gave what was asked for; a check found nothing at or above the \
denied level\n  1  an input could not be read, or the output not written; for check and compare: they found something at or above the denied \
level\n  2  the command line or the configuration was wrong\n  3  an input is not a collective letter, or for compare another letter \
(and none failed otherwise)\n  4  a check or compare could not read an input\n\nEnvironment:\n  TSB_LETTERS_SECONDS  how long one letter is read before it is given up \
[default: 60]";

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Success => 0,
            Exit::Findings | Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::NotALetter => 3,
            Exit::Unchecked => 4,
        })
    }
}
