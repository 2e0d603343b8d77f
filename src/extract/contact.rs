//! Telephone, fax, e-mail and web of the letterhead.
//!
//! Labels and values come as pairs, or as a block of labels before a block of values; some labels are lost. Values are
//! therefore found by their form first and then given to labels: to the one right before them, else in order.

use super::{
    reading::{Reading, Stretch, collapse},
    zones::{Zones, is_label},
};
use crate::{
    Span,
    language::{Label, Language, Term},
    letter::{Contact, Stated, Text},
    reference::is_switchboard,
};

/// The letterhead's contact details.
pub(crate) fn contact(reading: &Reading<'_>, zones: &Zones) -> Contact {
    let head = letterhead(reading, zones);
    let all = phone_numbers(reading, head.clone());
    let imprints = imprints(reading, &all);
    let numbers: Vec<Phone> = all.into_iter().filter(|phone| !is_switchboard(&phone.value)).collect();
    let (telephone, fax) = assign(reading, head.clone(), &numbers);
    let text = reading.span(head);
    Contact { telephone, fax, email: email(reading, text, &imprints), web: web(reading, text, &imprints) }
}

/// What stands behind the switchboard's numbers: `… • E-mail: itumail@itu.int • www.itu.int`.
fn imprints(reading: &Reading<'_>, numbers: &[Phone]) -> Vec<Span> {
    // In a text without lines the letterhead follows.
    const REACH: usize = 90;
    let switchboard = numbers.iter().filter(|phone| is_switchboard(&phone.value));
    switchboard.map(|phone| reading.span(phone.start..reading.line_end(phone.end).min(phone.end + REACH))).collect()
}

/// From the reference or the first contact label to the subject: before it stands at most a running header.
fn letterhead(reading: &Reading<'_>, zones: &Zones) -> Stretch {
    let contact =
        |term: Term| matches!(term, Term::Label(Label::Reference | Label::Telephone | Label::Fax | Label::Email));
    let first = reading.find(zones.head.clone(), contact).copied().find(|&mark| is_label(reading, mark));
    first.map_or(zones.head.start, |mark| mark.start)..zones.head.end
}

#[derive(Clone, Debug)]
struct Phone {
    value: String,
    span: Span,
    /// Its positions in the folded view.
    start: usize,
    end: usize,
}

impl Phone {
    /// The number with its place; computed where its groups stand in another order there.
    fn stated(&self, reading: &Reading<'_>) -> Text {
        let digits = |text: &str| text.chars().filter_map(fold_digit).filter(char::is_ascii_digit).collect::<String>();
        let computed = digits(self.span.of(reading.text())) != digits(&self.value);
        Stated { computed, ..Stated::read(self.value.clone(), self.span) }
    }
}

/// Runs of digit groups with at least seven digits: `+41 22 730 5111`; reversed ones of right-to-left extraction too.
fn phone_numbers(reading: &Reading<'_>, stretch: Stretch) -> Vec<Phone> {
    let text = reading.text();
    let bytes = reading.fold.bytes();
    let mut found = Vec::new();
    let mut at = stretch.start;
    while at < stretch.end {
        let begins = bytes[at] == b'+' || bytes[at].is_ascii_digit();
        let inside_word = at > 0
            && reading.fold.gap(at) == crate::fold::Gap::None
            && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'/' | b'.' | b'-' | b'@'))
            && bytes[at] != b'+';
        if !begins || inside_word {
            at += 1;
            continue;
        }
        let end = phone_end(reading, at, stretch.end);
        let digits = bytes[at..end].iter().filter(|byte| byte.is_ascii_digit()).count();
        if (7..=15).contains(&digits) && !bytes[at..end].contains(&b'@') {
            let span = reading.span(at..end);
            if !is_masked(text, span) {
                found.push(Phone {
                    value: canonical(&collapse(span.of(text)), reading.vocabulary.language),
                    span,
                    start: at,
                    end,
                });
            }
        }
        at = end.max(at + 1);
    }
    found
}

/// Whether a mask that hides an address has eaten the number's last digits: it is glued to them, or stands in their line
/// behind a number that is too short to be whole.
fn is_masked(text: &str, span: Span) -> bool {
    // Country code and number of a letterhead, `+41 22 730 5853`.
    const WHOLE: usize = 10;
    let behind = &text[span.end..];
    let line = behind.lines().next().unwrap_or_default();
    let digits = span.of(text).chars().filter(|one| fold_digit(*one).is_some_and(|one| one.is_ascii_digit())).count();
    behind.starts_with("[email") || digits < WHOLE && line.trim_start().starts_with("[email")
}

