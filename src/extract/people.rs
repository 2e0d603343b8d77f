//! The people whom the letter names with their office.

use super::{
    annexes::Found,
    bodies,
    names::{ideographic_name, name_at, name_text, signature_name, unaddressed},
    reading::{Reading, Stretch},
    zones::{Zones, is_label},
};
mod order;
#[cfg(test)]
mod tests;

use crate::{
    fold::Gap,
    language::{Body, Label, Mark, Term},
    letter::{AnnexKind, Person, PersonRole, Stated, Text},
};

/// Chairs and other officers in the body, the Director who signs, and whom the annexes name to turn to.
pub(crate) fn people(
    reading: &Reading<'_>,
    zones: &Zones,
    annexes: &[Found],
    default_group: Option<&str>,
) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    let mut last: Option<Text> = None;
    letterhead_contact(reading, zones).into_iter().for_each(|person| push(&mut found, person));
    for passage in passages(reading, &zones.body) {
        // `The Vice-Chairman, Mr X`, behind a sentence that names the Chairman of Study Group 12.
        let default = default_group.or(last.as_ref().map(|of| of.value.as_str()));
        let people = in_passage(reading, &passage, default);
        last = people.iter().rev().find_map(|person| person.of.clone()).or(last);
        people.into_iter().for_each(|person| push(&mut found, person));
    }
    for passage in passages(reading, &zones.body) {
        let people = without_address(reading, &passage, default_group);
        people.into_iter().for_each(|person| push(&mut found, person));
    }
    found.extend(director(reading, zones));
    // Forms have places for names, agendas and time plans name whoever speaks.
    let told = |kind: AnnexKind| {
        !matches!(kind, AnnexKind::Form | AnnexKind::Hotel | AnnexKind::Agenda | AnnexKind::Questionnaire)
    };
    for annex in annexes.iter().filter(|annex| told(annex.kind)) {
        for passage in passages(reading, &annex.contents) {
            let people = in_passage(reading, &passage, None);
            let wanted = |person: &Person| {
                matches!(person.role.value, PersonRole::Contact | PersonRole::Rapporteur | PersonRole::Secretary)
            };
            people.into_iter().filter(wanted).for_each(|person| push(&mut found, person));
        }
    }
    found
}

fn push(found: &mut Vec<Person>, person: Person) {
    let same = |one: Option<&Text>, other: Option<&Text>| one.map(|text| &text.value) == other.map(|text| &text.value);
    let mut known =
        found.iter().filter(|one| one.role.value == person.role.value && same(one.name.as_ref(), person.name.as_ref()));
    if !known.any(|one| one.of.is_some() || person.of.is_none()) {
        found.push(person);
    }
}

/// Sentences, and those over line ends that part none: rows of a table, and a name that begins a line.
fn passages(reading: &Reading<'_>, stretch: &Stretch) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for piece in reading.sentences(stretch).iter() {
        let ended = reading.byte_before(piece.start).is_none_or(|byte| b".;!?".contains(&byte));
        match found.last_mut() {
            Some(last) if !ended => last.end = piece.end,
            _ => found.push(piece.clone()),
        }
    }
    found
}

/// An office, the body that holds it, and the bodies that are left for the names to come.
#[derive(Clone, Debug)]
struct Office {
    role: PersonRole,
    mark: Mark,
    of: Option<Text>,
    rest: Vec<Text>,
    /// Whether it stands behind the name: `Mr X presides over Working Party 1/4`.
    behind: bool,
}

