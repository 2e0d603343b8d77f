//! How one takes part in the convened meetings, in what languages they are held, where they are.

use super::{
    Scene, assigned, hours, parts,
    passages::{Anchor, Passage, Subject},
};
use crate::{
    Span,
    extract::{
        bodies::{self, bodies},
        places,
        reading::Stretch,
        venues,
    },
    fold::Gap,
    language::{Body, Language, Mark, Term},
    letter::{DeadlineKind, Meeting, MeetingFormat, MeetingKind, Stated, Text},
};

/// Fills in what the letter says of the convened meetings.
pub(super) fn add(scene: &Scene<'_, '_>, meetings: &mut [Meeting]) {
    let place = places::place(scene.reading, scene.zones, &scene.pieces);
    let codes: Vec<String> =
        meetings.iter().filter_map(|meeting| meeting.group.as_ref().map(|group| group.value.clone())).collect();
    let main_kind = meetings.first().map(|meeting| meeting.kind.value);
    let owners = parts::of_passages(scene, meetings);
    let mut questions = assigned::to_parties(scene, meetings);
    let party = |meeting: &Meeting| meeting.kind.value == MeetingKind::WorkingParty;
    let parties = meetings.iter().any(party) && !meetings.iter().all(party);
    for (index, meeting) in meetings.iter_mut().enumerate() {
        // A working party of a study group that meets has its own hours; what is said of `the meeting` is the group's.
        let is_part = Some(meeting.kind.value) != main_kind;
        let own_part = parts::stretches(scene, &owners, index);
        let elsewhere = |at: usize| owners.get(at).copied().flatten().is_some_and(|owner| owner != index);
        hours::fill(scene, meeting, &told(scene, meeting, &codes, is_part, &elsewhere));
        let of_other = |at: usize| is_other_part(scene, &owners, index, at);
        let format = format(scene, &of_other).map(|format| without_place(scene, format, place.is_some()));
        meeting.format = format.or_else(|| {
            // A place and no word of remote participation: one has to be there.
            place.as_ref().map(|place| Stated { value: MeetingFormat::Physical, span: place.span, computed: true })
        });
        let has_place = meeting.format.is_none_or(|format| format.value != MeetingFormat::Virtual);
        if has_place {
            let own = own_part.iter().find_map(|piece| places::in_sentence(scene.reading, piece));
            let place = own.as_ref().or(place.as_ref());
            meeting.place = place.cloned();
            let shared = venue_pieces(scene, &elsewhere);
            let pieces: Vec<Stretch> = own_part.iter().chain(&shared).cloned().collect();
            meeting.venue =
                venues::venue(scene.reading, &pieces, place).or_else(|| told_in_passing(scene, &pieces, place));
        }
        meeting.questions = if own_part.is_empty() {
            std::mem::take(&mut questions[index])
        } else {
            assigned::to_part(scene, &own_part)
        };
        if is_part {
            of_parties(scene, meeting);
            continue;
        }
        meeting.platform = places::platform(scene.reading, &zones(scene));
        meeting.languages = languages(scene, &owners, index, parties);
        meeting.interpretation = provided(scene, &owners, index, Term::Interpretation, DeadlineKind::Interpretation);
        meeting.fellowships = provided(scene, &owners, index, Term::Fellowships, DeadlineKind::Fellowship);
    }
}

/// What the letter says of its working parties' languages, together or one by one: `The Working Parties work in English,
/// without interpretation`.
fn of_parties(scene: &Scene<'_, '_>, meeting: &mut Meeting) {
    let code = meeting.group.as_ref().map(|group| group.value.clone());
    let pieces = scene.pieces.iter().filter(|piece| is_about_parties(scene, piece));
    let own: Vec<&Stretch> = pieces
        .filter(|piece| {
            let mut named = bodies(scene.reading, (*piece).clone()).into_iter().filter_map(|body| body.code).peekable();
            named.peek().is_none() || named.any(|one| Some(&one) == code.as_ref())
        })
        .collect();
    let Some((piece, spoken)) =
        own.iter().map(|piece| (*piece, spoken_in(scene, piece))).find(|(_, all)| !all.is_empty())
    else {
        return;
    };
    meeting.languages = spoken;
    let refused = scene.reading.first(piece.clone(), Term::Interpretation(false)).or_else(|| {
        let noun = |term: Term| term == Term::Deadline(DeadlineKind::Interpretation);
        scene.reading.find(piece.clone(), noun).find(|mark| is_denied(scene, mark)).copied()
    });
    meeting.interpretation = refused.map(|mark| Stated::computed(false, scene.reading.span(mark.start..mark.end)));
}

