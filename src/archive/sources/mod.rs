//! Where inputs come from: files, folders, globs, and archive files, which are read without unpacking them to disk.

mod budget;
mod folders;
mod tarballs;
mod zips;

use std::{
    fs::File,
    io::{self, Read, Seek},
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::Failure;
use crate::limits;

use budget::Budget;

/// One input that was found.
#[derive(Debug)]
pub struct Input {
    /// The path that is recorded; see [`Record::path`](super::Record::path).
    pub path: String,
    /// Its content, or where that is.
    pub content: Content,
    /// How many bytes of the sources are behind the walk with it, for a measure of progress.
    pub weight: u64,
}

/// Where the bytes of an input are.
#[derive(Debug)]
pub enum Content {
    /// In a file, that has yet to be read.
    File(PathBuf),
    /// Here: a member of an archive file.
    Bytes(Vec<u8>),
    /// Nowhere.
    Unreadable(Failure),
}

/// What takes the inputs; `false` ends the walk.
pub type Sink<'s> = dyn FnMut(Input) -> bool + 's;

/// Which files are left out.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Files (archive files too) that were last changed before.
    pub since: Option<SystemTime>,
    /// Absolute paths, and what stands below them: the target's own files.
    pub except: Vec<PathBuf>,
}

impl Filter {
    fn leaves_out(&self, path: &Path, metadata: &std::fs::Metadata) -> bool {
        self.except.iter().any(|except| path.starts_with(except))
            || self.since.is_some_and(|since| metadata.modified().is_ok_and(|changed| changed < since))
    }
}

/// Walks a source: a file, a folder with all below it, or a glob. Gives `false` where the sink ended the walk.
///
/// Hidden files and folders are left out unless they are the source. Links are followed; one that leads back to a folder
/// around it is an input that cannot be read. Names are taken in order, so that every walk finds the same.
pub fn walk(source: &Path, filter: &Filter, sink: &mut Sink<'_>) -> bool {
    if source.symlink_metadata().is_ok() {
        return folders::walk(&absolute(source), filter, sink);
    }
    let pattern = source.to_string_lossy();
    if !pattern.contains(['*', '?', '[']) {
        return sink(unreadable(shown(&absolute(source)), "not-found", "there is no such file or folder"));
    }
    let found = match glob::glob(&pattern) {
        Ok(found) => found,
        Err(error) => {
            return sink(unreadable(pattern.into_owned(), "not-found", format!("the pattern is wrong: {error}")));
        }
    };
    let mut any = false;
    for path in found {
        any = true;
        let goes_on = match path {
            Ok(path) => folders::walk(&absolute(&path), filter, sink),
            Err(error) => sink(unreadable(shown(&absolute(error.path())), "unreadable", error.error().to_string())),
        };
        if !goes_on {
            return false;
        }
    }
    any || sink(unreadable(pattern.into_owned(), "not-found", "nothing is called so"))
}

/// The bytes of a source's files, for a measure of progress: as they lie on disk, archive files unopened.
pub fn size(source: &Path) -> u64 {
    walkdir::WalkDir::new(source)
        .follow_links(true)
        .into_iter()
        .filter_entry(folders::is_shown)
        .flatten()
        .filter_map(|entry| entry.metadata().ok())
        .filter(std::fs::Metadata::is_file)
        .map(|metadata| metadata.len())
        .sum()
}

/// The bytes of an input, one more at most than [`limits::INPUT_BYTES`], so that whoever reads them can refuse it.
///
/// # Errors
/// When it cannot be read.
pub fn input_bytes(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(limits::INPUT_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// A path as text; bytes that are no text are escaped, so that different paths stay different.
fn shown(path: &Path) -> String {
    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02x}"));
        }
    }
    text
}

fn unreadable(path: String, code: &str, message: impl Into<String>) -> Input {
    Input { path, content: Content::Unreadable(Failure::new(code, message)), weight: 0 }
}

