//! A run: inputs in batches, read on all cores, written by one hand, in the order in which they were found.
//!
//! At most four batches are held: one being gathered, one waiting or being read, one waiting, one being written. Memory
//! is so bounded by the size of batches, whatever the size of the archive; only the record of inputs grows with it.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    time::Duration,
};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{
    Failure, Outcome, Record, Standing, index,
    index::Indexes,
    patience,
    sources::{self, Content, Filter, Input},
    targets::Target,
};
use crate::{Options, limits};

/// What to import, and how.
pub struct Plan {
    /// Files, folders, globs and archive files.
    pub sources: Box<dyn Iterator<Item = PathBuf> + Send>,
    /// What to leave out.
    pub filter: Filter,
    /// On how many cores letters are read; all of them where 0. Finding and writing take threads of their own.
    pub jobs: usize,
    /// Read again what was imported before.
    pub force: bool,
    /// Read again what could not be read before.
    pub retry: bool,
    /// How long one letter is read before it is given up; see [`limits::LETTER_TIME`].
    pub letter_time: Duration,
}

/// How many inputs of each outcome a run had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Letters imported.
    pub imported: u64,
    /// Inputs whose bytes are those of another input.
    pub duplicate: u64,
    /// Inputs imported by an earlier run.
    pub unchanged: u64,
    /// Inputs that are no collective letters, by code.
    pub refused: BTreeMap<String, u64>,
    /// Inputs that could not be read, by code.
    pub failed: BTreeMap<String, u64>,
    /// Inputs refused or failed in an earlier run and not read again, by code.
    pub skipped: BTreeMap<String, u64>,
}

impl Summary {
    /// All inputs.
    #[must_use]
    pub fn inputs(&self) -> u64 {
        let by_code = [&self.refused, &self.failed, &self.skipped];
        let without_letter: u64 = by_code.iter().flat_map(|codes| codes.values()).sum();
        self.imported + self.duplicate + self.unchanged + without_letter
    }
}

/// Who follows a run.
pub trait Observer {
    /// An input gave no letter, now or in an earlier run.
    fn without_letter(&mut self, record: &Record) -> io::Result<()>;
    /// A batch was written; so many bytes of the sources more are behind.
    fn written(&mut self, weight: u64, summary: &Summary);
}

/// Imports into a target.
///
/// # Errors
/// When the target cannot be written, or its record of earlier runs not be read. What an input holds is no error.
pub fn import<T: Target>(plan: Plan, target: &mut T, observer: &mut dyn Observer) -> io::Result<Summary> {
    let known = Known::new(target.records()?);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(plan.jobs).build().map_err(io::Error::other)?;
    let (found, to_read) = sync_channel(1);
    let (read, to_write) = sync_channel(1);
    let Plan { sources, filter, force, retry, letter_time, .. } = plan;
    let reading = Reading { known: &known, indexes: Indexes::default(), force, retry, letter_time };
    std::thread::scope(|scope| {
        scope.spawn(move || gather(sources, &filter, found));
        scope.spawn(|| read_batches::<T>(&pool, &reading, to_read, read));
        let mut writing =
            Writing { known: &known, observer, summary: Summary::default(), seen: HashSet::new(), run: HashSet::new() };
        for batch in to_write {
            writing.batch(batch, target)?;
        }
        Ok::<_, io::Error>(writing.summary)
    })
    .and_then(|summary| target.finish().map(|()| summary))
}

/// What earlier runs recorded.
struct Known {
    paths: HashMap<String, Record>,
    /// By hash, what became of those bytes.
    contents: HashMap<String, (Standing, Option<Failure>)>,
}

impl Known {
    fn new(records: Vec<Record>) -> Self {
        let contents = records.iter().filter_map(|record| {
            let standing =
                Standing { outcome: record.outcome, current: record.tool_version == env!("CARGO_PKG_VERSION") };
            Some((record.sha256.clone()?, (standing, failure_of(record))))
        });
        let contents = contents.collect();
        Self { paths: records.into_iter().map(|record| (record.path.clone(), record)).collect(), contents }
    }
}