/// Whether a sentence tells how working parties work, and nothing of the study group's own sessions.
fn is_about_parties(scene: &Scene<'_, '_>, piece: &Stretch) -> bool {
    let reading = scene.reading;
    let parties = reading.outermost(piece.clone(), |term| matches!(term, Term::Body(_)));
    let others = parties.iter().any(|mark| mark.term != Term::Body(Body::WorkingParty));
    let told = |term: Term| matches!(term, Term::WorkingLanguage | Term::Interpretation(_) | Term::AtPlace);
    let plenary =
        reading.find(piece.clone(), |term| matches!(term, Term::AllLanguages | Term::Session)).next().is_some();
    !parties.is_empty() && !others && !plenary && reading.find(piece.clone(), told).next().is_some()
}

/// The passages that speak of a meeting: first those that name it, then those of `the meeting`.
fn told<'s>(
    scene: &'s Scene<'_, '_>,
    meeting: &Meeting,
    codes: &[String],
    is_part: bool,
    elsewhere: &impl Fn(usize) -> bool,
) -> Vec<&'s Passage> {
    let code = meeting.group.as_ref().map(|group| group.value.as_str());
    let names = |passage: &&Passage| code.is_some_and(|code| passage.names(code));
    let all = || scene.passages.iter().enumerate().filter(|(at, _)| !elsewhere(*at)).map(|(_, passage)| passage);
    let alone = all().filter(|passage| names(passage) && !passage.is_joint());
    let joint = all().filter(|passage| names(passage) && passage.is_joint());
    let mut found: Vec<&Passage> = alone.chain(joint).collect();
    if is_part {
        return found;
    }
    let plain = |passage: &&Passage| match passage.subject() {
        None | Some(Subject::Meeting | Subject::Session | Subject::Registration) => true,
        // `the Focus Group` without its code.
        Some(Subject::Body(_)) => passage.code().is_none() && codes.len() == 1,
        Some(Subject::Event(_)) => false,
    };
    found.extend(all().filter(plain));
    found
}

/// Body and annexes, in the order in which they are asked.
fn zones(scene: &Scene<'_, '_>) -> Vec<Stretch> {
    let annexes = scene.zones.annexes.iter().map(|annex| annex.contents.clone());
    std::iter::once(scene.zones.body.clone()).chain(annexes).collect()
}

/// What can tell the building: not where one registers, nor where an event is.
fn venue_pieces(scene: &Scene<'_, '_>, elsewhere: &impl Fn(usize) -> bool) -> Vec<Stretch> {
    let of_meeting = |passage: &&Passage| {
        !matches!(
            passage.subject(),
            Some(Subject::Registration | Subject::Event(_) | Subject::Body(Body::RapporteurGroup))
        )
    };
    let here = scene.passages.iter().enumerate().filter(|(at, _)| !elsewhere(*at)).map(|(_, passage)| passage);
    // `Both take place at the Hotel Tequendama`.
    let of_all = |passage: &&Passage| scene.reading.first(passage.stretch.clone(), Term::Each).is_some();
    here.filter(|passage| of_meeting(passage) || of_all(passage)).map(|passage| passage.stretch.clone()).collect()
}

