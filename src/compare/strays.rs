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

/// A sign, and what each version has of it.
struct Sign<'v> {
    key: &'v str,
    /// Its first mention.
    places: Vec<Option<Span>>,
    /// How often it is mentioned.
    counts: Vec<usize>,
}

impl Sign<'_> {
    /// Whether all versions but this one mention it, or none of them does.
    fn in_all_others(&self, version: usize, present: bool) -> bool {
        self.places.iter().enumerate().all(|(other, place)| other == version || place.is_some() == present)
    }

    /// Whether a version mentions it less often than every other one.
    fn is_rarer(&self, version: usize) -> bool {
        let others = self.counts.iter().enumerate().filter(|(other, _)| *other != version);
        others.map(|(_, count)| *count).min().is_some_and(|least| self.counts[version] < least)
    }
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

fn signs<'v>(versions: &[&'v Version], sort: Sort) -> Vec<Sign<'v>> {
    let mut signs: BTreeMap<&str, Sign<'v>> = BTreeMap::new();
    for (version, read) in versions.iter().enumerate() {
        for (mention, count) in read.mentions.firsts(sort) {
            let blank =
                || Sign { key: &mention.key, places: vec![None; versions.len()], counts: vec![0; versions.len()] };
            let sign = signs.entry(&mention.key).or_insert_with(blank);
            sign.places[version] = Some(mention.place);
            sign.counts[version] = count;
        }
    }
    signs.into_values().collect()
}

fn in_version(version: usize, sort: Sort, signs: &[Sign<'_>], judge: &Judge<'_>) -> Vec<Difference> {
    let fresh = |sign: &&Sign<'_>| !is_explained(judge, version, sign);
    let here = |sign: &&Sign<'_>| sign.places[version].is_some();
    let mut added: Vec<&Sign<'_>> =
        signs.iter().filter(here).filter(|sign| sign.in_all_others(version, false)).filter(fresh).collect();
    let mut lacking: Vec<&Sign<'_>> =
        signs.iter().filter(|sign| !here(sign) && sign.in_all_others(version, true)).filter(fresh).collect();
    // What stands at one of several places instead of another sign leaves the others as they are.
    let rarer = signs.iter().filter(|sign| here(sign) && sign.is_rarer(version)).filter(fresh);
    let mut found = Vec::new();
    lacking.extend(rarer);
    for lack in lacking {
        let nearest = (0..added.len())
            .filter(|&at| is_slip(sort, lack.key, added[at].key))
            .min_by_key(|&at| distance(lack.key, added[at].key));
        match nearest {
            Some(at) => found.push(instead(version, sort, lack, added.remove(at), judge)),
            None if !here(&lack) => found.extend(alone(version, sort, lack, judge)),
            None => {}
        }
    }
    // Two versions differ in one thing once: what only the second has is said where it is lacking.
    found.extend(added.iter().filter_map(|sign| alone(version, sort, sign, judge)));
    found
}

fn is_explained(judge: &Judge<'_>, version: usize, sign: &Sign<'_>) -> bool {
    let here = sign.places[version];
    let in_lack =
        |(holder, place): (usize, &Option<Span>)| place.is_some_and(|place| judge.is_lacking(version, holder, place));
    judge.is_known(version, sign.key)
        || judge.is_told(version, here)
        || here.is_none() && sign.places.iter().enumerate().any(in_lack)
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
fn instead(version: usize, sort: Sort, lack: &Sign<'_>, added: &Sign<'_>, judge: &Judge<'_>) -> Difference {
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
fn alone(version: usize, sort: Sort, stray: &Sign<'_>, judge: &Judge<'_>) -> Option<Difference> {
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
