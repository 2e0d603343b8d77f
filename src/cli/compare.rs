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
        page: kind.summary().to_owned(),
    };
    Task { name: "compare", done: "compared", kinds: compare::Kind::ALL.map(kind).into(), denied }
}

/// Versions of a letter, with their files' names.
type Set = Vec<(String, Version)>;

/// The files of the command line as versions of one letter; none where fewer than two can be read.
fn named(arguments: &Arguments) -> (Vec<Set>, Exit) {
    let mut exit = Exit::Success;
    let mut set = Vec::new();
    for path in &arguments.inputs {
        match named_one(path, arguments) {
            Ok(version) => set.push((input::shown(path), version)),
            Err(failed) => exit = exit.max(failed),
        }
    }
    (if set.len() < 2 { Vec::new() } else { vec![set] }, exit)
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
    let versions: Vec<Version> = set.iter().map(|(_, version)| version.clone()).collect();
    let compared = compare::compare(&versions);
    let mut exit = Exit::Success;
    for stranger in &compared.strangers {
        let (file, of) = (&set[stranger.version].0, &set[stranger.of].0);
        complain(format_args!("{file}: this is another letter than {of}: {} [another-letter]", stranger.reason));
        exit = Exit::NotALetter;
    }
    let kept = (0..set.len()).filter(|at| !compared.strangers.iter().any(|stranger| stranger.version == *at));
    let kept: Vec<usize> = kept.collect();
    if kept.len() < 2 {
        return Ok(exit);
    }
    let sources: Vec<Source<'_>> =
        set.iter().map(|(file, version)| Source { file, document: &version.document }).collect();
    let notes: Vec<Note<'_>> = compared.differences.iter().map(|one| note_of(one, &sources)).collect();
    if notes.iter().any(|note| note.severity >= denied) {
        exit = exit.max(Exit::Findings);
    }
    let name = Identity::of(&set[kept[0]].1.letter).name();
    let versions = kept.iter().map(|&at| set[at].0.as_str()).collect();
    printer.letter(output, &Subject { name: &name, versions }, &notes)?;
    Ok(exit)
}

fn note_of<'a>(difference: &'a Difference, sources: &[Source<'a>]) -> Note<'a> {
    let shown = |side: &'a compare::Side| Shown {
        source: sources[side.version],
        span: side.place,
        label: &side.label,
        value: side.value.as_deref(),
    };
    let (first, others) = difference.sides.split_first().map_or_else(
        || unreachable!("a difference has sides"),
        |(first, others)| (shown(first), others.iter().map(shown).collect::<Vec<_>>()),
    );
    // Those that stand alone, and one of the rest; without a majority all.
    let brief = if difference.alone == 0 { others.len() } else { difference.alone };
    Note {
        rule: difference.kind.id(),
        severity: difference.severity,
        message: &difference.message,
        reason: difference.hint.as_deref(),
        help: None,
        fact: Some(&difference.fact),
        place: first,
        others,
        brief,
    }
}
