//! The index that ITU's document synchroniser leaves beside a body's letters: `SG12/T25-SG12-COL.xml` for `SG12/col/…`.
//!
//! No such file was at hand and its form is published nowhere that could be found, so what is read of it is a guess,
//! and a wide one: any element that tells a number together with a title or a date, in attributes or in children, under
//! the names that lists of documents usually have ([`reading`]). What it says fills nothing and decides nothing: where a
//! letter says something else, the letter has a note ([`comparing`]).

mod comparing;
mod reading;

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;

use self::reading::Listed;
use super::Failure;
use crate::{
    FileName, Language, Parsed,
    file_name::{Body, is_same_body},
    letter::LetterKind,
    limits,
};

/// How far above a letter its index may stand: in its folder, or in the one around that.
const FOLDERS: usize = 2;

/// What an index says of one body's letters.
#[derive(Debug)]
struct Index {
    /// The file's name.
    name: String,
    /// Of which body and study period, by the name.
    body: Body,
    listed: Listed,
}

/// What an index says of one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    identity: Identity,
    date: Option<Date>,
    /// Each with its language, where that is told.
    titles: Vec<(Option<Language>, String)>,
}

/// Which of a body's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Identity {
    number: u32,
    kind: LetterKind,
    ordinal: Option<u32>,
}

impl Identity {
    /// What a file's name tells; `None` where it leaves the kind open.
    fn of_name(name: &FileName) -> Option<Self> {
        Some(Self { number: name.number, kind: name.kind?, ordinal: name.ordinal })
    }
}

/// The body whose index a file of this name would be.
pub(super) fn named(path: &str) -> Option<Body> {
    let name = path.rsplit('/').next()?.to_ascii_uppercase();
    Body::parse(name.strip_suffix("-COL.XML")?)
}

/// What the record of inputs says of an index: it gives no letter, and is no failure unless it cannot be read. `file` is
/// where it lies, none in an archive file.
pub(super) fn account(body: Body, path: &str, bytes: &[u8], file: Option<&Path>) -> Failure {
    let listed = match reading::listed(bytes) {
        Ok(listed) => listed,
        Err(reason) => return Failure::new("damaged-index", format!("the index of letters {reason}")),
    };
    let mut message = format!("it is no letter, but an index that lists {}", listed.entries.len());
    match file {
        Some(file) => {
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let missing = Index { name, body, listed }.without_file(file);
            message.push_str("; letters beside it were compared with it");
            if !missing.is_empty() {
                let missing: Vec<String> = missing.iter().map(u32::to_string).collect();
                message.push_str(&format!(", and no file bears its number {}", missing.join(", ")));
            }
        }
        None => message.push_str("; in an archive file nothing is compared with it"),
    }
    Failure { code: "document-index".to_owned(), message, refused: true }
}

impl Index {
    fn read(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let body = named(&name)?;
        let bytes = fs::File::open(path).and_then(super::sources::input_bytes).ok()?;
        if bytes.len() > limits::INPUT_BYTES {
            return None;
        }
        Some(Self { listed: reading::listed(&bytes).ok()?, name, body })
    }

    /// Whether a file's name is of its body and study period.
    fn names(&self, name: &FileName) -> bool {
        name.period == self.body.period && is_same_body(&name.group, &self.body.group)
    }

    /// The numbers of which no file beside it or below bears the name; none where files bear other names.
    fn without_file(&self, path: &Path) -> BTreeSet<u32> {
        let Some(folder) = path.parent() else { return BTreeSet::new() };
        let files = walkdir::WalkDir::new(folder).max_depth(FOLDERS).into_iter().flatten();
        let names = files.filter_map(|file| FileName::parse(&file.file_name().to_string_lossy()));
        let there: BTreeSet<u32> = names.filter(|name| self.names(name)).map(|name| name.number).collect();
        let listed = self.listed.entries.iter().map(|entry| entry.identity.number);
        if there.is_empty() { BTreeSet::new() } else { listed.filter(|number| !there.contains(number)).collect() }
    }
}

/// The indexes that stand around the inputs of a run, each read once.
#[derive(Debug, Default)]
pub(super) struct Indexes(Mutex<HashMap<PathBuf, Arc<[Index]>>>);

impl Indexes {
    /// Adds to a letter where an index beside its file says something else.
    pub(super) fn compare(&self, file: &Path, letter: &mut Parsed) {
        let name = file.file_name().and_then(|name| FileName::parse(&name.to_string_lossy()));
        let around = file.ancestors().skip(1).take(FOLDERS).map(|folder| self.of_folder(folder));
        let Some(indexes) = around.into_iter().find(|indexes| !indexes.is_empty()) else { return };
        // Several bodies may have theirs in one folder; of one alone it is clear whose letters lie there.
        let index = indexes.iter().find(|index| index.is_of(letter)).or(match &*indexes {
            [only] => Some(only),
            _ => None,
        });
        if let Some(index) = index {
            letter.diagnostics.extend(index.disagreements(name.as_ref(), letter));
        }
    }

    fn of_folder(&self, folder: &Path) -> Arc<[Index]> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(indexes) = known.get(folder) {
            return Arc::clone(indexes);
        }
        let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut files: Vec<PathBuf> = files.filter(|path| named(&path.to_string_lossy()).is_some()).collect();
        files.sort();
        let indexes: Arc<[Index]> = files.iter().filter_map(|path| Index::read(path)).collect();
        known.insert(folder.to_owned(), Arc::clone(&indexes));
        indexes
    }
}
