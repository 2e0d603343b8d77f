//! Of which meeting each part of a sentence speaks.
//!
//! A sentence may tell of several meetings, each with its own dates and hours. An anchor is what names one: a body, an
//! event, a session, the registration desk, or plainly `the meeting`. A passage runs from its anchor to the next one that
//! has a date or a time of its own; anchors with nothing of their own between them are one passage, which the most telling
//! of them names. What only relates the sentence to another meeting (`before the meeting of Study Group 13`) is no anchor.

pub(super) use super::anchors::{Anchor, Subject, row_of_party};

use super::anchors::anchors;
use crate::{
    extract::{
        dates::{self, Mention as DateMention},
        reading::{Reading, Stretch},
        times::{self, Clock},
    },
    fold::Gap,
    language::{Body, Term},
};

/// A part of a sentence that speaks of one meeting.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// None where neither this sentence nor the one before names a meeting.
    pub(super) anchor: Option<Anchor>,
    /// Whether the anchor stands in the sentence before: `It will begin at 0930 hours.`
    pub(super) carried: bool,
    pub(super) stretch: Stretch,
    pub(super) sentence: Stretch,
    pub(super) dates: Vec<DateMention>,
    pub(super) clocks: Vec<Clock>,
}

impl Passage {
    pub(super) fn subject(&self) -> Option<Subject> {
        self.anchor.as_ref().map(|anchor| anchor.subject)
    }

    /// Whether the passage names a body, alone or among others.
    pub(super) fn names(&self, code: &str) -> bool {
        self.anchor.as_ref().is_some_and(|anchor| {
            anchor.code.as_deref() == Some(code) || anchor.others.iter().any(|other| other == code)
        })
    }

    /// Whether the passage speaks of several bodies at once.
    pub(super) fn is_joint(&self) -> bool {
        self.anchor.as_ref().is_some_and(|anchor| !anchor.others.is_empty())
    }

    /// The codes of all bodies that the passage names together.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.anchor.iter().flat_map(|anchor| anchor.code.iter().chain(&anchor.others)).map(String::as_str)
    }

    pub(super) fn code(&self) -> Option<&str> {
        self.anchor.as_ref().and_then(|anchor| anchor.code.as_deref())
    }
}

/// The passages of sentences that follow one another.
pub(super) fn passages(reading: &Reading<'_>, sentences: &[Stretch]) -> Vec<Passage> {
    // No sentence of a letter tells more days or hours of meetings; each is compared with the others.
    const MOST: usize = 64;
    let mut found: Vec<Passage> = Vec::new();
    let lines = sentences.iter().skip(1).any(|sentence| reading.fold.gap(sentence.start) >= Gap::Line);
    for sentence in sentences {
        let mut all = dates::dates(reading, sentence.clone());
        let mut clocks = times::times(reading, sentence.clone());
        all.truncate(MOST);
        clocks.truncate(MOST);
        let anchors = anchors(reading, sentence, !clocks.is_empty());
        let first = found.len();
        for (anchor, stretch) in parts(reading, sentence, &anchors, &all, &clocks) {
            let clocks_only = !all.iter().any(|date| stretch.contains(&date.start));
            let same = anchor
                .as_ref()
                .filter(|one| clocks_only || is_possessed(reading, sentence, one))
                .and_then(|one| its_meeting(reading, found.last(), one, &stretch));
            let (anchor, stretch) = match heading(reading, found.last(), sentence, &clocks).filter(|_| anchor.is_none())
            {
                Some((plain, start)) => (Some(plain), start..stretch.end),
                None => (anchor, stretch),
            };
            let headed = block(reading, found.last(), sentence, anchor.as_ref());
            let carried = anchor.is_none() || same.is_some() || headed.is_some();
            let anchor = same.or(headed).or(anchor).or_else(|| carry(reading, found.last(), sentence, lines));
            found.push(Passage {
                carried: carried && anchor.is_some(),
                anchor,
                dates: all.iter().filter(|date| stretch.contains(&date.start)).copied().collect(),
                clocks: clocks.iter().filter(|clock| stretch.contains(&clock.start)).copied().collect(),
                stretch,
                sentence: sentence.clone(),
            });
        }
        share(reading, &mut found, first);
    }
    found
}

/// `each at 0930 hours`: the times of the last passage are those of all that were told before it, in its own sentence or
/// in the one before.
fn share(reading: &Reading<'_>, found: &mut [Passage], first: usize) {
    let Some((last, before)) = found.split_last_mut() else { return };
    let Some(each) = reading.first(last.stretch.clone(), Term::Each) else { return };
    let clocks: Vec<Clock> = last.clocks.iter().filter(|clock| clock.start >= each.end).copied().collect();
    let sentence = match before.get(first..) {
        Some([]) | None if last.carried => before.last().map(|passage| passage.sentence.clone()),
        _ => Some(last.sentence.clone()),
    };
    let Some(sentence) = sentence else { return };
    let told = before.iter_mut().rev().take_while(|passage| passage.sentence == sentence);
    for passage in told.filter(|passage| passage.clocks.is_empty() && passage.anchor.is_some()) {
        passage.clocks.clone_from(&clocks);
    }
}