/// The building of a meeting that is not in Geneva, where only a sentence about its sessions, the place of registration or
/// practical information names it.
fn told_in_passing(scene: &Scene<'_, '_>, pieces: &[Stretch], place: Option<&Text>) -> Option<Text> {
    let reading = scene.reading;
    if place.is_none_or(|place| place.value == places::GENEVA) {
        return None;
    }
    let registration = scene.passages.iter().filter(|passage| passage.subject() == Some(Subject::Registration));
    let registration: Vec<Stretch> = registration.map(|passage| passage.stretch.clone()).collect();
    let annexes = || scene.zones.annexes.iter();
    venues::named_in_passing(reading, pieces, place)
        .or_else(|| venues::named_in_passing(reading, &registration, place))
        .or_else(|| annexes().find_map(|annex| venues::in_annex(reading, &reading.sentences(&annex.contents), place)))
}

/// Whether a position of the body stands in a passage about something else than the convened meeting.
pub(super) fn is_elsewhere(scene: &Scene<'_, '_>, at: usize) -> bool {
    let index = scene.passages.partition_point(|passage| passage.stretch.end <= at);
    let passage = scene.passages.get(index).filter(|passage| passage.stretch.contains(&at));
    passage.and_then(|passage| passage.anchor.as_ref()).is_some_and(|anchor| {
        let other = match anchor.subject {
            Subject::Event(_) | Subject::Body(Body::RapporteurGroup) => true,
            Subject::Body(Body::FocusGroup | Body::JointCoordinationActivity) => !is_subject(scene, anchor),
            _ => false,
        };
        // `The meeting and the seminar will be held in English only` is about both.
        other && !anchor.shares
    })
}

/// Whether the letter's subject names a body, or the letter is of that body.
fn is_subject(scene: &Scene<'_, '_>, anchor: &Anchor) -> bool {
    let Some(code) = anchor.code.as_ref() else { return true };
    let subject = scene.zones.subject.clone().unwrap_or(0..0);
    scene.group.as_ref() == Some(code)
        || bodies(scene.reading, subject).iter().any(|one| one.code.as_ref() == Some(code))
}

/// Whether a position stands in a passage about another part of the meeting than the given one.
fn is_other_part(scene: &Scene<'_, '_>, owners: &[Option<usize>], part: usize, at: usize) -> bool {
    let index = scene.passages.partition_point(|passage| passage.stretch.end <= at);
    let inside = scene.passages.get(index).is_some_and(|passage| passage.stretch.contains(&at));
    inside && owners.get(index).copied().flatten().is_some_and(|owner| owner != part)
}

/// What is offered to take part from afar where there is no place to go to is the meeting itself; so it is where the
/// subject says that it is held online.
fn without_place(scene: &Scene<'_, '_>, format: Stated<MeetingFormat>, placed: bool) -> Stated<MeetingFormat> {
    let subject = scene.zones.subject.clone().unwrap_or(0..0);
    let online = scene.reading.find(subject, |term| matches!(term, Term::Online | Term::InVirtualForm)).next();
    let afar = format.value == MeetingFormat::Hybrid && !placed;
    if afar || online.is_some() && !placed { format.map(|_| MeetingFormat::Virtual) } else { format }
}