/// Every name with a form of address in a passage, with the office beside it.
fn in_passage(reading: &Reading<'_>, passage: &Stretch, default_group: Option<&str>) -> Vec<Person> {
    let mut found = Vec::new();
    let mut from = passage.start;
    let mut known: Option<Office> = None;
    let honorifics = reading.outermost(passage.clone(), |term| term == Term::Honorific);
    for (index, &honorific) in honorifics.iter().enumerate() {
        if honorific.start < from {
            continue;
        }
        let Some(name) = name_at(reading, honorific, passage) else { continue };
        if let Some((people, end)) = order::before_offices(reading, passage, &honorifics[index..]) {
            found.extend(people);
            from = end;
            continue;
        }
        let before = from..honorific.start.min(name.start);
        from = name.end.max(honorific.end);
        let next = honorifics.get(index + 1).map_or(passage.end, |next| next.start.max(from));
        let behind = from..next;
        let presiding = presiding(reading, passage, &before, from..next, default_group);
        let office = own_office(reading, passage, &before, from..next, known.as_ref(), default_group)
            .filter(|office| presiding.is_none() || office.is_beside(reading, &before))
            .or_else(|| {
                shared_office(reading, passage, &before, from..next, known.as_ref()).filter(|_| presiding.is_none())
            });
        // `The Vice-Chairman, Mr X, will chair Working Party 2/12`: two offices.
        let offices: Vec<Office> = office.into_iter().chain(presiding).collect();
        for office in &offices {
            let mark = reading.span(office.mark.start..office.mark.end);
            let role = Stated::computed(office.role, mark);
            found.push(Person { role, of: office.of.clone(), name: Some(name_text(reading, name.clone())) });
            // What stands behind this name is no office of the next.
            from = from.max(office.mark.end);
        }
        if let Some(office) = offices.last()
            && let Some((of, end)) = order::beside_name(reading, passage, &behind, office.role)
            && office.of.as_ref().is_some_and(|own| own.span == of.span)
        {
            from = from.max(end);
        }
        if let Some(office) = offices.into_iter().next_back() {
            known = Some(office);
        } else if let Some(mark) = turned_to(reading, &before, from..next) {
            let role = Stated::computed(PersonRole::Contact, reading.span(mark.start..mark.end));
            found.push(Person { role, of: None, name: Some(name_text(reading, name)) });
        }
    }
    found
}

impl Office {
    /// Whether nothing but its body and a comma stands between it and the name that `before` leads up to.
    fn is_beside(&self, reading: &Reading<'_>, before: &Stretch) -> bool {
        const BETWEEN: usize = 16;
        let body = self.of.as_ref().and_then(|of| of.span).map(|span| reading.stretch(span));
        let body = body.filter(|body| body.start >= self.mark.end && body.end <= before.end);
        let end = body.map_or(self.mark.end, |body| body.end);
        self.behind || before.contains(&self.mark.start) && before.end.saturating_sub(end) <= BETWEEN
    }
}

/// Behind a name and the country in brackets behind that.
fn behind_country(reading: &Reading<'_>, end: usize, limit: usize) -> usize {
    let open = reading.skip(end, b",");
    match bodies::closing(reading, open, b'(', b')', limit) {
        Some(close) if reading.byte(open) == Some(b'(') => close + 1,
        _ => end,
    }
}

/// `Mr X (France) presides over Working Party 1/4`, `第2工作组由X先生主持`: the chair that a verb behind the name tells.
fn presiding(
    reading: &Reading<'_>,
    passage: &Stretch,
    before: &Stretch,
    behind: Stretch,
    default_group: Option<&str>,
) -> Option<Office> {
    const ADVERB: usize = 24;
    let at = reading.skip(behind_country(reading, behind.start, behind.end), b",");
    let mark = leads_to(reading, at..behind.end, ADVERB, |term| term == Term::Presides)?;
    let limited = passage.start..behind.end;
    let near = |of: &Text| of.span.is_some_and(|span| before.end <= reading.stretch(span).end + ADVERB);
    // `will chair the meeting`.
    let meeting = || {
        let told = reading.find(mark.end..behind.end.min(mark.end + ADVERB), |term| term == Term::Meeting).next()?;
        default_group.map(|group| Stated::computed(group.to_owned(), reading.span(told.start..told.end)))
    };
    let joined = |of: &Text| of.span.is_some_and(|span| !is_parted(reading, mark.end..reading.stretch(span).start));
    let of = body_behind(reading, &limited, mark, PersonRole::Chair)
        .filter(joined)
        .or_else(|| bodies_between(reading, passage, before.clone(), PersonRole::Chair).pop().filter(near))
        .or_else(meeting)?;
    Some(Office { role: PersonRole::Chair, mark, of: Some(of), rest: Vec::new(), behind: true })
}

/// `Mr X (France) acts as Rapporteur for Question 6/10`: the office that a verb joins to the name.
fn serving(reading: &Reading<'_>, passage: &Stretch, behind: Stretch) -> Option<Office> {
    const ADVERB: usize = 40;
    const ARTICLE: usize = 6;
    const BODY: usize = 60;
    let at = behind_country(reading, behind.start, behind.end);
    let verb = leads_to(reading, at..behind.end, ADVERB, |term| term == Term::Serves)?;
    let window = verb.end..behind.end.min(verb.end + BODY);
    let mark = reading.outermost(window, is_office).into_iter().next()?;
    let Term::Role(role) = mark.term else { return None };
    let between = bodies_between(reading, passage, verb.end..mark.start, role).pop();
    if between.is_none() && mark.start - verb.end > ARTICLE || is_parted(reading, verb.end..mark.start) {
        return None;
    }
    let of = body_behind(reading, passage, mark, role).or(between);
    Some(Office { role, mark, of, rest: Vec::new(), behind: true })
}

