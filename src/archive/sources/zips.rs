//! Zip archives, whose members are inflated one by one.

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ReaderAt, ZipArchive, ZipLocator};

use super::{Archive, Failure, Input, Sink, is_hidden, member, read_bounded};
use crate::limits;

/// What a package of Office (ECMA-376-2, 6.2.3) or OpenDocument (ODF 1.3 part 2, 3.3) has at its top and an archive has not.
const PACKAGE_MARKS: [&[u8]; 2] = [b"[content_types].xml", b"mimetype"];

/// Walks the members of a zip archive. `None` where it is none: a document in a zip package, or no zip at all, which is
/// then for the reader of letters to tell.
pub(super) fn walk<R: ReaderAt>(reader: R, size: u64, archive: &Archive<'_>, sink: &mut Sink<'_>) -> Option<bool> {
    let mut buffer = vec![0; rawzip::RECOMMENDED_BUFFER_SIZE];
    let zip = ZipLocator::new().locate_in_reader(reader, &mut buffer, size).ok()?;
    if is_document(&zip, &mut buffer) {
        return None;
    }
    Some(members(&zip, size, &mut buffer, archive, sink))
}

/// Whether the bytes are a zip that is no document.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    let mut buffer = vec![0; rawzip::RECOMMENDED_BUFFER_SIZE];
    let zip = ZipLocator::new().locate_in_reader(bytes, &mut buffer, bytes.len() as u64);
    zip.is_ok_and(|zip| !is_document(&zip, &mut buffer))
}

fn is_document<R: ReaderAt>(zip: &ZipArchive<R>, buffer: &mut [u8]) -> bool {
    let mut entries = zip.entries(buffer);
    // The marks of a package stand among its first parts; an archive of thousands need not be listed twice.
    for _ in 0..limits::PACKAGE_ENTRIES {
        let Ok(Some(entry)) = entries.next_entry() else { break };
        let name = entry.file_path().as_bytes().to_ascii_lowercase();
        if PACKAGE_MARKS.contains(&name.as_slice()) {
            return true;
        }
    }
    false
}

fn members<R: ReaderAt>(
    zip: &ZipArchive<R>,
    size: u64,
    buffer: &mut [u8],
    archive: &Archive<'_>,
    sink: &mut Sink<'_>,
) -> bool {
    let mut entries = zip.entries(buffer);
    let mut together = 0_u64;
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => return true,
            Err(_) => {
                return sink(archive.failed(None, "damaged-archive", "the directory of the zip archive is broken"));
            }
        };
        together = together.saturating_add(entry.compressed_size_hint());
        if together > size {
            let message = "members of the zip archive overlap, so the rest of it was not read; fetch it anew";
            return sink(archive.failed(None, "damaged-archive", message));
        }
        if let Err(failure) = archive.budget.member() {
            return sink(archive.failed(None, &failure.code, failure.message));
        }
        let name = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if entry.is_dir() || is_hidden(&name) {
            continue;
        }
        let weight = entry.compressed_size_hint();
        let one = Entry {
            encrypted: entry.flags().is_encrypted(),
            method: entry.compression_method(),
            place: entry.wayfinder(),
            compressed: weight,
        };
        let goes_on = match one.bytes(zip) {
            Ok(bytes) => match archive.budget.inflated(bytes.len() as u64) {
                Ok(()) => member(archive, &name, bytes, weight, sink),
                Err(failure) => return sink(archive.failed(None, &failure.code, failure.message)),
            },
            Err(failure) => sink(Input { weight, ..archive.failed(Some(&name), &failure.code, failure.message) }),
        };
        if !goes_on {
            return false;
        }
    }
}

struct Entry {
    encrypted: bool,
    method: CompressionMethod,
    place: rawzip::ZipArchiveEntryWayfinder,
    compressed: u64,
}

impl Entry {
    fn bytes<R: ReaderAt>(&self, zip: &ZipArchive<R>) -> Result<Vec<u8>, Failure> {
        if self.encrypted {
            return Err(Failure::new("encrypted-document", "it is locked with a password"));
        }
        let local = zip
            .get_entry(self.place)
            .map_err(|_| Failure::new("damaged-archive", "it lies outside the archive; fetch the archive anew"))?;
        let by_ratio = self.compressed.saturating_mul(limits::INFLATE_RATIO as u64);
        let most = (limits::INPUT_BYTES as u64).min(by_ratio.max(limits::RATIO_FLOOR_BYTES as u64));
        match self.method {
            CompressionMethod::STORE => read_bounded(local.verifying_reader(local.reader()), most),
            CompressionMethod::DEFLATE => {
                read_bounded(local.verifying_reader(DeflateDecoder::new(local.reader())), most)
            }
            method => {
                Err(Failure::new("unsupported-format", format!("it is compressed by {method}, which is not read")))
            }
        }
    }
}
