//! The Questions that the letter assigns to a working party, or to one part of a meeting.

use super::{Scene, passages};
use crate::{
    extract::{
        bodies::{self, bodies},
        questions::{self, Mention},
        reading::Stretch,
        slashed,
    },
    fold::Gap,
    language::{Body, Term},
    letter::{Meeting, MeetingKind, Stated, Text},
};

/// Whose Questions a piece of the body tells.
struct Owners {
    parties: Vec<bodies::Mention>,
    /// Whether the piece names them itself, and not only the words before it.
    named: bool,
}

/// The Questions of each working party among the meetings, and none for the others; work items and events name Questions
/// too, which are not meant.
pub(super) fn to_parties(scene: &Scene<'_, '_>, meetings: &[Meeting]) -> Vec<Vec<Text>> {
    let codes: Vec<Option<&str>> = meetings
        .iter()
        .map(|meeting| {
            let party = meeting.kind.value == MeetingKind::WorkingParty;
            meeting.group.as_ref().map(|group| group.value.as_str()).filter(|_| party)
        })
        .collect();
    let mut found: Vec<Vec<Text>> = vec![Vec::new(); meetings.len()];
    if codes.iter().all(Option::is_none) {
        return found;
    }
    let mut sole = codes.iter().flatten();
    let sole = sole.next().filter(|_| sole.next().is_none()).copied();
    let alone = codes.len() == 1;
    let mut before: Option<(Stretch, Vec<bodies::Mention>)> = None;
    for piece in scene.pieces.iter() {
        let told = before_texts(scene, piece);
        let own = told.as_ref().unwrap_or(piece);
        let mut owners = owners(scene, own, before.as_ref(), sole);
        if let Some(code) = sole.filter(|_| alone && owners.parties.is_empty() && is_question_row(scene, own)) {
            owners.parties.push(whole(own, code));
        }
        if let Some(piece) = told {
            for (code, mention) in assigned(scene, &piece, &owners) {
                let Some(index) = codes.iter().position(|own| *own == Some(code.as_str())) else { continue };
                add(scene, &mut found[index], mention);
            }
        }
        before = (!owners.parties.is_empty()).then(|| (piece.clone(), owners.parties));
    }
    found
}

/// `• Question 6/16 (Visual coding);`, `The groups of Questions 11/15 and 12/15 take part`: a row that tells a Question, or
/// a sentence that tells several, and nothing else, which in the letter of one working party are that one's.
fn is_question_row(scene: &Scene<'_, '_>, piece: &Stretch) -> bool {
    let reading = scene.reading;
    // A bullet, an article and the noun.
    const LEAD: usize = 40;
    let bullet = reading.fold.character(piece.start).is_some_and(|sign| "-•·▪*".contains(sign));
    let other = |term: Term| {
        let told = matches!(term, Term::Role(_) | Term::Honorific | Term::Event(_) | Term::Action(_) | Term::Body(_));
        // `Questions 1/15 and 2/15 will not meet`.
        told || matches!(term, Term::Negation | Term::Cancelled)
    };
    let mentions = questions::mentions(reading, piece.clone());
    (bullet && mentions.len() == 1 || mentions.len() > 1 && reading.designations(piece.clone()).is_empty())
        && mentions[0].start <= piece.start + LEAD
        && reading.find(piece.clone(), other).next().is_none()
}

fn whole(piece: &Stretch, code: &str) -> bodies::Mention {
    let code = Some(code.to_owned());
    bodies::Mention { kind: Body::WorkingParty, code, start: piece.start, end: piece.start, title: None }
}

/// The part of a piece that stands before the texts it tells of, whose Questions are theirs: `The Working Party studies
/// Questions 9/12 and 14/12, and prepares draft Recommendation P.x under Question 14/12`.
fn before_texts(scene: &Scene<'_, '_>, piece: &Stretch) -> Option<Stretch> {
    let reading = scene.reading;
    let Some(first) = reading.designations(piece.clone()).first() else { return Some(piece.clone()) };
    let name = reading.stretch(first.span).start;
    let acts = |term: Term| matches!(term, Term::TextKind(_) | Term::Action(_) | Term::New | Term::Revised);
    let end = reading.find(piece.start..name, acts).next().map_or(name, |mark| mark.start);
    // Behind a list's label stands the text itself.
    let parted = (piece.start..end).rev().find(|&at| reading.byte(at) == Some(b','))?;
    Some(piece.start..parted)
}

/// The Questions that the passages about one part of a meeting name.
pub(super) fn to_part(scene: &Scene<'_, '_>, own: &[Stretch]) -> Vec<Text> {
    let mut found: Vec<Text> = Vec::new();
    for piece in own.iter().filter(|piece| scene.reading.designations((*piece).clone()).is_empty()) {
        for mention in questions::mentions(scene.reading, piece.clone()) {
            add(scene, &mut found, mention);
        }
    }
    found
}

fn add(scene: &Scene<'_, '_>, found: &mut Vec<Text>, mention: Mention) {
    if !found.iter().any(|one| one.value == mention.id) {
        found.push(Stated::read(mention.id, scene.reading.span(mention.start..mention.end)));
    }
}

