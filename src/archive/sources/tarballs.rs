//! Tar archives, plain and under gzip, and single files under gzip.

use std::{
    cell::{Cell, RefCell},
    io::{self, BufReader, Cursor, Read},
};

use flate2::read::MultiGzDecoder;

use super::{Archive, Budget, Failure, Kind, Sink, TAR_MAGIC, is_hidden, member, read_bounded};
use crate::limits;

/// Walks the members of a tar archive.
pub(super) fn walk(reader: impl Read, archive: &Archive<'_>, sink: &mut Sink<'_>) -> bool {
    let ration = Ration { most: Cell::new(limits::TAR_HEADER_BYTES), failure: RefCell::new(None) };
    let reader = Rationed { reader, position: 0, ration: &ration, budget: archive.budget };
    let mut tar = tar::Archive::new(BufReader::with_capacity(READ_AHEAD, reader));
    let broken = || match ration.failure.take() {
        Some(failure) => archive.failed(None, &failure.code, failure.message),
        None => archive.failed(None, "damaged-archive", "the tar archive is broken or cut off; fetch it anew"),
    };
    let Ok(entries) = tar.entries() else { return sink(broken()) };
    for entry in entries {
        let Ok(entry) = entry else { return sink(broken()) };
        if let Err(failure) = archive.budget.member() {
            return sink(archive.failed(None, &failure.code, failure.message));
        }
        ration.most.set(end(&entry).saturating_add(limits::TAR_HEADER_BYTES));
        let name = String::from_utf8_lossy(&entry.path_bytes()).trim_start_matches("./").to_owned();
        if !entry.header().entry_type().is_file() || is_hidden(&name) {
            continue;
        }
        let whole = entry.size();
        let goes_on = match read_bounded(entry, limits::INPUT_BYTES as u64) {
            // A tar that ends within a member gives what there is of it.
            Ok(bytes) if (bytes.len() as u64) < whole => return sink(broken()),
            Ok(bytes) => member(archive, &name, bytes, whole, sink),
            Err(_) if ration.failure.borrow().is_some() => return sink(broken()),
            Err(failure) => sink(archive.failed(Some(&name), &failure.code, failure.message)),
        };
        if !goes_on {
            return false;
        }
    }
    true
}

/// How much is read from an archive at once.
const READ_AHEAD: usize = 64 << 10;

/// The offset in the archive at which a member ends. A sparse one is longer than what the archive has of it.
fn end(entry: &tar::Entry<'_, impl Read>) -> u64 {
    let stored = entry.header().entry_size().unwrap_or_default();
    let size = if entry.header().entry_type().is_gnu_sparse() { stored } else { stored.max(entry.size()) };
    entry.raw_file_position().saturating_add(size)
}

/// How far an archive may be read before its next member is known: headers are kept in memory whole.
struct Ration {
    most: Cell<u64>,
    failure: RefCell<Option<Failure>>,
}

/// Reads what the ration and the budget allow.
struct Rationed<'r, R> {
    reader: R,
    position: u64,
    ration: &'r Ration,
    budget: &'r Budget,
}

impl<R: Read> Read for Rationed<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(into)?;
        self.position += read as u64;
        let most = limits::TAR_HEADER_BYTES;
        let allowed = if self.position > self.ration.most.get().saturating_add(READ_AHEAD as u64) {
            Err(Failure::new("limit-exceeded", format!("the name of a member takes more than {most} bytes")))
        } else {
            self.budget.inflated(read as u64)
        };
        allowed.map(|()| read).map_err(|failure| {
            let error = io::Error::other(failure.message.clone());
            self.ration.failure.replace(Some(failure));
            error
        })
    }
}

/// Walks what is under gzip: a tar archive, or one file.
pub(super) fn walk_gzip(reader: impl Read, archive: &Archive<'_>, sink: &mut Sink<'_>) -> bool {
    let mut inflated = MultiGzDecoder::new(BufReader::new(reader));
    let mut begins = Vec::with_capacity(TAR_MAGIC.end);
    let read = (&mut inflated).take(TAR_MAGIC.end as u64).read_to_end(&mut begins);
    if read.is_err() {
        return sink(archive.failed(None, "damaged-archive", "the gzip file is broken or cut off; fetch it anew"));
    }
    let kind = Kind::of(&begins);
    let whole = Cursor::new(begins).chain(inflated);
    if kind == Kind::Tar {
        return walk(whole, archive, sink);
    }
    let name = archive.path.rsplit('/').next().unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(name).to_owned();
    match read_bounded(whole, limits::INPUT_BYTES as u64) {
        Ok(bytes) => match archive.budget.inflated(bytes.len() as u64) {
            Ok(()) => member(archive, &name, bytes, 0, sink),
            Err(failure) => sink(archive.failed(Some(&name), &failure.code, failure.message)),
        },
        Err(failure) => sink(archive.failed(Some(&name), &failure.code, failure.message)),
    }
}
