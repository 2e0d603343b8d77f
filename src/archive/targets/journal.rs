//! Files that only grow, and a manifest that says how far each of them counts.
//!
//! A line of the manifest records one input and where each data file ended when its letter was in. Data are on disk
//! before their lines are; whatever stands behind the last line's ends belongs to a run that was killed, and is cut off.
//! What was replaced stays until the run's end, when both are written anew without it: first the manifest's successor is
//! begun, then the data's are written, then the manifest's is finished and takes its place, and that decides.
//!
//! One import at a time has the files. Since manifest and data change places with their successors, what is locked is a
//! file of its own, which stays; the lock on it ends with the process, however that ends.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File, OpenOptions},
    io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};

use crate::archive::{Outcome, Record};

/// How much work a crash may cost. Waiting for the disk after each batch would cost more than reading it again.
const SYNC_EVERY: Duration = Duration::from_secs(1);

/// A line of the manifest.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    #[serde(flatten)]
    record: Record,
    /// The end of each data file behind this input.
    ends: Vec<u64>,
}

/// A data file of a journal.
pub(super) struct Named {
    /// Where it stands.
    pub(super) path: PathBuf,
    /// What it begins with.
    pub(super) head: String,
}

pub(super) struct Journal {
    manifest_path: PathBuf,
    manifest: File,
    data: Vec<Data>,
    /// Lines whose data are not yet known to be on disk.
    waiting: Vec<u8>,
    synced: Instant,
    changed: bool,
    records: Vec<Record>,
    /// Held for its lock.
    _lock: File,
}

struct Data {
    path: PathBuf,
    head: u64,
    writer: BufWriter<File>,
    end: u64,
}

impl Journal {
    /// Opens data files with their manifest, and cuts off what a killed run left.
    pub(super) fn open(manifest_path: &Path, named: Vec<Named>) -> io::Result<Self> {
        let paths: Vec<&Path> = named.iter().map(|named| named.path.as_path()).collect();
        if !manifest_path.exists()
            && let Some(path) = paths.iter().find(|path| fs::metadata(path).is_ok_and(|file| file.len() > 0))
        {
            let path = path.display();
            return Err(io::Error::other(format!(
                "{path} is there without its manifest; it was not made by import, and is left alone"
            )));
        }
        let lock = locked(manifest_path)?;
        settle_replacement(manifest_path, &paths)?;
        let heads: Vec<u64> = named.iter().map(|named| named.head.len() as u64).collect();
        let lengths: Vec<u64> = paths.iter().map(|path| fs::metadata(path).map_or(0, |file| file.len())).collect();
        let read = lines(manifest_path, &lengths)?;
        let ends = read.lines.last().map_or_else(|| heads.clone(), |line| line.ends.clone());
        let mut data = Vec::with_capacity(named.len());
        // The manifest comes first, so that data without one are always somebody else's.
        let manifest = at_end(manifest_path, read.length)?;
        for ((named, head), end) in named.into_iter().zip(heads).zip(ends) {
            let mut file = at_end(&named.path, end.min(fs::metadata(&named.path).map_or(0, |file| file.len())))?;
            if end == head {
                file.set_len(0)?;
                file.rewind()?;
                file.write_all(named.head.as_bytes())?;
            }
            data.push(Data { path: named.path, head, writer: BufWriter::new(file), end });
        }
        let records = latest(read.lines).into_iter().map(|line| line.record).collect();
        let manifest_path = manifest_path.to_owned();
        Ok(Self {
            manifest_path,
            manifest,
            data,
            waiting: Vec::new(),
            synced: Instant::now(),
            changed: false,
            records,
            _lock: lock,
        })
    }

    /// The records of a manifest, of which nothing is changed.
    pub(super) fn look(manifest_path: &Path, paths: &[&Path]) -> io::Result<Vec<Record>> {
        let lengths: Vec<u64> = paths.iter().map(|path| fs::metadata(path).map_or(0, |file| file.len())).collect();
        Ok(latest(lines(manifest_path, &lengths)?.lines).into_iter().map(|line| line.record).collect())
    }

