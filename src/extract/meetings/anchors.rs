//! What in a sentence names a meeting: a body, an event, a session, the registration desk, or plainly `the meeting`; and
//! what only relates the sentence to another one (`before the meeting of Study Group 13`) and names none.

use crate::{
    extract::{
        bodies::{self, bodies},
        dates, questions,
        reading::{Reading, Stretch},
        slashed, tables, times,
    },
    fold::Gap,
    language::{Body, Mark, Term},
    letter::{DeadlineKind, MeetingKind},
};

/// What an anchor names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Body(Body),
    Event(MeetingKind),
    /// `the meeting`, `the Study Group`: the one that the letter convenes.
    Meeting,
    /// A session of the meeting: `the opening plenary`.
    Session,
    /// Registration on the spot.
    Registration,
}

impl Subject {
    /// Which of two anchors without dates between them names the passage: `Study Group 17 will hold a workshop on 5 May`.
    pub(super) fn rank(self) -> u8 {
        match self {
            Self::Registration => 5,
            Self::Event(_) | Self::Body(Body::RapporteurGroup) => 4,
            Self::Body(
                Body::WorkingParty | Body::RegionalGroup | Body::FocusGroup | Body::JointCoordinationActivity,
            ) => 3,
            Self::Body(_) => 2,
            Self::Session | Self::Meeting => 1,
        }
    }
}

/// Words that name a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) subject: Subject,
    /// The body's code.
    pub(super) code: Option<String>,
    /// Further bodies named in the same breath: `Working Parties 1, 2 and 3/11`.
    pub(super) others: Vec<String>,
    pub(super) title: Option<Stretch>,
    /// Whether another kind of meeting is named before the same dates: `Meeting of Study Group 16 and Seminar, 4-8 March`.
    pub(super) shares: bool,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The words of a sentence that name a meeting, in order.
pub(super) fn anchors(reading: &Reading<'_>, sentence: &Stretch, timed: bool) -> Vec<Anchor> {
    // No sentence of a letter names more meetings; each is compared with the others.
    const MOST: usize = 64;
    // At most a preposition and an article stand between.
    const NEXT: usize = 8;
    let mentions = bodies(reading, sentence.clone());
    let row = row_of_party(reading, sentence);
    let mut found: Vec<Anchor> = row.into_iter().chain(mentions).map(of_body).collect();
    for anchor in found.iter_mut().filter(|anchor| anchor.subject == Subject::Body(Body::RapporteurGroup)) {
        anchor.start = behind_questions(reading, sentence.start..anchor.start);
    }
    found.extend(events(reading, sentence));
    let plain = |mark: &Mark| {
        let subject = match mark.term {
            Term::RegistrationOpens | Term::Badge | Term::Deadline(_) => Subject::Registration,
            Term::Session => Subject::Session,
            Term::Experts => Subject::Body(Body::RapporteurGroup),
            _ => Subject::Meeting,
        };
        Anchor { subject, code: None, others: Vec::new(), title: None, shares: false, start: mark.start, end: mark.end }
    };
    // Registration with an hour is that on the spot.
    let wanted = |term: Term| match term {
        Term::RegistrationOpens | Term::Session | Term::Experts => true,
        Term::Badge | Term::Deadline(DeadlineKind::Registration) => timed,
        _ => false,
    };
    found.extend(reading.find(sentence.clone(), wanted).map(plain));
    // `the meeting of Study Group 13` is the body's; plain words count where no other anchor stands beside them.
    let meetings: Vec<Anchor> = reading
        .find(sentence.clone(), |term| term == Term::Meeting)
        .filter(|mark| !is_of_building(reading, mark))
        .filter(|mark| !found.iter().any(|one| is_near(one, mark.start, mark.end) && !is_pair(reading, mark, one)))
        .map(plain)
        .collect();
    found.extend(meetings);
    found.sort_by_key(|anchor| (anchor.start, std::cmp::Reverse(anchor.end)));
    found.truncate(MOST);
    let mut behind = sentence.start;
    found.retain(|anchor| {
        let free = anchor.start >= behind;
        behind = if free { anchor.end } else { behind };
        free
    });
    // `the coordination meeting of JCA-MMeS`: the body's own.
    let bodies_start: Vec<usize> = found.iter().filter(|one| one.code.is_some()).map(|one| one.start).collect();
    found.retain(|anchor| {
        let of_body = |&start: &usize| anchor.end <= start && start - anchor.end <= NEXT;
        anchor.subject != Subject::Event(MeetingKind::Other) || !bodies_start.iter().any(of_body)
    });
    let titles: Vec<Stretch> = found.iter().filter_map(|anchor| anchor.title.clone()).collect();
    let quotes = quotes(reading, sentence, &found);
    found.retain(|anchor| {
        let inside = |stretch: &Stretch| stretch.start <= anchor.start && anchor.end <= stretch.end;
        !titles.iter().chain(&quotes).any(inside)
    });
    let all = found.clone();
    found.retain(|anchor| !is_beside(reading, sentence, anchor, &all));
    if found.is_empty() {
        // Nothing but related meetings: the sentence is about the first of them after all.
        let earlier = |anchor: &Anchor| {
            let holds = |mark: &Mark| mark.start <= anchor.start && anchor.end <= mark.end;
            reading.find(sentence.clone(), |term| term == Term::Previous).any(holds)
        };
        let telling =
            |anchor: &Anchor| matches!(anchor.subject, Subject::Body(_) | Subject::Event(_)) || earlier(anchor);
        return all.into_iter().filter(telling).take(1).collect();
    }
    found
}