fn failure_of(record: &Record) -> Option<Failure> {
    let refused = record.outcome == Outcome::Refused;
    Some(Failure { code: record.code.clone()?, message: record.message.clone().unwrap_or_default(), refused })
}

fn gather(sources: Box<dyn Iterator<Item = PathBuf> + Send>, filter: &Filter, found: SyncSender<Vec<Input>>) {
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut sink = |input: Input| {
        bytes += match &input.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::File(_) | Content::Unreadable(_) => input.weight,
        };
        batch.push(input);
        if batch.len() < limits::BATCH_INPUTS && bytes < limits::BATCH_BYTES {
            return true;
        }
        bytes = 0;
        found.send(std::mem::take(&mut batch)).is_ok()
    };
    for source in sources {
        if !sources::walk(&source, filter, &mut sink) {
            return;
        }
    }
    // Where nobody takes the last batch, the writer has failed and tells why.
    let _ = found.send(batch);
}

/// An input that was read.
struct Done<P> {
    path: String,
    sha256: Option<String>,
    bytes: u64,
    weight: u64,
    read: Result<Reads<P>, Failure>,
}

enum Reads<P> {
    /// A letter, as the target wants it.
    Letter(P),
    /// Bytes that an earlier run read.
    Known,
}

fn read_batches<T: Target>(
    pool: &rayon::ThreadPool,
    reading: &Reading<'_>,
    batches: Receiver<Vec<Input>>,
    read: SyncSender<Vec<Done<T::Prepared>>>,
) {
    for batch in batches {
        let done = pool.install(|| batch.into_par_iter().map(|input| reading.input::<T>(input)).collect());
        if read.send(done).is_err() {
            return;
        }
    }
}

struct Reading<'k> {
    known: &'k Known,
    indexes: Indexes,
    force: bool,
    retry: bool,
    letter_time: Duration,
}

impl Reading<'_> {
    fn input<T: Target>(&self, input: Input) -> Done<T::Prepared> {
        let Input { path, content, weight } = input;
        let (bytes, file) = match content {
            Content::Bytes(bytes) => (Ok(bytes), None),
            Content::File(file) => (file_bytes(&file), Some(file)),
            Content::Unreadable(failure) => (Err(failure), None),
        };
        match bytes {
            Ok(bytes) => {
                let sha256 = crate::sha256(&bytes);
                let size = bytes.len() as u64;
                let read = if let Some(body) = index::named(&path) {
                    Err(index::account(body, &path, &bytes, file.as_deref()))
                } else if self.is_settled(&sha256) {
                    Ok(Reads::Known)
                } else {
                    self.letter::<T>(bytes, sha256.clone(), &path, file.as_deref()).map(Reads::Letter)
                };
                Done { path, sha256: Some(sha256), bytes: size, weight, read }
            }
            Err(failure) => Done { path, sha256: None, bytes: 0, weight, read: Err(failure) },
        }
    }

    /// Reads one letter. A fault of the reader itself is told as a failure: one input must not end a run of thousands.
    fn letter<T: Target>(
        &self,
        bytes: Vec<u8>,
        sha256: String,
        path: &str,
        file: Option<&Path>,
    ) -> Result<T::Prepared, Failure> {
        let name = path.rsplit('/').next().map(str::to_owned);
        let options = Options { name, ..Options::default() };
        let read = patience::within(self.letter_time, move || crate::parse_with_document(&bytes, sha256, &options))?;
        let (mut parsed, document) = read.map_err(|error| Failure::from(&error))?;
        if let Some(file) = file {
            self.indexes.compare(file, &mut parsed);
        }
        Ok(T::prepare(&mut parsed, document.text()))
    }

    /// Whether these bytes need not be read again.
    fn is_settled(&self, sha256: &str) -> bool {
        let Some((standing, _)) = self.known.contents.get(sha256) else { return false };
        !self.force && (standing.outcome.is_letter() || standing.current && !self.retry)
    }
}