    /// Every file that may stand beside these.
    pub(super) fn files(manifest_path: &Path, data: &[&Path]) -> Vec<PathBuf> {
        let own = data.iter().copied().chain([manifest_path]);
        own.flat_map(|path| [path.to_owned(), successor(path)]).chain([lock_of(manifest_path)]).collect()
    }

    pub(super) fn records(&mut self) -> Vec<Record> {
        std::mem::take(&mut self.records)
    }

    /// Appends inputs, each with what goes to every data file.
    pub(super) fn write(&mut self, batch: Vec<(Record, Option<Vec<Vec<u8>>>)>) -> io::Result<()> {
        self.changed = true;
        for (record, pieces) in batch {
            for (data, piece) in self.data.iter_mut().zip(pieces.into_iter().flatten()) {
                data.writer.write_all(&piece)?;
                data.end += piece.len() as u64;
            }
            let ends = self.data.iter().map(|data| data.end).collect();
            serde_json::to_writer(&mut self.waiting, &Line { record, ends })?;
            self.waiting.push(b'\n');
        }
        if self.synced.elapsed() >= SYNC_EVERY { self.sync() } else { Ok(()) }
    }

    fn sync(&mut self) -> io::Result<()> {
        for data in &mut self.data {
            data.writer.flush()?;
            data.writer.get_ref().sync_data()?;
        }
        self.manifest.write_all(&self.waiting)?;
        self.manifest.sync_data()?;
        self.waiting.clear();
        self.synced = Instant::now();
        Ok(())
    }

    /// Makes everything last and puts away what was replaced.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.sync()?;
        if !std::mem::take(&mut self.changed) {
            return Ok(());
        }
        let lengths: Vec<u64> = self.data.iter().map(|data| data.end).collect();
        let all = lines(&self.manifest_path, &lengths)?.lines;
        let heads: Vec<u64> = self.data.iter().map(|data| data.head).collect();
        if let Some(kept) = without_replaced(&all, &heads) { self.replace(&kept) } else { Ok(()) }
    }

    fn replace(&mut self, kept: &[Kept]) -> io::Result<()> {
        let mut manifest = BufWriter::new(File::create(successor(&self.manifest_path))?);
        let mut ends: Vec<Vec<u64>> = vec![Vec::with_capacity(self.data.len()); kept.len()];
        for (index, data) in self.data.iter().enumerate() {
            let mut from = File::open(&data.path)?;
            let mut to = BufWriter::new(File::create(successor(&data.path))?);
            let mut end = data.head;
            copy(&mut from, 0..data.head, &mut to)?;
            for (kept, ends) in kept.iter().zip(&mut ends) {
                if let Some(ranges) = &kept.ranges {
                    copy(&mut from, ranges[index].clone(), &mut to)?;
                    end += ranges[index].end - ranges[index].start;
                }
                ends.push(end);
            }
            to.flush()?;
            to.get_ref().sync_data()?;
        }
        for (kept, ends) in kept.iter().zip(ends) {
            serde_json::to_writer(&mut manifest, &Line { record: kept.record.clone(), ends })?;
            manifest.write_all(b"\n")?;
        }
        manifest.flush()?;
        manifest.get_ref().sync_data()?;
        fs::rename(successor(&self.manifest_path), &self.manifest_path)?;
        let paths: Vec<&Path> = self.data.iter().map(|data| data.path.as_path()).collect();
        settle_replacement(&self.manifest_path, &paths)
    }
}

/// The file that is to take another's place.
fn successor(path: &Path) -> PathBuf {
    with(path, ".new")
}