/// How one takes part: told of the meeting in the subject or the body, or by what the annex offers, and not of another part
/// of it.
fn format(scene: &Scene<'_, '_>, of_other: &impl Fn(usize) -> bool) -> Option<Stated<MeetingFormat>> {
    let reading = scene.reading;
    let told = |mark: &Mark, format| Some(Stated::computed(format, reading.span(mark.start..mark.end)));
    let pieces = || scene.zones.subject.iter().chain(scene.pieces.iter());
    for (term, format) in [(Term::InHybridForm, MeetingFormat::Hybrid), (Term::InVirtualForm, MeetingFormat::Virtual)] {
        for piece in pieces() {
            let meeting = reading
                .find(piece.clone(), |term| matches!(term, Term::Meeting | Term::Convened | Term::Body(_)))
                .next();
            // The title of a text may speak of hybrid and virtual things.
            let texts = !reading.designations(piece.clone()).is_empty();
            let mark = reading.first(piece.clone(), term);
            let own = |mark: &Mark| !is_elsewhere(scene, mark.start) && !of_other(mark.start);
            if let Some(mark) = mark.filter(|mark| own(mark) && meeting.is_some() && !texts) {
                return told(&mark, format);
            }
        }
    }
    for part in zones(scene) {
        let refused = reading.first(part.clone(), Term::NotRemote);
        let offered = reading.find(part.clone(), |term| term == Term::Remote).find(|mark| {
            let in_refusal = refused.is_some_and(|refused| refused.start <= mark.start && mark.start < refused.end);
            let own = !is_elsewhere(scene, mark.start) && !of_other(mark.start);
            !in_refusal && !is_denied(scene, mark) && own && !is_in_title(scene, mark)
        });
        if let Some(mark) = offered {
            return told(mark, MeetingFormat::Hybrid);
        }
    }
    let pieces = || scene.pieces.iter().filter(|piece| !of_other(piece.start));
    if let Some(mark) = pieces().find_map(|piece| followed_from_afar(scene, piece)) {
        return told(&mark, MeetingFormat::Hybrid);
    }
    if let Some(span) = pieces().find_map(|piece| through_platform(scene, piece)) {
        return Some(Stated::computed(MeetingFormat::Hybrid, span));
    }
    let rooms = pieces().find_map(|piece| reading.first(piece.clone(), Term::InRooms))?;
    told(&rooms, MeetingFormat::Physical)
}

/// `Delegates may follow and speak through Adobe Connect`: the tool by which a sentence offers to take part.
fn through_platform(scene: &Scene<'_, '_>, piece: &Stretch) -> Option<Span> {
    let span = places::platform(scene.reading, std::slice::from_ref(piece))?.span?;
    let at = scene.reading.stretch(span);
    let tool = Mark { term: Term::Remote, start: at.start, end: at.end };
    (!is_denied(scene, &tool) && !is_elsewhere(scene, tool.start)).then_some(span)
}

/// Whether a word stands in the quoted title of a text: `Supplement A.Sup4 «Guidelines for remote participation»`.
fn is_in_title(scene: &Scene<'_, '_>, mark: &Mark) -> bool {
    let reading = scene.reading;
    let piece = scene.pieces.iter().find(|piece| piece.contains(&mark.start));
    piece.is_some_and(|piece| {
        let quotes = bodies::quoted(reading, piece);
        let inside = quotes.iter().any(|quote| quote.start < mark.start && mark.end <= quote.end);
        inside && !reading.designations(piece.clone()).is_empty()
    })
}

/// The adverb by which a sentence about the meeting's sessions offers to take part in them from afar.
fn followed_from_afar(scene: &Scene<'_, '_>, piece: &Stretch) -> Option<Mark> {
    let reading = scene.reading;
    let sessions = |term: Term| matches!(term, Term::Session | Term::Meeting);
    // The subjects of texts and Questions have such words too.
    let texts =
        !reading.designations(piece.clone()).is_empty() || reading.first(piece.clone(), Term::Question).is_some();
    let about = reading.find(piece.clone(), sessions).next().is_some() && !texts;
    let titles: Vec<Stretch> = bodies(reading, piece.clone()).into_iter().filter_map(|body| body.title).collect();
    let in_title = |mark: &Mark| titles.iter().any(|title| title.contains(&mark.start));
    let mut marks = reading.find(piece.clone(), |term| term == Term::AtDistance).filter(|_| about);
    marks.find(|mark| !in_title(mark) && !is_denied(scene, mark) && !is_elsewhere(scene, mark.start)).copied()
}