fn file_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = File::open(path).and_then(sources::input_bytes);
    let bytes = read.map_err(|error| Failure::new("unreadable", error.to_string()))?;
    // The hash of a part would make one of two inputs that begin alike.
    match bytes.len() > limits::INPUT_BYTES {
        true => Err(Failure::new("limit-exceeded", format!("it has more than {} bytes", limits::INPUT_BYTES))),
        false => Ok(bytes),
    }
}

struct Writing<'k> {
    known: &'k Known,
    observer: &'k mut dyn Observer,
    summary: Summary,
    /// The paths of this run, so that one that is named twice counts once.
    seen: HashSet<String>,
    /// The hashes of letters imported in this run.
    run: HashSet<String>,
}

impl Writing<'_> {
    fn batch<T: Target>(&mut self, batch: Vec<Done<T::Prepared>>, target: &mut T) -> io::Result<()> {
        let weight = batch.iter().map(|done| done.weight).sum();
        let mut writes = Vec::with_capacity(batch.len());
        for done in batch {
            if self.seen.insert(done.path.clone()) {
                writes.extend(self.judge(done)?);
            }
        }
        if !writes.is_empty() {
            target.write(writes)?;
        }
        self.observer.written(weight, &self.summary);
        Ok(())
    }

    /// What has to be written of an input: nothing where it is recorded so already.
    fn judge<P>(&mut self, done: Done<P>) -> io::Result<Option<(Record, Option<P>)>> {
        let Done { path, sha256, bytes, read, .. } = done;
        let record = |outcome, failure: Option<Failure>| {
            let (code, message) = failure.map(|failure| (failure.code, failure.message)).unzip();
            let tool_version = env!("CARGO_PKG_VERSION").to_owned();
            Record { path: path.clone(), sha256: sha256.clone(), bytes, outcome, code, message, tool_version }
        };
        match read {
            Ok(Reads::Letter(letter)) => {
                let first = sha256.as_ref().is_none_or(|sha256| self.run.insert(sha256.clone()));
                let (count, outcome) = match first {
                    true => (&mut self.summary.imported, Outcome::Imported),
                    false => (&mut self.summary.duplicate, Outcome::Duplicate),
                };
                *count += 1;
                Ok(Some((record(outcome, None), first.then_some(letter))))
            }
            Ok(Reads::Known) => {
                let earlier = self.known.paths.get(&path).filter(|earlier| earlier.sha256 == sha256);
                if let Some(earlier) = earlier {
                    self.count_earlier(earlier)?;
                    return Ok(None);
                }
                match sha256.as_ref().and_then(|sha256| self.known.contents.get(sha256)) {
                    Some((_, Some(failure))) => self.without_letter(record, failure.clone()),
                    _ => {
                        self.summary.duplicate += 1;
                        Ok(Some((record(Outcome::Duplicate, None), None)))
                    }
                }
            }
            Err(failure) => self.without_letter(record, failure),
        }
    }

    fn count_earlier(&mut self, earlier: &Record) -> io::Result<()> {
        match &earlier.code {
            Some(code) => {
                *self.summary.skipped.entry(code.clone()).or_default() += 1;
                self.observer.without_letter(earlier)
            }
            None => {
                self.summary.unchanged += 1;
                Ok(())
            }
        }
    }

    fn without_letter<P>(
        &mut self,
        record: impl FnOnce(Outcome, Option<Failure>) -> Record,
        failure: Failure,
    ) -> io::Result<Option<(Record, Option<P>)>> {
        let (codes, outcome) = match failure.refused {
            true => (&mut self.summary.refused, Outcome::Refused),
            false => (&mut self.summary.failed, Outcome::Failed),
        };
        *codes.entry(failure.code.clone()).or_default() += 1;
        let record = record(outcome, Some(failure));
        self.observer.without_letter(&record)?;
        let recorded = self.known.paths.get(&record.path) == Some(&record);
        Ok((!recorded).then_some((record, None)))
    }
}
