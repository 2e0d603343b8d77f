//! Files and standard input.

use std::{fs::File, io, path::Path, time::Duration};

use tsb_letters::{
    Error,
    archive::{patience, sources::input_bytes},
    limits,
};

use super::{Exit, complain};

/// The name that stands for standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// The bytes of a file or of standard input, one more at most than are permitted, so that the reader can refuse them.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() == STANDARD_INPUT { input_bytes(io::stdin().lock()) } else { input_bytes(File::open(path)?) }
}

/// How long one letter is read before it is given up.
pub(super) fn letter_time() -> Duration {
    let seconds = std::env::var("TSB_LETTERS_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    seconds.map_or(limits::LETTER_TIME, Duration::from_secs)
}

/// What a file's bytes give when they are read; where that is nothing, says why on standard error and ends with `failed`.
pub(super) fn read<T: Send + 'static>(
    path: &Path,
    failed: Exit,
    read: impl FnOnce(&[u8]) -> Result<T, Error> + Send + 'static,
) -> Result<T, Exit> {
    let bytes = bytes(path).map_err(|error| {
        complain(format_args!("{}: {error}", shown(path)));
        failed
    })?;
    match patience::within(letter_time(), move || read(&bytes)) {
        Ok(Ok(result)) => Ok(result),
        Ok(Err(error)) => {
            complain(format_args!("{}: {error} [{}]", shown(path), error.code()));
            Err(if error.is_refusal() { Exit::NotALetter } else { failed })
        }
        Err(failure) => {
            complain(format_args!("{}: {} [{}]", shown(path), failure.message, failure.code));
            Err(failed)
        }
    }
}

/// The name that is shown for an input, and recorded in its source.
pub(super) fn name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    (path.as_os_str() != STANDARD_INPUT).then_some(name)
}

/// How an input is called in messages.
pub(super) fn shown(path: &Path) -> String {
    if path.as_os_str() == STANDARD_INPUT { "standard input".to_owned() } else { path.display().to_string() }
}
