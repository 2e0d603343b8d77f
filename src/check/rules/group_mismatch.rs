//! The letter's number, its addresses and its subject belong to different study groups.
//!
//! # What it checks
//! The study group of the letter's number against those in the letterhead's e-mail address (`tsbsg17@itu.int`), web
//! address (`itu.int/go/tsg17`) and reference (`SG17/XY`), in links to lists of Rapporteur meetings
//! (`rgm.aspx?Group=17`), in the subject, and in the file's name (`T25-SG17-COL-0002`).
//!
//! # Why
//! A part of the letter was taken over from another group's letter; contributions go to the wrong secretariat.
//!
//! # Example
//! ```text
//! Ref: TSB Collective letter 2/17
//! E-mail: tsbsg16@itu.int
//! ```
//!
//! # What to do
//! Correct the address, or the number.

use super::{Ask, Rule};
use crate::{
    Severity, Span,
    check::{finding::Fault, numbers, scene::Scene},
    extract::bodies,
};

pub(super) const RULE: Rule = Rule {
    id: "group-mismatch",
    severity: Severity::Warning,
    since: "0.1.0",
    source: include_str!("group_mismatch.rs"),
    ask: Ask::Letter(ask),
};

fn ask(scene: &Scene<'_>) -> Vec<Fault> {
    let Some(group) = scene.study_group() else { return Vec::new() };
    let number = scene.letter.letter.group.as_ref().and_then(|group| group.span).unwrap_or(scene.identity());
    let told = letterhead(scene).into_iter().chain(links(scene)).chain(subject(scene)).chain(file(scene));
    told.filter(|told| told.group != group)
        .map(|told| {
            let message =
                format!("the letter is Study Group {group}'s, and {} is Study Group {}'s", told.what, told.group);
            Fault::new(told.place, format!("Study Group {}", told.group), message)
                .and(number, format!("Study Group {group}"))
        })
        .collect()
}

/// A place that names a study group.
struct Told {
    what: &'static str,
    group: u32,
    place: Span,
}

fn letterhead(scene: &Scene<'_>) -> Vec<Told> {
    let letter = scene.letter;
    let fields = [
        ("its e-mail address", letter.contact.email.as_ref(), "sg", &["tsb"][..]),
        ("its web address", letter.contact.web.as_ref(), "sg", &["t"]),
        ("its reference", letter.letter.reference.as_ref(), "sg", &[]),
        ("its reference", letter.letter.reference.as_ref(), "com ", &[]),
    ];
    let told = |(what, field, word, before): (&'static str, Option<&crate::letter::Text>, &str, &[&str])| {
        let field = field?;
        let (group, _) = numbers::behind(&field.value, word, before)?;
        Some(Told { what, group, place: field.span? })
    };
    fields.into_iter().filter_map(told).collect()
}

/// `rgm.aspx?Group=17` in the text, or behind a link's words.
fn links(scene: &Scene<'_>) -> Vec<Told> {
    const QUERY: &str = "rgm.aspx?group=";
    let text = scene.reading.text();
    let what = "a link to its Rapporteur meetings";
    let number = |behind: &str| {
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        Some((behind[..digits].parse().ok()?, digits))
    };
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Told> = lower
        .match_indices(QUERY)
        .filter_map(|(at, _)| {
            let start = at + QUERY.len();
            let (group, digits) = number(&text[start..])?;
            Some(Told { what, group, place: Span::new(at, start + digits) })
        })
        .collect();
    found.extend(
        scene
            .reading
            .document
            .links()
            .iter()
            .filter_map(|link| {
                let target = link.target.to_ascii_lowercase();
                let (_, behind) = target.split_once(QUERY)?;
                let (group, _) = number(behind)?;
                (!link.span.is_empty() && !found.iter().any(|told| told.place.overlaps(link.span))).then_some(Told {
                    what,
                    group,
                    place: link.span,
                })
            })
            .collect::<Vec<_>>(),
    );
    found
}

/// The first body of the subject, where none of them is the letter's.
fn subject(scene: &Scene<'_>) -> Option<Told> {
    let mentions = bodies::bodies(scene.reading, scene.zones.subject.clone()?);
    let groups: Vec<_> =
        mentions.iter().filter_map(|mention| Some((numbers::study_group(mention.code.as_ref()?)?, mention))).collect();
    if groups.iter().any(|(group, _)| Some(*group) == scene.study_group()) {
        return None;
    }
    let (group, mention) = groups.first()?;
    Some(Told { what: "its subject", group: *group, place: scene.reading.span(mention.start..mention.end) })
}

fn file(scene: &Scene<'_>) -> Option<Told> {
    let name = scene.letter.source.name.as_ref()?;
    let (group, _) = numbers::behind(name, "sg", &[])?;
    Some(Told { what: "its file's name", group, place: scene.identity() })
}
