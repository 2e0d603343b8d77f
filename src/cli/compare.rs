//! `tsb-letters compare`: what the versions of a letter do not say alike.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::Args;
use tsb_letters::{
    Options, Parsed, Severity,
    compare::{self, Difference, Identity, Version},
};

use super::{
    Exit,
    check::Level,
    complain,
    folder::{self, Found},
    input, note,
    render::{self, Kind, Note, Printer, Shown, Source, Subject, Task},
};

/// Compare the language versions, or revisions, of a letter.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters compare letter_en.docx letter_fr.docx letter_ru.docx\n  tsb-letters compare letters/\n  tsb-letters \
                  compare --format json 3-13_en.txt - < 3-13_zh.txt\n\nEvery fact that does not depend on the language is put side by side: \
                  numbers, dates, times, Questions,\ndesignations, actions, deadlines, agenda numbers, annexes, contact details. Of three versions \
                  and more, it is\ntold which one stands alone. A fact that was not read in one version, though its text may have it, is a note.\n\nOf \
                  a folder (zip and tar files too) every letter is compared that is there in several versions; what is no\nletter is passed \
                  over.\n\nExit status: 0 no difference at or above the denied level, 1 differences, 2 wrong usage, 3 not a collective letter, \
                  or\nnot the same one, 4 unreadable."
)]
pub(super) struct Arguments {
    /// Versions of one letter, or folders with versions of many; - is standard input
    #[arg(required = true, value_name = "FILE")]
    inputs: Vec<PathBuf>,
    /// How to print the differences
    #[arg(long, value_enum, default_value_t = render::Format::Human)]
    format: render::Format,
    /// From which level on a difference counts for the exit status
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Level::Warnings)]
    deny: Level,
    /// The encoding of plain text, instead of the one found
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let denied = arguments.deny.severity();
    let mut printer = render::printer(arguments.format, task(denied));
    let folders = arguments.inputs.iter().any(|path| path.is_dir());
    if !folders && arguments.inputs.len() < 2 {
        complain("one file has nothing to be compared with; name another version of the letter, or a folder");
        return Ok(Exit::Usage);
    }
    let (sets, mut exit) = if folders { in_folders(arguments) } else { named(arguments) };
    for set in &sets {
        exit = exit.max(print(set, denied, printer.as_mut(), output)?);
    }
    printer.end(output)?;
    Ok(exit)
}

fn task(denied: Severity) -> Task {
    let kind = |kind: compare::Kind| Kind {
        id: kind.id(),
        severity: kind.severity(),
        summary: kind.summary(),
        page: format!("{}\n\n{}", kind.summary(), kind.page()),
    };
    Task { name: "compare", done: "compared", kinds: compare::Kind::ALL.map(kind).into(), denied }
}

/// Versions of a letter, with their files' names.
#[derive(Default)]
struct Set {
    files: Vec<String>,
    versions: Vec<Version>,
}

impl FromIterator<(String, Version)> for Set {
    fn from_iter<I: IntoIterator<Item = (String, Version)>>(versions: I) -> Self {
        let (files, versions) = versions.into_iter().unzip();
        Self { files, versions }
    }
}

/// The files of the command line as versions of one letter; none where fewer than two can be read.
fn named(arguments: &Arguments) -> (Vec<Set>, Exit) {
    let mut exit = Exit::Success;
    let read = arguments.inputs.iter().filter_map(|path| match named_one(path, arguments) {
        Ok(version) => Some((input::shown(path), version)),
        Err(failed) => {
            exit = exit.max(failed);
            None
        }
    });
    let set: Set = read.collect();
    (if set.versions.len() < 2 { Vec::new() } else { vec![set] }, exit)
}

fn named_one(path: &Path, arguments: &Arguments) -> Result<Version, Exit> {
    let bytes = input::bytes(path).map_err(|error| {
        complain(format_args!("{}: {error}", input::shown(path)));
        Exit::Unchecked
    })?;
    version(&bytes, input::name(path), arguments).map_err(|error| {
        complain(format_args!("{}: {error} [{}]", input::shown(path), error.code()));
        if error.is_refusal() { Exit::NotALetter } else { Exit::Unchecked }
    })
}