/// The file that whoever writes has locked.
fn lock_of(manifest: &Path) -> PathBuf {
    with(manifest, ".lock")
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn locked(manifest: &Path) -> io::Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(lock_of(manifest))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => {
            Err(io::Error::other("it is locked: another import is writing into it; run this one when that has ended"))
        }
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// Ends a replacement that was broken off: forward where the manifest had taken its place, back where it had not.
fn settle_replacement(manifest: &Path, data: &[&Path]) -> io::Result<()> {
    let decided = !successor(manifest).exists();
    for path in data.iter().filter(|path| successor(path).exists()) {
        if decided {
            fs::rename(successor(path), path)?;
        } else {
            fs::remove_file(successor(path))?;
        }
    }
    if decided { Ok(()) } else { fs::remove_file(successor(manifest)) }
}

fn copy(from: &mut File, range: std::ops::Range<u64>, to: &mut impl Write) -> io::Result<()> {
    from.seek(SeekFrom::Start(range.start))?;
    io::copy(&mut from.take(range.end - range.start), to).map(drop)
}

/// Opens a file to go on at `end`, and cuts off what stands behind.
fn at_end(path: &Path, end: u64) -> io::Result<File> {
    let mut file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path)?;
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))?;
    Ok(file)
}

struct ReadLines {
    lines: Vec<Line>,
    /// How many bytes of the manifest they are.
    length: u64,
}

/// The lines of a manifest up to the first that is broken off, or whose data are not all there.
fn lines(manifest: &Path, lengths: &[u64]) -> io::Result<ReadLines> {
    let mut read = ReadLines { lines: Vec::new(), length: 0 };
    let file = match File::open(manifest) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(read),
        Err(error) => return Err(error),
    };
    let mut reader = BufReader::new(file);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes)? > 0 {
        let line: Result<Line, _> = serde_json::from_slice(&bytes);
        match line {
            Ok(line) if bytes.ends_with(b"\n") && within(&line.ends, lengths) => read.lines.push(line),
            _ => break,
        }
        read.length += bytes.len() as u64;
        bytes.clear();
    }
    Ok(read)
}

fn within(ends: &[u64], lengths: &[u64]) -> bool {
    ends.len() == lengths.len() && ends.iter().zip(lengths).all(|(end, length)| end <= length)
}

/// The last line of each path, in the order in which the paths first came.
fn latest(lines: Vec<Line>) -> Vec<Line> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut latest: Vec<Line> = Vec::new();
    for line in lines {
        match places.get(&line.record.path) {
            Some(&place) => latest[place] = line,
            None => {
                places.insert(line.record.path.clone(), latest.len());
                latest.push(line);
            }
        }
    }
    latest
}

/// An input that stays, with where its letter stands in each data file.
struct Kept {
    record: Record,
    ranges: Option<Vec<std::ops::Range<u64>>>,
}

/// The inputs without those replaced; `None` where nothing was.
fn without_replaced(all: &[Line], heads: &[u64]) -> Option<Vec<Kept>> {
    let mut begins = heads.to_vec();
    let mut letters: HashMap<&str, Vec<std::ops::Range<u64>>> = HashMap::new();
    let mut written = 0;
    for line in all {
        if line.record.outcome == Outcome::Imported {
            written += 1;
            let ranges = begins.iter().zip(&line.ends).map(|(begin, end)| *begin..*end).collect();
            letters.insert(line.record.sha256.as_deref()?, ranges);
        }
        begins.clone_from(&line.ends);
    }
    let mut emitted: HashSet<String> = HashSet::new();
    let kept: Vec<Kept> = latest(all.to_vec())
        .into_iter()
        .map(|line| {
            let mut record = line.record;
            let mut ranges = None;
            if let Some(sha256) = record.sha256.clone().filter(|_| record.outcome.is_letter()) {
                // The bytes of the input that a letter came from may be another one's now.
                let first = emitted.insert(sha256.clone());
                record.outcome = if first { Outcome::Imported } else { Outcome::Duplicate };
                ranges = letters.get(sha256.as_str()).filter(|_| first).cloned();
            }
            Kept { record, ranges }
        })
        .collect();
    (kept.len() < all.len() || emitted.len() < written).then_some(kept)
}
