//! What the versions of one letter do not say alike.
//!
//! A letter comes in up to six languages, and may be revised. [`Version::read`] reads each, [`compare`] puts all that does
//! not depend on the language side by side: numbers, dates, times, Questions, designations, actions, deadlines, agenda
//! numbers, annexes, contact details. Items are known again by what identifies them before their facts are compared, so that
//! one missing item is one difference. What is no value of a letter is compared by what its text mentions.
//!
//! A value that is absent may be one that the parser did not read. Where the text mentions it all the same, or where it
//! follows from words, the difference is a note ([`Kind::NotRead`]).
//!
//! ```
//! use tsb_letters::{Options, compare::{Version, compare}};
//!
//! let read = |text: &str| Version::read(text.as_bytes(), &Options::default());
//! let english = read("Geneva, 21 July 2017\nRef: TSB Collective letter 3/13\n\
//!     Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017\n\nDear Sir/Madam,\n")?;
//! let french = read("Genève, le 21 juillet 2017\nRéf.: Lettre collective TSB 3/13\n\
//!     Objet: Réunion de la Commission d'études 13; Genève, 7-17 novembre 2017\n\nMadame, Monsieur,\n")?;
//! let compared = compare(&[english, french]);
//! assert_eq!(compared.differences[0].message, "the first day of the meeting of SG13 is 2017-11-06 in en, and 2017-11-07 in fr");
//! # Ok::<(), tsb_letters::Error>(())
//! ```

mod agenda;
mod difference;
mod facts;
mod identity;
mod judge;
mod matching;
mod mentions;
mod strays;
mod value;

pub use difference::{Difference, Kind, Side};
pub use identity::{Identity, Part, Stranger, same_letter, sets};

use crate::{Document, Error, Options, check::distance, letter::Parsed};
use facts::{Item, Topic};
use judge::{Judge, Table};
use mentions::Mentions;

/// One version of a letter, read.
#[derive(Clone, Debug)]
pub struct Version {
    /// The text in which differences count their places.
    pub document: Document,
    /// What the letter says.
    pub letter: Parsed,
    items: Vec<(Topic, Vec<Item>)>,
    mentions: Mentions,
}

impl Version {
    /// Reads a version from the bytes of a file.
    ///
    /// # Errors
    /// When no letter can come out, as for [`parse`](crate::parse).
    pub fn read(bytes: &[u8], options: &Options) -> Result<Self, Error> {
        let document = crate::read::read(bytes, options.encoding.as_deref())?;
        let source = crate::source(&document, crate::sha256(bytes), options);
        let extracted = crate::extract::extract(&document, source, false)?;
        let mentions = Mentions::of(&extracted.reading, &extracted.letter);
        let letter = crate::finished(extracted.letter, &document, options);
        let items = facts::of(&letter);
        Ok(Self { document, letter, items, mentions })
    }
}

/// What was compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The texts that are no versions of the letter; they were not compared.
    pub strangers: Vec<Stranger>,
    /// What the versions do not say alike, by the keys of a letter's JSON.
    pub differences: Vec<Difference>,
}

/// Compares the versions of a letter. Those that are no versions of the letter of most are left out and told of; where fewer
/// than two are left, nothing is compared.
#[must_use]
pub fn compare(versions: &[Version]) -> Compared {
    let strangers = identity::strangers(versions);
    let kept: Vec<usize> =
        (0..versions.len()).filter(|version| !strangers.iter().any(|stranger| stranger.version == *version)).collect();
    if kept.len() < 2 {
        return Compared { strangers, differences: Vec::new() };
    }
    let kept_versions: Vec<&Version> = kept.iter().map(|&version| &versions[version]).collect();
    let mut differences = among(&kept_versions);
    for side in differences.iter_mut().flat_map(|difference| &mut difference.sides) {
        side.version = kept[side.version];
    }
    Compared { strangers, differences }
}

fn among(versions: &[&Version]) -> Vec<Difference> {
    let labels = labels(versions);
    let mut judge = Judge::new(versions, &labels);
    let mut tables = Vec::with_capacity(Topic::ALL.len());
    for (at, topic) in Topic::ALL.into_iter().enumerate() {
        let items: Vec<&[Item]> = versions.iter().map(|version| version.items[at].1.as_slice()).collect();
        let rows = match topic {
            Topic::Agenda => agenda::aligned(&items),
            Topic::WorkItems => matching::matched(&items, alike),
            _ => matching::matched(&items, |_, _| false),
        };
        tables.push(Table { topic, items, rows });
    }
    tables.iter().filter(|table| table.topic == Topic::Agenda).for_each(|table| judge.number(table));
    tables.iter().for_each(|table| judge.table(table));
    let strays = strays::strays(versions, &judge);
    let mut differences = judge.differences();
    differences.extend(strays);
    differences
}

/// Whether one designation is a slip of the pen for the other.
fn alike(one: &Item, other: &Item) -> bool {
    let (one, other) = (&one.keys[0], &other.keys[0]);
    let series = |name: &str| name.split('.').next().map(str::to_owned);
    series(one) == series(other) && distance(one, other) <= (one.chars().count() / 3).max(2)
}

/// How versions are called in messages: by their languages, or where these do not tell them apart by their files, or by
/// their places.
fn labels(versions: &[&Version]) -> Vec<String> {
    let distinct = |names: &[String]| names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len();
    let languages: Vec<String> = versions.iter().map(|one| one.letter.language.code().to_owned()).collect();
    let named =
        |(at, one): (usize, &&Version)| one.letter.source.name.clone().unwrap_or_else(|| format!("version {}", at + 1));
    let files: Vec<String> = versions.iter().enumerate().map(named).collect();
    if distinct(&languages) {
        languages
    } else if distinct(&files) {
        files
    } else {
        files.into_iter().enumerate().map(|(at, name)| format!("{name} ({})", at + 1)).collect()
    }
}

/// `en`, `en and fr`, `en, es and fr`.
fn names(labels: &[String], versions: &[usize]) -> String {
    let names: Vec<&str> = versions.iter().map(|&version| labels[version].as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