/// The longest word that `wanted` accepts near the beginning of a stretch, in the same clause.
fn leads_to(reading: &Reading<'_>, stretch: Stretch, near: usize, wanted: impl Fn(Term) -> bool) -> Option<Mark> {
    let start = stretch.start;
    let near = reading.find(stretch, wanted).filter(|mark| mark.start <= start + near);
    let first = near.min_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end))).copied();
    first.filter(|mark| !is_parted(reading, start..mark.start))
}

fn is_parted(reading: &Reading<'_>, stretch: Stretch) -> bool {
    reading.folded()[stretch].contains([',', ';', ':', '.', '(', ')'])
}

/// Names behind their office that no form of address marks.
fn without_address(reading: &Reading<'_>, passage: &Stretch, default_group: Option<&str>) -> Vec<Person> {
    let mut found = Vec::new();
    for mark in reading.outermost(passage.clone(), is_office) {
        let Term::Role(role) = mark.term else { continue };
        let of = body_behind(reading, passage, mark, role);
        let at = of.as_ref().and_then(|of| of.span).map_or(mark.end, |span| reading.stretch(span).end);
        let Some(name) = unaddressed(reading, at, passage.end) else { continue };
        let span = reading.span(mark.start..mark.end);
        let of = of
            .or_else(|| body_before(reading, passage, mark))
            .or_else(|| default_group.map(|group| Stated::computed(group.to_owned(), span)));
        found.push(Person { role: Stated::computed(role, span), of, name: Some(name_text(reading, name)) });
    }
    found
}

fn is_office(term: Term) -> bool {
    matches!(term, Term::Role(role) if role != PersonRole::Director && role != PersonRole::Contact)
}

/// The office that belongs to one name: right behind it, else the last one before it, else that of whoever prepares the
/// agenda, which is the chair's to do.
fn own_office(
    reading: &Reading<'_>,
    passage: &Stretch,
    before: &Stretch,
    behind: Stretch,
    known: Option<&Office>,
    default_group: Option<&str>,
) -> Option<Office> {
    let end = behind.start;
    const NEAR: usize = 200;
    let role_of = |mark: Mark| match mark.term {
        Term::Role(role) => Some((role, mark)),
        _ => None,
    };
    let default = |mark: Mark| {
        let known = known.and_then(|office| office.of.clone());
        let span = reading.span(mark.start..mark.end);
        known.or_else(|| default_group.map(|group| Stated::computed(group.to_owned(), span)))
    };
    let follows = office_behind(reading, passage, end).filter(|mark| is_office(mark.term));
    if let Some((role, mark)) = follows.and_then(role_of) {
        let of = body_behind(reading, passage, mark, role).or_else(|| body_before(reading, passage, mark));
        return Some(Office { role, mark, of: of.or_else(|| default(mark)), rest: Vec::new(), behind: true });
    }
    if let Some(office) = serving(reading, passage, behind.clone()) {
        let of = office.of.clone().or_else(|| default(office.mark));
        return Some(Office { of, ..office });
    }
    // A Rapporteur group is no Rapporteur, an advisory group no adviser.
    let group = |term: Term| matches!(term, Term::Body(Body::RapporteurGroup | Body::AdvisoryGroup));
    let offices = reading.outermost(before.clone(), |term| is_office(term) || group(term) || term == Term::Presides);
    let told = |mark: &Mark| is_office(mark.term) || mark.term == Term::Presides;
    let last = offices.into_iter().rfind(|mark| told(mark) && before.end - mark.end < NEAR);
    if let Some(mark) = last.filter(|mark| mark.term == Term::Presides) {
        if let Some(of) = reported(reading, passage, mark.start) {
            return Some(Office { role: PersonRole::Rapporteur, mark, of: Some(of), rest: Vec::new(), behind: false });
        }
        let mut bodies = bodies_between(reading, passage, mark.end..before.end, PersonRole::Chair);
        let of = if bodies.is_empty() {
            let followed = || body_after(reading, passage, &behind);
            followed().or_else(|| presided(reading, passage, mark)).or_else(|| default(mark))
        } else {
            Some(bodies.remove(0))
        };
        return Some(Office { role: PersonRole::Chair, mark, of, rest: bodies, behind: false });
    }
    if let Some((role, mark)) = last.and_then(role_of) {
        let mut bodies = bodies_between(reading, passage, mark.end..before.end, role);
        let beside = order::beside_name(reading, passage, &behind, role).map(|(of, _)| of);
        let of = if bodies.is_empty() {
            beside.or_else(|| body_before(reading, passage, mark))
        } else {
            Some(bodies.remove(0))
        };
        let of = of.or_else(|| requesting(reading, passage, &behind));
        let of = of.or_else(|| reported(reading, passage, mark.start).filter(|_| role == PersonRole::Rapporteur));
        let of = of.or_else(|| spoken_of(reading, passage, mark)).or_else(|| default(mark));
        return Some(Office { role, mark, of, rest: bodies, behind: false });
    }
    let prepares = reading.last(before.clone(), |term| term == Term::PreparedBy)?;
    let mut bodies = bodies_between(reading, passage, prepares.end..before.end, PersonRole::Chair);
    let of = if bodies.is_empty() { default(prepares) } else { Some(bodies.remove(0)) };
    Some(Office { role: PersonRole::Chair, mark: prepares, of, rest: bodies, behind: false })
}