/// `1/15 (Access)  20 and 21 June`: a row of a table whose first column has the numbers of the working parties, which its
/// heading says or the text names elsewhere.
pub(super) fn row_of_party(reading: &Reading<'_>, sentence: &Stretch) -> Option<bodies::Mention> {
    if reading.fold.gap(sentence.start) < Gap::Line || !reading.byte(sentence.start)?.is_ascii_digit() {
        return None;
    }
    let noun = Term::Body(Body::WorkingParty);
    let (party, title) = slashed::titled_list(reading, sentence.start, sentence.end, noun).into_iter().next()?;
    let code = format!("WP{}/{}", party.number, party.group);
    if dates::dates(reading, party.end..sentence.end).is_empty() {
        return None;
    }
    let named = || reading.first_mention_of_party(&code).is_some_and(|first| first < sentence.start);
    let headed = reading.party_cells().binary_search_by_key(&sentence.start, |cell| cell.start).is_ok();
    if !headed && !named() {
        return None;
    }
    // Behind a number that fills its cell the next one has the title.
    let cells = tables::cells(reading, sentence);
    let next = cells.get(1).filter(|_| headed && cells.first().is_some_and(|cell| cell.end == party.end)).cloned();
    let title = title.or_else(|| next.filter(|cell| bodies::is_title(reading, cell.clone())));
    Some(bodies::Mention { kind: Body::WorkingParty, code: Some(code), start: party.start, end: party.end, title })
}

fn of_body(mention: bodies::Mention) -> Anchor {
    let generic =
        mention.code.is_none() && matches!(mention.kind, Body::StudyGroup | Body::WorkingParty | Body::RegionalGroup);
    Anchor {
        subject: if generic { Subject::Meeting } else { Subject::Body(mention.kind) },
        code: mention.code,
        others: Vec::new(),
        title: mention.title,
        shares: false,
        start: mention.start,
        end: mention.end,
    }
}

/// `第24/16号课题报告人组`: where the Questions begin that end right before a Rapporteur group's noun, else its own place.
fn behind_questions(reading: &Reading<'_>, before: Stretch) -> usize {
    let mut start = before.end;
    for question in questions::mentions(reading, before).iter().rev() {
        let touches = start.saturating_sub(question.end) <= '的'.len_utf8() * 2;
        if touches && reading.vocabulary.postpositions {
            start = question.start;
        }
    }
    start
}

/// Whether plain words stand so close to an anchor that they are part of how it is named.
fn is_near(anchor: &Anchor, start: usize, end: usize) -> bool {
    // `собрание 17-й Исследовательской комиссии`, `the meeting of the Study Group 12 Regional Group`.
    const NEAR: usize = 24;
    let named = !matches!(anchor.subject, Subject::Registration);
    let title_end = anchor.title.as_ref().map_or(anchor.end, |title| title.end + 1);
    named && (anchor.start < end && start < anchor.end || end <= anchor.start && anchor.start - end <= NEAR)
        || named && start >= anchor.end && start.saturating_sub(title_end) <= 4
}

/// `the meeting of the Commission and the seminar`: two that `and` joins.
fn is_pair(reading: &Reading<'_>, meeting: &Mark, event: &Anchor) -> bool {
    matches!(event.subject, Subject::Event(_))
        && meeting.end <= event.start
        && reading.mark_before(event.start, |term| term == Term::And).is_some()
}

