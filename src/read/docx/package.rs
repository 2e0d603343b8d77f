//! The zip package: which parts there are, and their bytes, inflated within the limits.

use std::{collections::HashMap, io::Read};

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use crate::{Error, ErrorKind, limits};

/// An opened package. Parts are inflated when they are asked for.
pub(super) struct Package<'b> {
    archive: ZipSliceArchive<&'b [u8]>,
    entries: HashMap<String, Entry>,
    /// Bytes inflated so far.
    inflated: usize,
}

#[derive(Clone, Copy)]
struct Entry {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    compressed: u64,
    /// What the directory says; nobody vouches for it.
    declared: u64,
    encrypted: bool,
    repeated: bool,
}

fn damaged(what: impl Into<String>) -> Error {
    ErrorKind::Damaged(what.into()).into()
}

impl<'b> Package<'b> {
    /// Reads the directory of a package.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Error> {
        let archive = ZipArchive::from_slice(bytes)
            .map_err(|_| damaged("the zip package has no directory at its end, so it is cut off or not a package"))?;
        let mut entries: HashMap<String, Entry> = HashMap::new();
        let mut listed = archive.entries();
        let mut count = 0_usize;
        let mut together = 0_u64;
        while let Some(entry) =
            listed.next_entry().map_err(|_| damaged("the directory of the zip package is broken"))?
        {
            count += 1;
            if count > limits::PACKAGE_ENTRIES {
                return Err(
                    ErrorKind::Limit(format!("more than {} parts in the package", limits::PACKAGE_ENTRIES)).into()
                );
            }
            together = together.saturating_add(entry.compressed_size_hint());
            let name = String::from_utf8_lossy(entry.file_path().as_bytes()).trim_start_matches('/').to_owned();
            let one = Entry {
                place: entry.wayfinder(),
                method: entry.compression_method(),
                compressed: entry.compressed_size_hint(),
                declared: entry.uncompressed_size_hint(),
                encrypted: entry.flags().is_encrypted(),
                repeated: false,
            };
            // Part names are compared without regard to case (ECMA-376-2, 6.2.2.3).
            entries.entry(name.to_ascii_lowercase()).and_modify(|known| known.repeated = true).or_insert(one);
        }
        if together > bytes.len() as u64 {
            return Err(damaged("the parts of the zip package overlap, as Word never has them"));
        }
        Ok(Self { archive, entries, inflated: 0 })
    }

    /// Whether a part is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&name.to_ascii_lowercase())
    }

    /// Whether any part's name begins so.
    pub(super) fn has_under(&self, folder: &str) -> bool {
        self.entries.keys().any(|name| name.starts_with(folder))
    }

    /// The bytes of a part; `None` where the package has none of that name.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(entry) = self.entries.get(&name.to_ascii_lowercase()).copied() else { return Ok(None) };
        if entry.repeated {
            return Err(damaged(format!("the package holds two parts called {name}")));
        }
        if entry.encrypted {
            return Err(ErrorKind::Encrypted.into());
        }
        let local = self
            .archive
            .get_entry(entry.place)
            .map_err(|_| damaged(format!("the part {name} lies outside the file")))?;
        let most = limits::PART_BYTES.min(limits::PACKAGE_BYTES.saturating_sub(self.inflated));
        let bytes = match entry.method {
            CompressionMethod::STORE => read_within(local.verifying_reader(local.data()), name, most, &entry)?,
            CompressionMethod::DEFLATE => {
                let inflater = DeflateDecoder::new(local.data());
                read_within(local.verifying_reader(inflater), name, most, &entry)?
            }
            _ => return Err(damaged(format!("the part {name} is compressed in a way that Word does not use"))),
        };
        self.inflated += bytes.len();
        Ok(Some(bytes))
    }

    /// The text of an XML part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        self.bytes(name)?.map(|bytes| super::part_text(bytes, name)).transpose()
    }
}

/// The most that a declared size makes room for in advance.
const EXPECTED: usize = 1 << 20;

/// Reads at most `most` bytes, and no more than the permitted ratio; a declared size only makes room in advance.
fn read_within(reader: impl Read, name: &str, most: usize, entry: &Entry) -> Result<Vec<u8>, Error> {
    let by_ratio = usize::try_from(entry.compressed).unwrap_or(usize::MAX).saturating_mul(limits::INFLATE_RATIO);
    let most = most.min(by_ratio.max(limits::RATIO_FLOOR_BYTES));
    let mut bytes = Vec::with_capacity(usize::try_from(entry.declared).unwrap_or(EXPECTED).min(most).min(EXPECTED));
    let read = reader.take(most as u64 + 1).read_to_end(&mut bytes);
    if bytes.len() > most {
        return Err(ErrorKind::Limit(format!("the part {name} inflates to more than {most} bytes")).into());
    }
    read.map_err(|_| damaged(format!("the part {name} cannot be inflated, or its checksum is wrong")))?;
    Ok(bytes)
}