fn version(bytes: &[u8], name: Option<String>, arguments: &Arguments) -> Result<Version, tsb_letters::Error> {
    Version::read(bytes, &options(name, arguments))
}

fn options(name: Option<String>, arguments: &Arguments) -> Options {
    let encoding = arguments.encoding.clone();
    Options { name, encoding, without_evidence: true, ..Options::default() }
}

/// The letters that folders have in several versions.
fn in_folders(arguments: &Arguments) -> (Vec<Set>, Exit) {
    let parse = |bytes: &[u8], name: &str| tsb_letters::parse(bytes, &options(Some(name.to_owned()), arguments));
    let (found, exit) = folder::read(&arguments.inputs, parse);
    let letters: Vec<&Parsed> = found.iter().map(|found| &found.read).collect();
    let (several, single): (Vec<Vec<usize>>, Vec<Vec<usize>>) =
        compare::sets(&letters).into_iter().partition(|members| members.len() > 1);
    if !single.is_empty() {
        let count = single.len();
        let letters = if count == 1 { "1 letter is".to_owned() } else { format!("{count} letters are") };
        note(format_args!("{letters} there in one version only"));
    }
    let read = |found: &Found<Parsed>| {
        let version = version(&found.bytes().ok()?, Some(found.name().to_owned()), arguments).ok()?;
        Some((found.path.clone(), version))
    };
    let sets = several.iter().map(|members| members.iter().filter_map(|&index| read(&found[index])).collect());
    (sets.collect(), exit)
}

fn print(set: &Set, denied: Severity, printer: &mut dyn Printer, output: &mut dyn Write) -> io::Result<Exit> {
    let compared = compare::compare(&set.versions);
    let mut exit = Exit::Success;
    for stranger in &compared.strangers {
        let (file, of) = (&set.files[stranger.version], &set.files[stranger.of]);
        complain(format_args!("{file}: this is another letter than {of}: {} [another-letter]", stranger.reason));
        exit = Exit::NotALetter;
    }
    let kept = (0..set.files.len()).filter(|at| !compared.strangers.iter().any(|stranger| stranger.version == *at));
    let kept: Vec<usize> = kept.collect();
    if kept.len() < 2 {
        return Ok(exit);
    }
    let documents = set.versions.iter().map(|version| &version.document);
    let sources: Vec<Source<'_>> =
        set.files.iter().zip(documents).map(|(file, document)| Source { file, document }).collect();
    let notes: Vec<Note<'_>> = compared.differences.iter().filter_map(|one| note_of(one, &sources)).collect();
    if notes.iter().any(|note| note.severity >= denied) {
        exit = exit.max(Exit::Findings);
    }
    let name = Identity::of(&set.versions[kept[0]].letter).name();
    let versions = kept.iter().map(|&at| set.files[at].as_str()).collect();
    printer.letter(output, &Subject { name: &name, versions }, &notes)?;
    Ok(exit)
}

fn note_of<'a>(difference: &'a Difference, sources: &[Source<'a>]) -> Option<Note<'a>> {
    let mut sides = difference.sides.iter().map(|side| Shown {
        source: sources[side.version],
        span: side.place,
        label: &side.label,
        value: side.value.as_deref(),
    });
    let place = sides.next()?;
    let others: Vec<Shown<'_>> = sides.collect();
    // Those that stand alone, and one of the rest; without a majority all.
    let brief = if difference.alone == 0 { others.len() } else { difference.alone };
    Some(Note {
        rule: difference.kind.id(),
        severity: difference.severity,
        message: &difference.message,
        reason: difference.hint.as_deref(),
        help: None,
        fact: Some(&difference.fact),
        place,
        others,
        brief,
    })
}