/// The body whose name heads a block of lines that tell of its meeting: `Working Party 1/2  Numbering`, and below it days,
/// hour and Questions, a line each.
fn block(reading: &Reading<'_>, before: Option<&Passage>, sentence: &Stretch, own: Option<&Anchor>) -> Option<Anchor> {
    let anchor = before.filter(|before| before.sentence.end == sentence.start)?.anchor.as_ref()?;
    let plain = own.is_none_or(|own| matches!(own.subject, Subject::Session | Subject::Meeting) && own.code.is_none());
    let below = plain && reading.fold.gap(sentence.start) == Gap::Line;
    if !below || anchor.code.is_none() || anchor.subject == Subject::Body(Body::StudyGroup) {
        return None;
    }
    heads_block(reading, anchor.start).then(|| Anchor { shares: false, ..anchor.clone() })
}

/// Whether the line that a body's name begins is a heading: it tells neither days nor that the body meets.
pub(super) fn heads_block(reading: &Reading<'_>, name: usize) -> bool {
    let line = reading.line(name);
    line.start == name
        && !matches!(reading.byte_before(line.end), Some(b'.' | b';' | b','))
        && dates::dates(reading, line.clone()).is_empty()
        && reading.first(line, Term::Convened).is_none()
}

/// What the sentence before spoke of, where this one goes on about it; a new paragraph or row is about something else.
fn carry(reading: &Reading<'_>, before: Option<&Passage>, sentence: &Stretch, lines: bool) -> Option<Anchor> {
    let before = before?;
    let near = before.sentence.end == sentence.start && reading.fold.gap(sentence.start) < Gap::Line;
    let told = |wanted: fn(Term) -> bool| reading.find(sentence.clone(), wanted).next().is_some();
    let held =
        |term: Term| matches!(term, Term::WorkingLanguage | Term::Interpretation(_) | Term::SamePlace | Term::VenueIs);
    let verb = told(|term| matches!(term, Term::Convened | Term::Opens)) || lines && told(held);
    // A text without line ends does not show where the paragraph about an event ends.
    let other = lines && matches!(before.subject(), Some(Subject::Event(_))) && !before.carried;
    let goes_on = verb || other || reading.written(sentence.clone()).contains("http");
    before
        .anchor
        .clone()
        .filter(|anchor| near && goes_on && !matches!(anchor.subject, Subject::Session | Subject::Registration))
        .map(|anchor| Anchor { shares: false, ..anchor })
}

/// `2) Hour of opening. For "0930 hours" read "1030 hours".`: what a heading in the same row names, and where it begins.
fn heading(
    reading: &Reading<'_>,
    before: Option<&Passage>,
    sentence: &Stretch,
    clocks: &[Clock],
) -> Option<(Anchor, usize)> {
    const LONGEST: usize = 80;
    let before = before.filter(|before| before.sentence.end == sentence.start && before.sentence.len() <= LONGEST)?;
    let bare = before.dates.is_empty() && before.clocks.is_empty() && before.sentence == before.stretch;
    let corrected = reading.find(sentence.clone(), |term| matches!(term, Term::InsteadOf | Term::Rescheduled)).next();
    let near = reading.fold.gap(sentence.start) < Gap::Line;
    let opens = reading.first(before.stretch.clone(), Term::Opens)?;
    (bare && near && corrected.is_some() && !clocks.is_empty()).then(|| {
        let plain = Anchor {
            subject: Subject::Meeting,
            code: None,
            others: Vec::new(),
            title: None,
            shares: false,
            start: opens.start,
            end: opens.end,
        };
        (plain, before.stretch.start)
    })
}

/// The body of which the words before told, where plain words go on about its meeting: `the meeting will open at 1000
/// hours` behind a Focus Group's dates, `its first session` behind those of a working party.
fn its_meeting(reading: &Reading<'_>, before: Option<&Passage>, plain: &Anchor, stretch: &Stretch) -> Option<Anchor> {
    let before = before.filter(|before| before.stretch.end == stretch.start)?;
    let near = reading.fold.gap(stretch.start) < Gap::Line;
    let same_sentence = || matches!(reading.byte_before(stretch.start), Some(b';' | b','));
    let goes_on = match plain.subject {
        Subject::Meeting => true,
        Subject::Session => same_sentence(),
        _ => false,
    };
    let meets = matches!(before.subject(), Some(Subject::Body(body)) if body != Body::StudyGroup);
    before.anchor.clone().filter(|anchor| {
        near && goes_on && meets && plain.code.is_none() && !before.is_joint() && anchor.code.is_some()
    })
}

/// `Its fourth meeting`: plain words that tell of a meeting as another's.
fn is_possessed(reading: &Reading<'_>, sentence: &Stretch, plain: &Anchor) -> bool {
    const REACH: usize = 24;
    let window = plain.start.saturating_sub(REACH).max(sentence.start)..plain.end;
    let own = reading.first(window, Term::Its);
    plain.subject == Subject::Meeting && own.is_some_and(|own| own.start <= plain.start)
}