/// `يرأس السيد كامل (مصر) فرقة العمل 1/5`: the body that follows a name in the same clause.
fn body_after(reading: &Reading<'_>, passage: &Stretch, behind: &Stretch) -> Option<Text> {
    const NEAR: usize = 12;
    let at = behind_country(reading, behind.start, behind.end);
    let of = bodies_between(reading, passage, at..behind.end, PersonRole::Chair).into_iter().next()?;
    let start = reading.stretch(of.span?).start;
    // `Working Party 1/4 will be chaired by Mr X and Working Party 2/4 by Ms Y`: the next office's body.
    let joined = || reading.find(at..start.max(at), |term| term == Term::And).next().is_some();
    (start <= at + NEAR && !is_parted(reading, at..start) && !joined()).then_some(of)
}

/// `Working Party 2/5, chaired by`: the body before the verb.
fn presided(reading: &Reading<'_>, passage: &Stretch, verb: Mark) -> Option<Text> {
    const REACH: usize = 160;
    let window = verb.start.saturating_sub(REACH).max(passage.start)..verb.start;
    bodies_between(reading, passage, window, PersonRole::Chair).pop()
}

/// `On the work of Working Party 2/4 ask its Chairman, Mr X`: the working party of which the sentence speaks.
fn spoken_of(reading: &Reading<'_>, passage: &Stretch, office: Mark) -> Option<Text> {
    let told = bodies::bodies(reading, passage.start..office.start).into_iter().next_back()?;
    let sentence = reading.folded().get(told.end..office.start).is_some_and(|words| !words.contains(['.', ';']));
    let code = told.code.filter(|_| sentence && told.kind == Body::WorkingParty)?;
    Some(Stated::computed(code, reading.span(told.start..told.end)))
}

/// `The Rapporteur group for Question 3/6, which Mr X heads`: the Question of the Rapporteur group that was named last
/// before a word.
fn reported(reading: &Reading<'_>, passage: &Stretch, at: usize) -> Option<Text> {
    let groups = reading.outermost(passage.start..at, |term| matches!(term, Term::Body(_)));
    groups.last().filter(|group| group.term == Term::Body(Body::RapporteurGroup))?;
    bodies_between(reading, passage, passage.start..at, PersonRole::Rapporteur).pop()
}

/// `At the request of its Chairman, Mr X (France), Working Party 1/9 will meet`: the body right behind the name.
fn requesting(reading: &Reading<'_>, passage: &Stretch, behind: &Stretch) -> Option<Text> {
    const ARTICLE: usize = 4;
    let at = behind_country(reading, behind.start, behind.end);
    let begin = reading.skip(at, b",");
    let and = reading.mark_at(begin, |term| term == Term::And).is_some();
    let of = bodies_between(reading, passage, begin..behind.end, PersonRole::Chair).into_iter().next()?;
    let start = reading.stretch(of.span?).start;
    (begin > at && !and && start <= begin + ARTICLE).then_some(of)
}