/// A file: an archive file's members, or itself.
fn file(path: &Path, size: u64, sink: &mut Sink<'_>) -> bool {
    let name = shown(path);
    let budget = Budget::new(size);
    let archive = |path| Archive { path, depth: 1, budget: &budget };
    match open(path) {
        Ok((file, Kind::Zip)) => zips::walk(rawzip::FileReader::from(file), size, &archive(name.clone()), sink)
            .unwrap_or_else(|| sink(Input { path: name, content: Content::File(path.to_owned()), weight: size })),
        Ok((file, Kind::Tar)) => tarballs::walk(file, &archive(name), sink),
        Ok((file, Kind::Gzip)) => tarballs::walk_gzip(file, &archive(name), sink),
        Ok((_, Kind::Other)) => sink(Input { path: name, content: Content::File(path.to_owned()), weight: size }),
        Err(error) => sink(Input { weight: size, ..unreadable(name, "unreadable", error.to_string()) }),
    }
}

/// A member of an archive file, which may be one itself.
fn member(archive: &Archive<'_>, name: &str, bytes: Vec<u8>, weight: u64, sink: &mut Sink<'_>) -> bool {
    let path = archive.member(name);
    let kind = Kind::of(&bytes);
    if kind != Kind::Other && archive.depth >= limits::ARCHIVE_DEPTH {
        let message =
            format!("archives lie in archives more than {} deep; unpack the outer ones", limits::ARCHIVE_DEPTH);
        // A Word file has the form of an archive and is none.
        if kind != Kind::Zip || zips::is_archive(&bytes) {
            return sink(Input { weight, ..unreadable(path, "limit-exceeded", message) });
        }
    }
    let inner = Archive { path: path.clone(), depth: archive.depth + 1, budget: archive.budget };
    match kind {
        Kind::Zip => zips::walk(bytes.as_slice(), bytes.len() as u64, &inner, sink)
            .unwrap_or_else(|| sink(Input { path, content: Content::Bytes(bytes), weight })),
        Kind::Tar => tarballs::walk(bytes.as_slice(), &inner, sink),
        Kind::Gzip => tarballs::walk_gzip(bytes.as_slice(), &inner, sink),
        Kind::Other => sink(Input { path, content: Content::Bytes(bytes), weight }),
    }
}

/// The archive file that is walked.
struct Archive<'b> {
    /// Its recorded path.
    path: String,
    /// How many archives lie around its members.
    depth: usize,
    /// What the archive file may cost that lies outermost.
    budget: &'b Budget,
}

impl Archive<'_> {
    fn member(&self, name: &str) -> String {
        format!("{}!/{name}", self.path)
    }

    fn failed(&self, name: Option<&str>, code: &str, message: impl Into<String>) -> Input {
        unreadable(name.map_or_else(|| self.path.clone(), |name| self.member(name)), code, message)
    }
}

/// Whether a member's name is one that its maker did not mean to be seen.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') && part != "." && part != ".." || part == "__MACOSX")
}

/// What an input is by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Zip,
    Tar,
    Gzip,
    Other,
}

/// Where a tar header says what it is (POSIX.1-1988, ustar).
const TAR_MAGIC: std::ops::Range<usize> = 257..262;

impl Kind {
    fn of(begins: &[u8]) -> Self {
        if crate::read::docx::is_package(begins) {
            Self::Zip
        } else if begins.starts_with(b"\x1F\x8B") {
            Self::Gzip
        } else if begins.get(TAR_MAGIC) == Some(b"ustar") {
            Self::Tar
        } else {
            Self::Other
        }
    }
}

/// Opens a file at its beginning and tells what it is.
fn open(path: &Path) -> io::Result<(File, Kind)> {
    let mut file = File::open(path)?;
    let mut begins = Vec::with_capacity(TAR_MAGIC.end);
    (&file).take(TAR_MAGIC.end as u64).read_to_end(&mut begins)?;
    file.rewind()?;
    Ok((file, Kind::of(&begins)))
}

/// Reads at most as much as one input may have.
fn read_bounded(reader: impl Read, most: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = reader.take(most + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > most {
        return Err(Failure::new("limit-exceeded", format!("it inflates to more than {most} bytes")));
    }
    read.map(|_| bytes).map_err(|_| {
        Failure::new("damaged-archive", "it cannot be inflated, or its checksum is wrong; fetch the archive anew")
    })
}