/// Whether something is provided: what the body says, then the annexes; a deadline for asking says that one can.
fn provided(
    scene: &Scene<'_, '_>,
    owners: &[Option<usize>],
    index: usize,
    term: fn(bool) -> Term,
    deadline: DeadlineKind,
) -> Option<Stated<bool>> {
    let reading = scene.reading;
    let noun = Term::Deadline(deadline);
    for part in zones(scene) {
        let marks = |wanted: Term| {
            let told = move |mark: &&Mark| {
                !is_elsewhere(scene, mark.start) && !is_other_part(scene, owners, index, mark.start)
            };
            // What an addendum or corrigendum says of a deadline tells nothing new of what is provided.
            let known =
                move |mark: &&Mark| !scene.supplements || scene.pieces.iter().any(|piece| piece.contains(&mark.start));
            reading.find(part.clone(), move |one| one == wanted).filter(told).filter(known)
        };
        // What is refused for some sessions and offered for others is offered.
        let offered = marks(term(true)).find(|mark| !is_refused(scene, mark, term(false)) && !is_denied(scene, mark));
        let refused = || marks(term(false)).next();
        let denied = || marks(term(true)).chain(marks(noun)).find(|mark| is_denied(scene, mark));
        if let Some(mark) = offered.or_else(refused).or_else(denied) {
            return Some(Stated::computed(offered.is_some(), reading.span(mark.start..mark.end)));
        }
        let asked = marks(noun).find(|mark| !scene.supplements && !is_denied(scene, mark));
        if let Some(mark) = asked {
            return Some(Stated::computed(true, reading.span(mark.start..mark.end)));
        }
    }
    None
}

/// Whether a piece offers interpretation for the meeting it speaks of.
pub(super) fn interpreted(scene: &Scene<'_, '_>, piece: &Stretch) -> Option<Stated<bool>> {
    let offers = scene.reading.find(piece.clone(), |term| term == Term::Interpretation(true));
    let mark = offers.copied().find(|mark| !is_denied(scene, mark))?;
    Some(Stated::computed(true, scene.reading.span(mark.start..mark.end)))
}

/// The languages in which a piece says that its meeting is held; that it is interpreted between two says less.
pub(super) fn spoken_in(scene: &Scene<'_, '_>, piece: &Stretch) -> Vec<Text> {
    let reading = scene.reading;
    let working = reading.first(piece.clone(), Term::WorkingLanguage).is_some();
    let at_place = |mark: &Mark| reading.mark_before(mark.start, |term| term == Term::AtPlace).is_some();
    let names = |term: Term| matches!(term, Term::LanguageName(_));
    let led = reading.find(piece.clone(), names).any(at_place);
    if working || led { named_languages(scene, piece, |_| true) } else { Vec::new() }
}

/// Whether a refusal stands in the same breath as an offer: `no interpretation will be provided`.
fn is_refused(scene: &Scene<'_, '_>, offer: &Mark, refusal: Term) -> bool {
    let around = offer.start.saturating_sub(60)..offer.end + 60;
    scene
        .reading
        .find(around, |term| term == refusal)
        .any(|mark| mark.start < offer.end + 8 && offer.start < mark.end + 8)
}

/// Whether the clause around a mark denies it: `translation and interpretation are not provided`.
fn is_denied(scene: &Scene<'_, '_>, mark: &Mark) -> bool {
    const REACH: usize = 90;
    let reading = scene.reading;
    let parted = |at: &usize| reading.byte(*at).is_some_and(|byte| b",;.".contains(&byte));
    let from = mark.start.saturating_sub(REACH)..mark.start;
    let start = from.clone().rev().find(parted).map_or(from.start, |at| at + 1);
    let behind = mark.end..(mark.end + REACH).min(reading.fold.len());
    let end = behind.clone().find(parted).unwrap_or(behind.end);
    // `not later than` denies nothing, and neither does `those who cannot travel`.
    let bounds = |term: Term| matches!(term, Term::Negation | Term::By | Term::Before | Term::AtDistance);
    let denies = |stretch: Stretch| reading.outermost(stretch, bounds).iter().any(|mark| mark.term == Term::Negation);
    let sentence_starts = (start..mark.start).rev().find(|&at| reading.fold.gap(at) >= Gap::Line).unwrap_or(start);
    denies(sentence_starts..mark.start) || denies(mark.end..end)
}