/// `the Chairs of WP1/11 (Mr X), WP2/11 (Ms Y)`, a table with a column of chairs: the office told before an earlier name,
/// in the body told before this one; `the Chairs, Mr X (France) and Ms Y`: in the next of the bodies told.
fn shared_office(
    reading: &Reading<'_>,
    passage: &Stretch,
    before: &Stretch,
    behind: Stretch,
    known: Option<&Office>,
) -> Option<Office> {
    let known = known?;
    // `Mr X presides over Working Party 1/4, Mr Y over Working Party 2/4`.
    let follows = known.behind && known.mark.term == Term::Presides;
    if let Some(of) = body_after(reading, passage, &behind).filter(|_| follows) {
        return Some(Office { of: Some(of), rest: Vec::new(), ..known.clone() });
    }
    let joined = is_joined(reading, before);
    if let Some((of, _)) = order::beside_name(reading, passage, &behind, known.role).filter(|_| joined) {
        return Some(Office { of: Some(of), ..known.clone() });
    }
    if let Some(of) = bodies_between(reading, passage, before.clone(), known.role).pop() {
        return Some(Office { of: Some(of), rest: Vec::new(), ..known.clone() });
    }
    let mut rest = known.rest.clone();
    let of = if rest.is_empty() { known.of.clone() } else { Some(rest.remove(0)) };
    joined.then(|| Office { of, rest, ..known.clone() })
}

/// Whether nothing but a country, a comma and `and` stands between two names.
fn is_joined(reading: &Reading<'_>, between: &Stretch) -> bool {
    let country = bodies::closing(reading, reading.skip(between.start, b","), b'(', b')', between.end);
    let at = reading.skip(country.map_or(between.start, |close| close + 1), b",)");
    let and = reading.mark_at(at, |term| term == Term::And).map_or(at, |mark| mark.end);
    reading.skip(and, b",") >= between.end
}

/// The bodies, for a Rapporteur the Questions, that a stretch tells; in the rows of a table their numbers alone.
fn bodies_between(reading: &Reading<'_>, passage: &Stretch, stretch: Stretch, role: PersonRole) -> Vec<Text> {
    let told: Vec<Text> = bodies::bodies(reading, stretch.clone())
        .into_iter()
        .filter_map(|mention| Some(Stated::computed(mention.code?, reading.span(mention.start..mention.end))))
        .collect();
    let told: Vec<Text> = told
        .iter()
        .enumerate()
        .filter(|(at, one)| !is_parent(one, &told[at + 1..]))
        .map(|(_, one)| one.clone())
        .collect();
    let rapporteur = role == PersonRole::Rapporteur;
    if !told.is_empty() && !rapporteur {
        return told;
    }
    let headed = |term: Term| term == if rapporteur { Term::Question } else { Term::Body(Body::WorkingParty) };
    if reading.find(passage.start..stretch.end, headed).next().is_none() {
        return told;
    }
    let numbers = stretch.clone().filter(|&at| {
        let digit = |byte: u8| byte.is_ascii_digit();
        reading.byte(at).is_some_and(digit) && !reading.byte_before(at).is_some_and(|byte| digit(byte) || byte == b'/')
    });
    let slashed = numbers.filter_map(|at| {
        let number = reading.number_at(at).filter(|number| number.digits <= 2)?;
        let group = reading.number_at(number.end + 1).filter(|group| group.digits <= 2 && group.end <= stretch.end)?;
        let plain = reading.byte(number.end) == Some(b'/') && reading.byte(group.end) != Some(b'/');
        let lead = if rapporteur { "" } else { "WP" };
        plain.then(|| Stated::computed(format!("{lead}{}/{}", number.value, group.value), reading.span(at..group.end)))
    });
    slashed.collect()
}

/// `Study Group 3 Regional Group for Africa`: the study group is named for its regional group alone.
fn is_parent(one: &Text, behind: &[Text]) -> bool {
    behind
        .first()
        .is_some_and(|next| next.value.strip_prefix(one.value.as_str()).is_some_and(|rest| rest.starts_with("RG")))
}

/// `Mr X, Chairman of`, `Mr X (France), the Chairman of`, `Mr X (Chairman of SG 5)`: right behind the name.
fn office_behind(reading: &Reading<'_>, piece: &Stretch, end: usize) -> Option<Mark> {
    let inside = reading.skip(end, b",(");
    let country_end = bodies::closing(reading, reading.skip(end, b","), b'(', b')', piece.end);
    let behind = country_end
        .filter(|_| reading.byte(reading.skip(end, b",")) == Some(b'('))
        .map(|close| reading.skip(close + 1, b","));
    // An article, or the name of the body before the office, may stand between.
    const BETWEEN: usize = 4;
    [Some(inside), behind].into_iter().flatten().filter(|&at| at > end).find_map(|at| {
        reading
            .find(at..(at + BETWEEN + 40).min(piece.end), |term| matches!(term, Term::Role(_)))
            .find(|mark| mark.start <= at + BETWEEN)
            .copied()
    })
}

