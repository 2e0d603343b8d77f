//! Files and standard input.

use std::{fs::File, io, path::Path};

use tsb_letters::archive::sources::input_bytes;

/// The name that stands for standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// The bytes of a file or of standard input, one more at most than are permitted, so that the reader can refuse them.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() == STANDARD_INPUT { input_bytes(io::stdin().lock()) } else { input_bytes(File::open(path)?) }
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
