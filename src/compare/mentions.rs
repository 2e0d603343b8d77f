//! What a text mentions, wherever it stands: what the values do not hold is compared by it, and what a version does not
//! seem to have is looked for in it.

use super::value::{self, Sort};
use crate::{
    Span,
    extract::{
        questions,
        reading::{Reading, Stretch},
        times,
    },
    letter::{LetterDate, Parsed},
};

/// A sign that means the same in every language, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    pub(super) sort: Sort,
    pub(super) key: String,
    pub(super) place: Span,
}

/// Everything that a text mentions.
#[derive(Clone, Debug)]
pub(super) struct Mentions {
    /// By sort, key and place.
    sorted: Vec<Mention>,
}

impl Mentions {
    pub(super) fn of(reading: &Reading<'_>, letter: &Parsed) -> Self {
        let whole = 0..reading.fold.len();
        let mut found = Found { mentions: Vec::new(), taken: Vec::new() };
        addresses(reading, &mut found);
        for name in reading.designations(whole.clone()) {
            found.add(Sort::Designation, value::designation(&name.name), name.span);
        }
        for mention in questions::mentions(reading, whole.clone()) {
            found.add(Sort::Question, mention.id, reading.span(mention.start..mention.end));
        }
        days(reading, letter, &mut found);
        for clock in times::times(reading, whole.clone()) {
            found.add(Sort::Time, clock.time.to_string(), reading.span(clock.start..clock.end));
        }
        telephones(reading.text(), &mut found);
        found.settle();
        numbers(reading, whole, &mut found);
        found.mentions.sort();
        Self { sorted: found.mentions }
    }

    /// Where the text mentions something.
    pub(super) fn places(&self, sort: Sort, key: &str) -> impl Iterator<Item = Span> {
        let from = self.sorted.partition_point(|one| (one.sort, one.key.as_str()) < (sort, key));
        self.sorted[from..].iter().take_while(move |one| one.sort == sort && one.key == key).map(|one| one.place)
    }

    /// How often it does.
    pub(super) fn count(&self, sort: Sort, key: &str) -> usize {
        self.places(sort, key).count()
    }

    /// The first mention of each thing of a sort, with how often it is mentioned.
    pub(super) fn firsts(&self, sort: Sort) -> impl Iterator<Item = (&Mention, usize)> {
        let from = self.sorted.partition_point(|one| one.sort < sort);
        let to = self.sorted.partition_point(|one| one.sort <= sort);
        let same = |one: &Mention, next: &Mention| one.key == next.key;
        self.sorted[from..to].chunk_by(same).filter_map(|chunk| Some((chunk.first()?, chunk.len())))
    }
}

/// What was found so far, and the places that are no bare numbers any more.
struct Found {
    mentions: Vec<Mention>,
    taken: Vec<Span>,
}

impl Found {
    fn add(&mut self, sort: Sort, key: String, place: Span) {
        self.mentions.push(Mention { sort, key, place });
        self.taken.push(place);
    }

    /// Puts the places in order, so that they can be asked for.
    fn settle(&mut self) {
        self.taken.sort();
    }

    fn takes(&self, place: Span) -> bool {
        let after = self.taken.partition_point(|taken| taken.start < place.end);
        // Places of several sorts lie inside one another, but none is longer than a few lines.
        self.taken[..after].iter().rev().take(16).any(|taken| taken.overlaps(place))
    }
}

/// Days with their years; one without is in the first year that puts it behind the letter.
fn days(reading: &Reading<'_>, letter: &Parsed, found: &mut Found) {
    let written = letter.letter.date.and_then(|date| date.value.day());
    for mention in reading.dates() {
        let points = [Some(mention.first), mention.is_range.then_some(mention.last)];
        for point in points.into_iter().flatten() {
            let place = reading.span(point.start..point.end);
            match point.date_from(written) {
                Some(day @ LetterDate::Day(_)) => found.add(Sort::Day, day.to_string(), place),
                _ => found.taken.push(place),
            }
        }
        found.taken.push(reading.span(mention.start..mention.end));
    }
}

/// E-mail and web addresses. Only signs of ASCII belong to one, so that it ends where a Chinese sentence goes on.
fn addresses(reading: &Reading<'_>, found: &mut Found) {
    let text = reading.text();
    let belongs = |byte: u8| byte.is_ascii_graphic() && !b"()<>[]\"',;".contains(&byte);
    let mut start = 0;
    while start < text.len() {
        let length = text.as_bytes()[start..].iter().take_while(|byte| belongs(**byte)).count();
        let token = text[start..start + length].trim_end_matches(['.', ':', '!', '?', '/']);
        let mail = token.bytes().filter(|byte| *byte == b'@').count() == 1 && token.contains('.');
        if length > 5 && (mail || token.contains("://") || token.starts_with("www.")) {
            // A label may be glued before the address (`E-mail:tsbsg13@itu.int`).
            let glued = if mail { token.rfind([':', '/']).map_or(0, |at| at + 1) } else { 0 };
            let place = Span::new(start + glued, start + token.len());
            found.add(Sort::Address, value::address(place.of(text)), place);
        }
        start += length.max(1);
        while !text.is_char_boundary(start) {
            start += 1;
        }
    }
}

/// Nine digits or more in one line with nothing but blanks, hyphens and full stops between them.
fn telephones(text: &str, found: &mut Found) {
    const DIGITS: usize = 9;
    let mut run: Option<Span> = None;
    let mut digits = 0;
    let mut end_run = |run: &mut Option<Span>, digits: &mut usize| {
        if let Some(place) = run.take().filter(|_| *digits >= DIGITS) {
            found.add(Sort::Telephone, value::telephone(place.of(text)), place);
        }
        *digits = 0;
    };
    for (at, character) in text.char_indices() {
        match character {
            '0'..='9' => {
                run = Some(run.map_or(Span::new(at, at + 1), |run| Span::new(run.start, at + 1)));
                digits += 1;
            }
            ' ' | '\u{A0}' | '-' | '.' | '\u{2011}' if run.is_some() => {}
            _ => end_run(&mut run, &mut digits),
        }
    }
    end_run(&mut run, &mut digits);
}

/// Numbers that are part of nothing else, and pairs with a slash (`17/2` where extraction turned them round).
fn numbers(reading: &Reading<'_>, stretch: Stretch, found: &mut Found) {
    let mut position = stretch.start;
    while position < stretch.end {
        let Some(number) = reading.number_at(position) else {
            position += 1;
            continue;
        };
        position = number.end.max(position + 1);
        let behind = (reading.byte(number.end) == Some(b'/')).then(|| reading.number_at(number.end + 1)).flatten();
        let place = reading.span(number.start..behind.map_or(number.end, |behind| behind.end));
        if found.takes(place) {
            continue;
        }
        let Some(behind) = behind else {
            found.mentions.push(Mention { sort: Sort::Number, key: number.value.to_string(), place });
            continue;
        };
        position = behind.end;
        let [first, last] = if reading.turned_slashes() { [behind, number] } else { [number, behind] };
        found.mentions.push(Mention { sort: Sort::Question, key: format!("{}/{}", first.value, last.value), place });
    }
}