/// The body right behind an office: `Chairman of Study Group 5`.
fn body_behind(reading: &Reading<'_>, passage: &Stretch, office: Mark, role: PersonRole) -> Option<Text> {
    const REACH: usize = 120;
    const BETWEEN: usize = 16;
    let window = office.end..passage.end.min(office.end + REACH);
    let of = bodies_between(reading, passage, window, role).into_iter().next()?;
    let start = reading.stretch(of.span?).start;
    (start.saturating_sub(office.end) <= BETWEEN).then_some(of)
}

/// The body right before an office: `Study Group 5 Chairman`, `第5研究组主席`.
fn body_before(reading: &Reading<'_>, passage: &Stretch, office: Mark) -> Option<Text> {
    const REACH: usize = 80;
    let window = office.start.saturating_sub(REACH).max(passage.start)..office.start;
    let mention = bodies::bodies(reading, window).into_iter().rfind(|mention| mention.end == office.start)?;
    Some(Stated::computed(mention.code?, reading.span(mention.start..mention.end)))
}

/// `Contact: Mr X` in the letterhead.
fn letterhead_contact(reading: &Reading<'_>, zones: &Zones) -> Option<Person> {
    let labels = reading.find(zones.head.clone(), |term| term == Term::Label(Label::Contact)).copied();
    labels.filter(|&label| is_label(reading, label)).find_map(|label| {
        let line = reading.skip(label.end, b":")..reading.line_end(label.end);
        let honorific = reading.mark_at(line.start, |term| term == Term::Honorific)?;
        let name = name_at(reading, honorific, &line)?;
        let role = Stated::computed(PersonRole::Contact, reading.span(label.start..label.end));
        Some(Person { role, of: None, name: Some(name_text(reading, name)) })
    })
}

/// Whether one turns to the person named: a word for that before the name, or a telephone or an address behind it.
fn turned_to(reading: &Reading<'_>, before: &Stretch, behind: Stretch) -> Option<Mark> {
    const LEAD: usize = 40;
    const REACH: usize = 160;
    let lead = before.end.saturating_sub(LEAD).max(before.start)..before.end;
    let contact = |term: Term| term == Term::Role(PersonRole::Contact);
    let details = |term: Term| matches!(term, Term::Label(Label::Telephone | Label::Fax | Label::Email));
    let behind = behind.start..behind.end.min(behind.start + REACH);
    let told = reading.find(behind, details).next().copied()?;
    Some(reading.last(lead, contact).unwrap_or(told))
}

/// The Director, by the title under the signature; the name stands above it, where the conversion kept it.
fn director(reading: &Reading<'_>, zones: &Zones) -> Option<Person> {
    let title = reading.first(zones.closing.clone(), Term::DirectorOfBureau)?;
    // `Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération`: the formula's last part ends it.
    let closing = reading
        .find(zones.closing.start..title.start, |term| term == Term::Closing)
        .map(|mark| mark.end)
        .max()
        .unwrap_or(zones.closing.start);
    // What ends with a full stop and its line is the end of the formula, in whatever words.
    let stop = (closing + 1..title.start)
        .rev()
        .find(|&at| reading.fold.gap(at) >= Gap::Line && reading.byte_before(at) == Some(b'.'));
    let closing = stop.unwrap_or(closing);
    let signed = reading.last(closing..title.start, |term| term == Term::Signed).map_or(closing, |mark| mark.end);
    // The name may also stand in the line below the title; one in ideographs wherever it follows.
    let name = signature_name(reading, signed..title.start).or_else(|| {
        let end = reading.line_end(title.end).min(zones.closing.end);
        let ideographs = || ideographic_name(reading, title.end, zones.closing.end);
        let below = reading.fold.gap(title.end) == Gap::Line;
        below.then(|| signature_name(reading, title.end..end)).flatten().or_else(ideographs)
    });
    let of = Stated::computed("TSB".to_owned(), reading.span(title.start..title.end));
    let role = Stated::computed(PersonRole::Director, reading.span(title.start..title.end));
    Some(Person { role, of: Some(of), name })
}
