//! Tar archives, plain and under gzip, and single files under gzip.

use std::io::{BufReader, Cursor, Read};

use flate2::read::MultiGzDecoder;

use super::{Archive, Kind, Sink, TAR_MAGIC, is_hidden, member, read_bounded};
use crate::limits;

/// Walks the members of a tar archive.
pub(super) fn walk(reader: impl Read, archive: &Archive, sink: &mut Sink<'_>) -> bool {
    let broken = || archive.failed(None, "damaged-archive", "the tar archive is broken or cut off; fetch it anew");
    let mut tar = tar::Archive::new(BufReader::new(reader.take(limits::ARCHIVE_BYTES)));
    let Ok(entries) = tar.entries() else { return sink(broken()) };
    for (count, entry) in entries.enumerate() {
        let Ok(entry) = entry else { return sink(broken()) };
        if count == limits::ARCHIVE_MEMBERS {
            return sink(archive.failed(None, "limit-exceeded", "the archive has too many members"));
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).trim_start_matches("./").to_owned();
        if !entry.header().entry_type().is_file() || is_hidden(&name) {
            continue;
        }
        let weight = entry.size();
        let whole = entry.size();
        let goes_on = match read_bounded(entry, limits::INPUT_BYTES as u64) {
            // A tar that ends within a member gives what there is of it.
            Ok(bytes) if (bytes.len() as u64) < whole => return sink(broken()),
            Ok(bytes) => member(archive, &name, bytes, weight, sink),
            Err(failure) => sink(archive.failed(Some(&name), &failure.code, failure.message)),
        };
        if !goes_on {
            return false;
        }
    }
    true
}

/// Walks what is under gzip: a tar archive, or one file.
pub(super) fn walk_gzip(reader: impl Read, archive: &Archive, sink: &mut Sink<'_>) -> bool {
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
        Ok(bytes) => member(archive, &name, bytes, 0, sink),
        Err(failure) => sink(archive.failed(Some(&name), &failure.code, failure.message)),
    }
}