/// Parts a sentence at the anchors that have dates or times of their own.
fn parts(
    reading: &Reading<'_>,
    sentence: &Stretch,
    anchors: &[Anchor],
    dates: &[DateMention],
    clocks: &[Clock],
) -> Vec<(Option<Anchor>, Stretch)> {
    let Some((first, rest)) = anchors.split_first() else { return vec![(None, sentence.clone())] };
    let facts: Vec<usize> = {
        let mut starts: Vec<usize> =
            dates.iter().map(|date| date.start).chain(clocks.iter().map(|clock| clock.start)).collect();
        starts.sort_unstable();
        starts
    };
    let between = |from: usize, to: usize| facts.iter().copied().find(|&at| from <= at && at < to);
    let dated = |from: usize, to: usize| dates.iter().any(|date| from <= date.start && date.start < to);
    // `On 5 May a workshop will be held, and on 6 May a forum`: the dates stand before what they belong to.
    let ahead = between(sentence.start, first.start).is_some()
        && anchors.last().is_some_and(|last| between(last.end, sentence.end).is_none());
    let mut found: Vec<(Option<Anchor>, Stretch)> = Vec::new();
    let mut current = first.clone();
    let mut start = sentence.start;
    // `It will open at 0930 hours and registration will begin at 0830 hours`: what stands first is not registration's.
    let next = rest.first().map_or(sentence.end, |anchor| anchor.start);
    let registers = first.subject == Subject::Registration && between(first.end, next).is_some();
    if registers && between(sentence.start, first.start).is_some() {
        found.push((None, start..first.start));
        start = first.start;
    }
    for (index, anchor) in rest.iter().enumerate() {
        let next = rest.get(index + 1).map_or(sentence.end, |next| next.start);
        let own = between(current.end, anchor.start);
        // `The Focus Group meets on 5 May; the meeting starts at 10 o'clock`: it is the meeting of what was named.
        let plain = anchor.subject == Subject::Meeting
            && match current.subject {
                Subject::Event(_) => between(anchor.end, next).is_none(),
                Subject::Body(body) => body != Body::StudyGroup && !dated(anchor.end, next),
                _ => false,
            };
        // `On 7 December the group on methods meets from 0930 to 1700 hours to prepare what Study Group 5 will decide`.
        let told_ahead = ahead && !dated(current.end, anchor.start);
        let registers = anchor.subject == Subject::Registration;
        let Some(fact) = own.filter(|_| !plain && (registers || !told_ahead)) else {
            if registers && between(start, anchor.start).is_some() {
                let last = facts.iter().rev().copied().find(|&fact| start <= fact && fact < anchor.start);
                let clause = last.filter(|_| reading.vocabulary.postpositions).and_then(|fact| {
                    // `14时30分开始，与会者自13时起注册`: the hour stands before the verb, in its clause.
                    let comma = |at: &usize| reading.byte(*at) == Some(b',');
                    let parted = (fact..anchor.start).any(|at| comma(&at));
                    (start..fact).rev().find(comma).filter(|_| !parted)
                });
                let boundary = clause.unwrap_or(anchor.start);
                found.push((Some(current), start..boundary));
                (current, start) = (anchor.clone(), boundary);
            } else if matches!(current.subject, Subject::Event(_))
                && is_titled(reading, anchor)
                && !is_titled(reading, &current)
            {
                // `The SDL Forum Society runs a seminar entitled “From requirements to code”.`
                current = anchor.clone();
            } else if anchor.subject.rank() > current.subject.rank() {
                current = Anchor {
                    shares: !matches!(current.subject, Subject::Session | Subject::Registration),
                    ..anchor.clone()
                };
            } else if anchor.subject == current.subject {
                // `the Focus Group FG-AN`: the code of what the words before it name.
                if current.code.is_none() && current.others.is_empty() {
                    current.code.clone_from(&anchor.code);
                    current.title = current.title.or(anchor.title.clone());
                }
                current.others.extend(anchor.code.clone().filter(|code| current.code.as_ref() != Some(code)));
                current.end = anchor.end;
            } else if matches!(current.subject, Subject::Event(_)) && is_joined(reading, current.end..anchor.start) {
                current.shares = true;
            }
            continue;
        };
        let joined = reading.find(current.end..anchor.start, |term| term == Term::Followed).last().copied();
        let boundary = match joined {
            Some(mark) => mark.start,
            None if ahead => fact,
            None => anchor.start,
        };
        found.push((Some(current), start..boundary));
        (current, start) = (anchor.clone(), boundary);
    }
    found.push((Some(current), start..sentence.end));
    found
}

/// Whether an event's noun has its name behind it.
fn is_titled(reading: &Reading<'_>, anchor: &Anchor) -> bool {
    let named =
        reading.byte(anchor.end) == Some(b'"') || reading.mark_at(anchor.end, |term| term == Term::On).is_some();
    matches!(anchor.subject, Subject::Event(_)) && named
}

/// Whether what stands between two anchors joins them: `the seminar and the meeting`.
fn is_joined(reading: &Reading<'_>, between: Stretch) -> bool {
    reading.find(between, |term| matches!(term, Term::And | Term::Followed)).next().is_some()
}
