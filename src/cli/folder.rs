//! The letters of folders and archive files, read on all cores.

use std::{io, path::PathBuf};

use rayon::prelude::*;
use tsb_letters::{
    Error, ErrorKind,
    archive::sources::{self, Content, Filter, Input},
};

use super::{Exit, complain, input, note};

/// A letter that was found, as whoever asked for it reads it.
#[derive(Debug)]
pub(super) struct Found<T> {
    /// Its path, inside an archive file behind `!/`.
    pub(super) path: String,
    content: Content,
    pub(super) read: T,
}

impl<T> Found<T> {
    /// The bytes of its file.
    pub(super) fn bytes(&self) -> io::Result<Vec<u8>> {
        bytes(&self.content)
    }

    /// The file's own name.
    pub(super) fn name(&self) -> &str {
        name(&self.path)
    }
}

/// The letters of files and folders, in the order of their paths. What is no letter is passed over, with a note; what
/// cannot be read is told of, and makes the status.
pub(super) fn read<T: Send>(
    paths: &[PathBuf],
    read: impl Fn(&[u8], &str) -> Result<T, Error> + Sync,
) -> (Vec<Found<T>>, Exit) {
    let mut inputs: Vec<Input> = Vec::new();
    for path in paths {
        if path.as_os_str() == input::STANDARD_INPUT {
            let content = input::bytes(path).map_or_else(|_| Content::Bytes(Vec::new()), Content::Bytes);
            inputs.push(Input { path: input::shown(path), content, weight: 0 });
        } else {
            sources::walk(path, &Filter::default(), &mut |input| {
                inputs.push(input);
                true
            });
        }
    }
    let read: Vec<Result<Found<T>, Refused>> = inputs.into_par_iter().map(|input| one(input, &read)).collect();
    let mut exit = Exit::Success;
    let mut found = Vec::new();
    for outcome in read {
        match outcome {
            Ok(letter) => found.push(letter),
            Err(Refused { message, passed_over: true }) => note(format_args!("passed over: {message}")),
            Err(Refused { message, passed_over: false }) => {
                complain(message);
                exit = Exit::Unchecked;
            }
        }
    }
    (found, exit)
}

/// Why an input gave no letter.
struct Refused {
    message: String,
    /// Whether it is something else than a letter, as folders have.
    passed_over: bool,
}

fn one<T>(input: Input, read: impl Fn(&[u8], &str) -> Result<T, Error>) -> Result<Found<T>, Refused> {
    let Input { path, content, .. } = input;
    let failed = |error: &dyn std::fmt::Display| Refused { message: format!("{path}: {error}"), passed_over: false };
    if let Content::Unreadable(failure) = &content {
        return Err(failed(&failure.message));
    }
    let bytes = bytes(&content).map_err(|error| failed(&error))?;
    let read = read(&bytes, name(&path)).map_err(|error| Refused {
        message: format!("{path}: {error} [{}]", error.code()),
        passed_over: matches!(
            error.kind(),
            ErrorKind::NotALetter { .. }
                | ErrorKind::UnsupportedFormat(_)
                | ErrorKind::NotADocument(_)
                | ErrorKind::Empty
        ),
    })?;
    Ok(Found { path, content, read })
}

fn bytes(content: &Content) -> io::Result<Vec<u8>> {
    match content {
        Content::File(path) => input::bytes(path),
        Content::Bytes(bytes) => Ok(bytes.clone()),
        Content::Unreadable(failure) => Err(io::Error::other(failure.message.clone())),
    }
}

fn name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