/// A number goes on over single blanks, dashes, dots and brackets; a line end or a `+` begins the next.
fn phone_end(reading: &Reading<'_>, start: usize, limit: usize) -> usize {
    let bytes = reading.fold.bytes();
    let plus = bytes[start] == b'+';
    let mut end = start + usize::from(plus);
    let mut last_digit = start;
    while end < limit {
        let fits = bytes[end].is_ascii_digit() || (matches!(bytes[end], b'-' | b'(' | b')') && end > start);
        let leads = bytes[end] == b'+' && !plus && (end == start || ends_reversed(reading, end));
        if !fits && !leads || end > start && reading.fold.gap(end) >= crate::fold::Gap::Tab {
            break;
        }
        if leads {
            return end + 1;
        }
        end += 1;
        if bytes[end - 1].is_ascii_digit() {
            last_digit = end;
        }
    }
    last_digit
}

/// `5853 730 22 41+`: the plus of a number whose groups were turned round.
fn ends_reversed(reading: &Reading<'_>, plus: usize) -> bool {
    reading.vocabulary.language == Language::Ar
        && !reading
            .byte(plus + 1)
            .is_some_and(|byte| byte.is_ascii_digit() && reading.fold.gap(plus + 1) == crate::fold::Gap::None)
}

/// The number in reading order, with the blanks that ITU's own numbers have where a conversion lost them.
fn canonical(written: &str, language: Language) -> String {
    let ascii: String = written.chars().filter_map(fold_digit).collect();
    let ordered = match ascii.strip_suffix('+') {
        Some(reversed) if language == Language::Ar => {
            let groups: Vec<&str> = reversed.split_whitespace().rev().collect();
            format!("+{}", groups.join(" "))
        }
        _ => ascii,
    };
    let digits: String = ordered.chars().filter(char::is_ascii_digit).collect();
    let lost = ordered.split([' ', '-']).any(|group| group.trim_start_matches('+').len() > 4);
    match digits.strip_prefix("4122").filter(|rest| lost && ordered.starts_with('+') && rest.len() == 7) {
        Some(rest) => format!("+41 22 {} {}", &rest[..3], &rest[3..]),
        None => ordered,
    }
}

fn fold_digit(character: char) -> Option<char> {
    match character {
        '\u{660}'..='\u{669}' => char::from_digit(character as u32 - 0x660, 10),
        '\u{6F0}'..='\u{6F9}' => char::from_digit(character as u32 - 0x6F0, 10),
        '\u{FF10}'..='\u{FF19}' => char::from_digit(character as u32 - 0xFF10, 10),
        '\u{FF0B}' => Some('+'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}' => None,
        _ => Some(character),
    }
}

/// Gives numbers to the labels of telephone and fax.
fn assign(reading: &Reading<'_>, head: Stretch, numbers: &[Phone]) -> (Option<Text>, Option<Text>) {
    let wanted = |term: Term| matches!(term, Term::Label(Label::Telephone | Label::Fax));
    let mut values: [Option<Text>; 2] = [None, None];
    let mut taken = vec![false; numbers.len()];
    let mut labelled = [false; 2];
    for mark in reading
        .find(head, wanted)
        .copied()
        .filter(|&mark| is_label(reading, mark) || right_before(reading, mark.end, numbers))
    {
        let slot = usize::from(mark.term == Term::Label(Label::Fax));
        labelled[slot] = true;
        let at = reading.skip(mark.end, b".:/");
        if let Some(index) = numbers.iter().position(|phone| phone.start == at).filter(|_| values[slot].is_none()) {
            values[slot] = Some(numbers[index].stated(reading));
            taken[index] = true;
            // `Tel: Fax: 1 2`: behind the last label of a block stand the values of the whole block.
            let pair = numbers.get(index + 1).filter(|next| next.start == numbers[index].end);
            if let Some(next) = pair.filter(|_| slot == 1 && labelled[0] && values[0].is_none()) {
                values[0] = values[1].replace(next.stated(reading));
                taken[index + 1] = true;
            }
        }
    }
    // What no label claims goes, in order, to what has no value: a letterhead gives telephone first, then fax.
    let mut rest = numbers.iter().zip(taken).filter(|(_, taken)| !taken).map(|(phone, _)| phone);
    for (slot, value) in values.iter_mut().enumerate() {
        let expected = labelled[slot] || numbers.len() >= 2 || slot == 0 && !labelled[1];
        if value.is_none() && expected {
            *value = rest.next().map(|phone| phone.stated(reading));
        }
    }
    let [telephone, fax] = values;
    (telephone, fax)
}