/// `Serengeti Conference Hall`, `国际会议中心`: whether a word is part of what a building is called.
fn is_of_building(reading: &Reading<'_>, word: &Mark) -> bool {
    const REACH: usize = 60;
    let around = word.start.saturating_sub(REACH)..(word.end + REACH).min(reading.fold.len());
    let building = |term: Term| matches!(term, Term::Venue | Term::Host | Term::Headquarters);
    reading.find(around, building).any(|venue| venue.start <= word.start && word.end < venue.end)
}

/// Events, each with the words that name its kind taken together: `BSG hands-on training session`.
fn events(reading: &Reading<'_>, sentence: &Stretch) -> Vec<Anchor> {
    const JOINED: usize = 12;
    let mut found: Vec<Anchor> = Vec::new();
    let named = reading.first(sentence.clone(), Term::Event(MeetingKind::Training)).is_some();
    // `Newcomers are expected on 5 May at 0900 hours` tells of a training; `a session for newcomers` names it.
    let told = |term: Term| matches!(term, Term::Event(_) | Term::Newcomers);
    for mark in reading.find(sentence.clone(), told) {
        let kind = match mark.term {
            Term::Event(kind) => kind,
            _ if named && found.last().is_none_or(|last| mark.start > last.end + JOINED) => continue,
            _ => MeetingKind::Training,
        };
        let subject = Subject::Event(kind);
        if is_of_building(reading, mark) {
            continue;
        }
        match found.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            Some(last) if last.subject == subject && mark.start - last.end <= JOINED => last.end = mark.end,
            _ => found.push(Anchor {
                subject,
                code: None,
                others: Vec::new(),
                title: None,
                shares: false,
                start: mark.start,
                end: mark.end,
            }),
        }
    }
    found
}

/// What stands in quotes behind an event or a text: names, whose words are no anchors.
fn quotes(reading: &Reading<'_>, sentence: &Stretch, anchors: &[Anchor]) -> Vec<Stretch> {
    let mut found = bodies::quoted(reading, sentence);
    // A sentence that names its meeting in the quotes alone is about what they hold.
    found.retain(|quote| anchors.iter().any(|anchor| anchor.end <= quote.start || anchor.start >= quote.end));
    found
}

/// Whether an anchor only relates the sentence to another meeting, or stands in brackets without a date of its own.
fn is_beside(reading: &Reading<'_>, sentence: &Stretch, anchor: &Anchor, all: &[Anchor]) -> bool {
    const REACH: usize = 28;
    let from = all.iter().map(|one| one.end).filter(|&end| end <= anchor.start).max().unwrap_or(sentence.start);
    let window = if reading.vocabulary.postpositions {
        anchor.end..(anchor.end + REACH).min(sentence.end)
    } else {
        from.max(anchor.start.saturating_sub(REACH))..anchor.start
    };
    let related = reading.find(window.clone(), |term| matches!(term, Term::Beside | Term::FirstDay)).any(|mark| {
        // A date between the two parts them: `after 5 May the Study Group`.
        let gap = if mark.end <= anchor.start { mark.end..anchor.start } else { anchor.end..mark.start };
        // `Before the meeting a forum`: what the word relates to stands between.
        // `会议的工作语文` begins like `会议的工作`.
        let language = reading.find(mark.start..mark.end + REACH, |term| term == Term::WorkingLanguage);
        let cut = language.into_iter().any(|one| one.start < mark.end && mark.end < one.end);
        let taken = cut
            || matches!(anchor.subject, Subject::Event(_))
                && reading.find(gap.clone(), |term| term == Term::Meeting).next().is_some();
        // `They meet during this week: Working Party 1/2 on Monday`.
        let parted = gap.clone().any(|at| reading.byte(at).is_some_and(|byte| b":;".contains(&byte)));
        !taken && !parted && dates::dates(reading, gap).is_empty()
    });
    related && anchor.subject != Subject::Registration || is_bracketed(reading, sentence, anchor)
}

fn is_bracketed(reading: &Reading<'_>, sentence: &Stretch, anchor: &Anchor) -> bool {
    const REACH: usize = 600;
    let mut depth = 0_i32;
    let mut open = None;
    for at in sentence.start.max(anchor.start.saturating_sub(REACH))..anchor.start {
        match reading.byte(at) {
            Some(b'(') => {
                depth += 1;
                open = Some(at);
            }
            Some(b')') => depth -= 1,
            _ => {}
        }
    }
    let Some(open) = open.filter(|_| depth > 0) else { return false };
    let close = bodies::closing(reading, open, b'(', b')', sentence.end).unwrap_or(sentence.end);
    dates::dates(reading, open..close).is_empty() && times::times(reading, open..close).is_empty()
}