/// The working languages: those named where the letter says in what languages the meeting is run, else the six of the
/// Union where it tells of all.
fn languages(scene: &Scene<'_, '_>, owners: &[Option<usize>], index: usize, parties: bool) -> Vec<Text> {
    for part in zones(scene) {
        let mut pieces = scene.reading.sentences(&part).to_vec();
        pieces.retain(|piece| !parties || !is_about_parties(scene, piece));
        let working = |piece: &&Stretch| {
            let working = scene.reading.first((*piece).clone(), Term::WorkingLanguage);
            // `English is the sole language of both`.
            let of_all = || scene.reading.first((*piece).clone(), Term::Each).is_some();
            working.is_some_and(|mark| {
                !is_conditional(scene, piece)
                    && (!is_elsewhere(scene, mark.start) || of_all())
                    && !is_other_part(scene, owners, index, mark.start)
            })
        };
        let own = |piece: &Stretch| {
            let of_all = scene.reading.first(piece.clone(), Term::Each).is_some();
            named_languages(scene, piece, |at| of_all || !is_elsewhere(scene, at))
        };
        let named = pieces.iter().filter(working).map(own).find(|all| !all.is_empty());
        let in_annex = part.start >= scene.zones.body.end;
        let all = || pieces.iter().filter(working).find_map(|piece| all_languages(scene, piece, in_annex));
        // `Interpretation will be provided between English and Spanish.`
        let between = || {
            let offered =
                |piece: &&Stretch| scene.reading.first((*piece).clone(), Term::Interpretation(true)).is_some();
            pieces.iter().filter(offered).map(own).find(|all| all.len() >= 2)
        };
        if let Some(found) = named.or_else(all).or_else(between) {
            return found;
        }
    }
    Vec::new()
}

/// `If no Member State asks for interpretation, the meeting will be held in English only` says nothing yet.
fn is_conditional(scene: &Scene<'_, '_>, piece: &Stretch) -> bool {
    // A row's number or a label may stand before.
    const LEAD: usize = 24;
    let lead = piece.start..piece.end.min(piece.start + LEAD);
    scene.reading.first(lead, Term::Conditional).is_some()
}

/// The languages that a piece names.
fn named_languages(scene: &Scene<'_, '_>, piece: &Stretch, accepted: impl Fn(usize) -> bool) -> Vec<Text> {
    let reading = scene.reading;
    let mut found: Vec<Text> = Vec::new();
    // The Arab region is no language.
    let names = |term: Term| matches!(term, Term::LanguageName(_) | Term::Region(_));
    for mark in reading.outermost(piece.clone(), names) {
        let Term::LanguageName(row) = mark.term else { continue };
        let code = row.code(reading.vocabulary.participation.languages);
        if accepted(mark.start) && !found.iter().any(|one| one.value == code) {
            found.push(Stated::computed(code.to_owned(), reading.span(mark.start..mark.end)));
        }
    }
    found
}

/// The six of the Union, by their codes, where a piece tells of all. Practical information offers interpretation into the
/// six where it is asked for, which makes none of them a working language.
fn all_languages(scene: &Scene<'_, '_>, piece: &Stretch, in_annex: bool) -> Option<Vec<Text>> {
    let reading = scene.reading;
    let interpreted = reading.find(piece.clone(), |term| matches!(term, Term::Interpretation(_))).next().is_some();
    let mark = reading.first(piece.clone(), Term::AllLanguages).filter(|_| !(in_annex && interpreted))?;
    let span = reading.span(mark.start..mark.end);
    Some(Language::ALL.iter().map(|language| Stated::computed(language.code().to_owned(), span)).collect())
}

/// Rapporteur groups that make up a working party are told without dates; those that meet have theirs.
pub(super) fn passage_has_no_date(scene: &Scene<'_, '_>, at: usize) -> bool {
    let index = scene.passages.partition_point(|passage| passage.stretch.end <= at);
    scene.passages.get(index).is_some_and(|passage| passage.dates.is_empty())
}