fn right_before(reading: &Reading<'_>, end: usize, numbers: &[Phone]) -> bool {
    let at = reading.skip(end, b".:/");
    numbers.iter().any(|phone| phone.start == at)
}

/// The first address with an `@`. A mask that hides the address is no address.
fn email(reading: &Reading<'_>, head: Span, imprints: &[Span]) -> Option<Text> {
    let text = reading.text();
    let window = head.of(text);
    for at in memchr::memchr_iter(b'@', window.as_bytes()) {
        let local = |character: char| character.is_ascii_alphanumeric() || "._-+".contains(character);
        let start = window[..at]
            .rfind(|character| !local(character))
            .map_or(0, |before| before + window[before..].chars().next().map_or(1, char::len_utf8));
        let length = window[at + 1..].find(|character| !local(character)).unwrap_or(window.len() - at - 1);
        let domain = window[at + 1..at + 1 + length].trim_end_matches(['.', '-']);
        let start = start + glued_digits(&window[start..at]);
        if at > start && domain.contains('.') && !is_inside(imprints, head.start + start) {
            let span = Span::new(head.start + start, head.start + at + 1 + whole_domain(domain));
            return Some(Stated::read(span.of(text).to_owned(), span));
        }
    }
    linked(reading, head, "mailto:").map(|text| text.map(|target| target.trim_start_matches("mailto:").to_owned()))
}

/// `5853tsbsg11@itu.int`: the end of a telephone number glued to the address.
fn glued_digits(local: &str) -> usize {
    let digits = local.bytes().take_while(u8::is_ascii_digit).count();
    if digits >= 2 && digits < local.len() { digits } else { 0 }
}

/// `itu.intWeb`: a domain ends where a capital begins the next word.
fn whole_domain(domain: &str) -> usize {
    let small_before = |at: usize| domain[..at].ends_with(|c: char| c.is_ascii_lowercase());
    let glued = domain.char_indices().find(|&(at, character)| character.is_ascii_uppercase() && small_before(at));
    glued.map_or(domain.len(), |(at, _)| at)
}

fn is_inside(imprints: &[Span], at: usize) -> bool {
    imprints.iter().any(|imprint| imprint.start <= at && at < imprint.end)
}

/// The first web address, by its scheme, `www.` or ITU's domain.
fn web(reading: &Reading<'_>, head: Span, imprints: &[Span]) -> Option<Text> {
    let text = reading.text();
    let window = head.of(text);
    let lower = window.to_ascii_lowercase();
    let outside = |at: &usize| !is_inside(imprints, head.start + at);
    let leads = ["http://", "https://", "www.", "itu.int/"];
    let start = leads.iter().filter_map(|lead| lower.match_indices(lead).map(|(at, _)| at).find(outside)).min();
    if let Some(start) = start {
        let length = window[start..].find(|c: char| c.is_whitespace() || !c.is_ascii() || "<>\"|".contains(c));
        let address = &window[start..start + length.unwrap_or(window.len() - start)];
        let address = address.trim_end_matches(['.', ',', ';', ')', ']', ':']);
        // A label glued to the end: `tsg17Subject:`.
        let glued = glued_label(reading, head.start + start, address);
        let span = Span::new(head.start + start, head.start + start + glued);
        return Some(Stated::read(span.of(text).to_owned(), span));
    }
    linked(reading, head, "http")
}

fn glued_label(reading: &Reading<'_>, offset: usize, address: &str) -> usize {
    let stretch = reading.stretch(Span::new(offset, offset + address.len()));
    let label =
        reading.find(stretch.start..stretch.end + 40, |term| matches!(term, Term::Label(_))).copied().find(|mark| {
            let starts_inside = mark.start > stretch.start && mark.start < stretch.end;
            let capital = reading.written(mark.start..mark.end).starts_with(char::is_uppercase);
            starts_inside && capital && is_label(reading, *mark)
        });
    label.map_or(address.len(), |mark| reading.span(mark.start..mark.end).start - offset)
}

/// A link's target, where the text shows something else than the address.
fn linked(reading: &Reading<'_>, head: Span, scheme: &str) -> Option<Text> {
    let links = reading.document.links().iter();
    let mut inside = links.filter(|link| head.contains(link.span) && link.target.starts_with(scheme));
    inside.next().map(|link| Stated { computed: true, ..Stated::read(link.target.clone(), link.span) })
}
