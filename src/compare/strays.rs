//! What versions mention beside the values: a day, a time or an address in a sentence of which no value was read.

use std::collections::BTreeMap;

use super::{
    Version,
    difference::{Difference, Kind, Side},
    judge::{Judge, is_certain, missed, nothing},
    value::Sort,
};
use crate::{Severity, Span, check::distance};

/// The sorts of signs that are compared wherever they stand.
const SORTS: [Sort; 7] =
    [Sort::Day, Sort::Time, Sort::Question, Sort::Designation, Sort::Address, Sort::Telephone, Sort::Number];

/// The first mention of each sign, version by version.
type Signs<'v> = BTreeMap<&'v str, Vec<Option<Span>>>;

/// A sign that one version alone has, or alone lacks.
struct Stray<'v> {
    key: &'v str,
    places: &'v [Option<Span>],
}

/// Signs that one version alone mentions or does not mention. One that it has instead of another is a difference; what is
/// only absent may be told in other words.
pub(super) fn strays(versions: &[&Version], judge: &Judge<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    for sort in SORTS {
        let signs = signs(versions, sort);
        for version in 0..versions.len() {
            found.extend(in_version(version, sort, &signs, judge));
        }
    }
    found
}

fn signs<'v>(versions: &[&'v Version], sort: Sort) -> Signs<'v> {
    let mut signs: Signs<'v> = BTreeMap::new();
    for (version, read) in versions.iter().enumerate() {
        for mention in read.mentions.firsts(sort) {
            signs.entry(&mention.key).or_insert_with(|| vec![None; versions.len()])[version] = Some(mention.place);
        }
    }
    signs
}

fn in_version(version: usize, sort: Sort, signs: &Signs<'_>, judge: &Judge<'_>) -> Vec<Difference> {
    let strays = |wanted: fn(bool, &[Option<Span>], usize) -> bool| -> Vec<Stray<'_>> {
        let here = |(key, places): (&&'_ str, &'_ Vec<Option<Span>>)| {
            wanted(places[version].is_some(), places, version) && !is_explained(judge, version, key, places)
        };
        signs.iter().filter(|(key, places)| here((key, places))).map(|(key, places)| Stray { key, places }).collect()
    };
    let mut added = strays(|here, places, version| here && all_others(places, version, false));
    let lacking = strays(|here, places, version| !here && all_others(places, version, true));
    let mut found = Vec::new();
    for lack in lacking {
        let nearest = (0..added.len())
            .filter(|&at| is_slip(sort, lack.key, added[at].key))
            .min_by_key(|&at| distance(lack.key, added[at].key));
        match nearest {
            Some(at) => found.push(instead(version, sort, &lack, &added.remove(at), judge)),
            None => found.extend(alone(version, sort, &lack, judge)),
        }
    }
    // Two versions differ in one thing once: what only the second has is said where it is lacking.
    found.extend(added.iter().filter_map(|stray| alone(version, sort, stray, judge)));
    found
}

fn all_others(places: &[Option<Span>], version: usize, present: bool) -> bool {
    places.iter().enumerate().all(|(other, place)| other == version || place.is_some() == present)
}

fn is_explained(judge: &Judge<'_>, version: usize, key: &str, places: &[Option<Span>]) -> bool {
    let here = places[version];
    judge.is_known(version, key)
        || judge.is_told(version, here)
        || here.is_none()
            && places
                .iter()
                .enumerate()
                .any(|(holder, place)| place.is_some_and(|place| judge.is_lacking(version, holder, place)))
}

/// Whether one sign may stand where the other is meant.
fn is_slip(sort: Sort, one: &str, other: &str) -> bool {
    match sort {
        // Numbers come and go with the language's words; two digits are a slip.
        Sort::Number => one.len() > 1 && one.len() == other.len() && distance(one, other) <= 2,
        Sort::Day | Sort::Time | Sort::Question => true,
        _ => distance(one, other) <= (one.len() / 3).max(2),
    }
}

/// One sign instead of another.
fn instead(version: usize, sort: Sort, lack: &Stray<'_>, added: &Stray<'_>, judge: &Judge<'_>) -> Difference {
    let own = [version];
    let others: Vec<usize> = (0..lack.places.len()).filter(|other| *other != version).collect();
    let message = format!(
        "{} {} is mentioned in {}, and {} in {}",
        noun(sort),
        added.key,
        judge.label_all(&own),
        lack.key,
        judge.label_all(&others)
    );
    let here = side(version, added.key, added.places[version].unwrap_or_default());
    let there = others.iter().filter_map(|&other| Some(side(other, lack.key, lack.places[other]?)));
    Difference {
        kind: Kind::Differ,
        severity: Severity::Error,
        fact: format!("text/{}", code(sort)),
        message,
        sides: std::iter::once(here).chain(there).collect(),
        alone: usize::from(lack.places.len() > 2),
        hint: None,
    }
}

/// A sign that one version alone has or lacks, with nothing in its stead.
fn alone(version: usize, sort: Sort, stray: &Stray<'_>, judge: &Judge<'_>) -> Option<Difference> {
    if sort == Sort::Number {
        return None;
    }
    let others: Vec<usize> = (0..stray.places.len()).filter(|other| *other != version).collect();
    let here = stray.places[version];
    // Of two versions, the one that has it tells.
    if stray.places.len() == 2 && here.is_none() {
        return None;
    }
    let (who, rest) = (judge.label_all(&[version]), judge.label_all(&others));
    let kind = if here.is_some() { Kind::Adds } else { Kind::Lacks };
    let verb = if here.is_some() { "only" } else { "not" };
    let message = format!(
        "{} {} is {verb} mentioned in {who}, {} in {rest}",
        noun(sort),
        stray.key,
        if here.is_some() { "not" } else { "but" }
    );
    let own = match here {
        Some(place) => side(version, stray.key, place),
        None => nothing(version, judge.head(version), "not mentioned".to_owned()),
    };
    let there = others.iter().map(|&other| match stray.places[other] {
        Some(place) => side(other, stray.key, place),
        None => nothing(other, judge.head(other), "not mentioned".to_owned()),
    });
    let (kind, severity) = if is_certain(sort) { (kind, Severity::Warning) } else { (Kind::NotRead, Severity::Note) };
    Some(Difference {
        kind,
        severity,
        fact: format!("text/{}", code(sort)),
        message,
        sides: std::iter::once(own).chain(there).collect(),
        alone: usize::from(stray.places.len() > 2),
        hint: (!is_certain(sort)).then(|| missed(if here.is_some() { &rest } else { &who })),
    })
}

fn side(version: usize, key: &str, place: Span) -> Side {
    Side { version, value: Some(key.to_owned()), place, label: key.to_owned() }
}

const fn noun(sort: Sort) -> &'static str {
    match sort {
        Sort::Day => "the day",
        Sort::Time => "the time",
        Sort::Question => "the number",
        Sort::Designation => "the text",
        Sort::Address => "the address",
        Sort::Telephone => "the telephone number",
        Sort::Number | Sort::Code => "the number",
    }
}

const fn code(sort: Sort) -> &'static str {
    match sort {
        Sort::Day => "day",
        Sort::Time => "time",
        Sort::Question => "slashed-number",
        Sort::Designation => "designation",
        Sort::Address => "address",
        Sort::Telephone => "telephone",
        Sort::Number | Sort::Code => "number",
    }
}