/// The working parties of which a piece tells: those it names; the only one that meets, where it speaks of `the Working
/// Party`; those of the piece before it in its paragraph.
fn owners(
    scene: &Scene<'_, '_>,
    piece: &Stretch,
    before: Option<&(Stretch, Vec<bodies::Mention>)>,
    sole: Option<&str>,
) -> Owners {
    let reading = scene.reading;
    let mentions = bodies(reading, piece.clone());
    let party = |one: &bodies::Mention| one.kind == Body::WorkingParty;
    let row = passages::row_of_party(reading, piece);
    let parties: Vec<bodies::Mention> =
        row.into_iter().chain(mentions.iter().filter(|one| party(one) && one.code.is_some()).cloned()).collect();
    if !parties.is_empty() {
        return Owners { parties, named: true };
    }
    let none = Owners { parties: Vec::new(), named: false };
    // `Mr Reed acts as Rapporteur for Question 6/10` assigns it to no working party.
    let other = |term: Term| matches!(term, Term::Role(_) | Term::Honorific | Term::Event(_) | Term::Action(_));
    let only_parties = mentions.iter().all(party);
    if !only_parties || reading.find(piece.clone(), other).next().is_some() {
        return none;
    }
    let generic = reading.first(piece.clone(), Term::Body(Body::WorkingParty)).zip(sole);
    if let Some((mark, code)) = generic {
        let code = Some(code.to_owned());
        let party = bodies::Mention { kind: Body::WorkingParty, code, start: mark.start, end: mark.end, title: None };
        return Owners { parties: vec![party], named: false };
    }
    let near = before.filter(|(place, parties)| {
        let headed = || matches!(parties.as_slice(), [one] if passages::heads_block(reading, one.start));
        let gap = reading.fold.gap(piece.start);
        place.end == piece.start && (gap < Gap::Line || gap == Gap::Line && headed())
    });
    near.map_or(none, |(_, parties)| Owners { parties: parties.clone(), named: false })
}

/// The Questions of a piece, each with the code of its working party.
fn assigned(scene: &Scene<'_, '_>, piece: &Stretch, owners: &Owners) -> Vec<(String, Mention)> {
    let reading = scene.reading;
    let mut found = Vec::new();
    for mention in questions::mentions(reading, piece.clone()).into_iter().chain(in_row(scene, piece, owners)) {
        let owner = if owners.named {
            // Of several working parties in a sentence each has the Questions behind it.
            owners.parties.iter().rfind(|party| party.start < mention.start).or(owners.parties.first())
        } else {
            meant(scene, piece, &owners.parties, mention.start)
        };
        let prepares = super::circumstances::is_elsewhere(scene, mention.start)
            && !super::circumstances::passage_has_no_date(scene, mention.start);
        if let (Some(code), false) = (owner.and_then(|owner| owner.code.clone()), prepares) {
            found.push((code, mention));
        }
    }
    found
}

/// Which of the working parties told before is meant: the only one, or `the first` and `the second` in their order.
fn meant<'p>(
    scene: &Scene<'_, '_>,
    piece: &Stretch,
    parties: &'p [bodies::Mention],
    at: usize,
) -> Option<&'p bodies::Mention> {
    if let [only] = parties {
        return Some(only);
    }
    let ordinal = scene.reading.last(piece.start..at, |term| matches!(term, Term::InOrder(_)))?;
    let Term::InOrder(place) = ordinal.term else { return None };
    parties.get(usize::from(place).checked_sub(1)?)
}

/// `WP 1/11  16-18 April 2018  0930-1730 hours  1/11, 2/11`: the numbers in a row that tells a working party's days.
fn in_row(scene: &Scene<'_, '_>, piece: &Stretch, owners: &Owners) -> Vec<Mention> {
    let reading = scene.reading;
    let [party] = owners.parties.as_slice() else { return Vec::new() };
    let group = party.code.as_deref().and_then(|code| code.split_once('/')).map(|(_, group)| group);
    let dates = super::dates::dates(reading, party.end..piece.end);
    let (Some(group), Some(date), true) = (group, dates.first(), owners.named) else { return Vec::new() };
    let mut found: Vec<Mention> = Vec::new();
    // A column that is headed so has them, wherever it stands; others stand behind the days.
    let column = reading.question_cells();
    let cell = column.get(column.partition_point(|cell| cell.start < piece.start));
    let mut at = cell.filter(|cell| cell.start < piece.end).map_or(date.end, |cell| cell.start);
    while at < piece.end {
        let digit = reading.byte(at).is_some_and(|byte| byte.is_ascii_digit());
        // A cell begins here, or something that a conversion has put between cells.
        let joined = matches!(reading.byte_before(at), Some(b'/' | b'|')) && reading.fold.gap(at) != Gap::None;
        let cell = reading.fold.gap(at) >= Gap::Tab || joined;
        let numbers = if digit && cell { slashed::list(reading, at) } else { None };
        match numbers {
            Some(numbers) if numbers.iter().all(|one| one.group.to_string() == group && one.end <= piece.end) => {
                at = numbers.last().map_or(at + 1, |last| last.end);
                found.extend(numbers.into_iter().map(|one| Mention {
                    id: format!("{}/{}", one.number, one.group),
                    start: one.start,
                    end: one.end,
                    title: None,
                }));
            }
            _ => at += 1,
        }
    }
    found
}
