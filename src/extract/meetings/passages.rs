//! Of which meeting each part of a sentence speaks.
//!
//! A sentence may tell of several meetings, each with its own dates and hours. An anchor is what names one: a body, an
//! event, a session, the registration desk, or plainly `the meeting`. A passage runs from its anchor to the next one that
//! has a date or a time of its own; anchors with nothing of their own between them are one passage, which the most telling
//! of them names. What only relates the sentence to another meeting (`before the meeting of Study Group 13`) is no anchor.

use crate::{
    extract::{
        bodies::{self, bodies},
        dates::{self, Mention as DateMention},
        questions,
        reading::{Reading, Stretch},
        slashed,
        times::{self, Clock},
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
    fn rank(self) -> u8 {
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
    let mut found: Vec<Passage> = Vec::new();
    let lines = sentences.iter().skip(1).any(|sentence| reading.fold.gap(sentence.start) >= Gap::Line);
    for sentence in sentences {
        let all = dates::dates(reading, sentence.clone());
        let clocks = times::times(reading, sentence.clone());
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
            let carried = anchor.is_none() || same.is_some();
            let anchor = same.or(anchor).or_else(|| carry(reading, found.last(), sentence, lines));
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

/// The words of a sentence that name a meeting, in order.
fn anchors(reading: &Reading<'_>, sentence: &Stretch, timed: bool) -> Vec<Anchor> {
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

/// `1/15 (Access)  20 and 21 June`: a row of a table whose first column has the numbers of the working parties that the
/// text names elsewhere.
pub(super) fn row_of_party(reading: &Reading<'_>, sentence: &Stretch) -> Option<bodies::Mention> {
    if reading.fold.gap(sentence.start) < Gap::Line || !reading.byte(sentence.start)?.is_ascii_digit() {
        return None;
    }
    let (party, title) = slashed::titled_list(reading, sentence.start, sentence.end, Term::Body(Body::WorkingParty))
        .into_iter()
        .next()?;
    let code = format!("WP{}/{}", party.number, party.group);
    let tells = !dates::dates(reading, party.end..sentence.end).is_empty();
    let named = tells && {
        let before = bodies(reading, 0..sentence.start);
        before.iter().any(|one| one.kind == Body::WorkingParty && one.code.as_ref() == Some(&code))
    };
    named.then_some(bodies::Mention {
        kind: Body::WorkingParty,
        code: Some(code),
        start: party.start,
        end: party.end,
        title,
    })
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
