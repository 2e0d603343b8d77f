//! What conversions, web sites and typists do to a letter, one kind at a time, and what each leaves readable.

use super::compare::Reading::{self, *};
use super::facts::{Facts, Head};
use super::letter::Writer;

/// A kind of damage.
pub struct Damage {
    pub name: &'static str,
    /// The languages that suffer it; none names all.
    pub languages: &'static [&'static str],
    /// Places in the letter are chosen by the number.
    pub apply: fn(&str, &Facts, u64) -> String,
    /// What can be read less than wholly, by the beginning of its pointer.
    pub leaves: &'static [(&'static str, Reading)],
}

impl std::fmt::Debug for Damage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

impl Damage {
    /// How well the value at a pointer can be read.
    pub fn reading(&self, pointer: &str) -> Reading {
        let fitting = self.leaves.iter().filter(|(start, _)| pointer.starts_with(start) || pointer.ends_with(start));
        fitting.map(|(_, reading)| *reading).max().unwrap_or(Same)
    }

    pub fn befalls(&self, language: &str) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }
}

/// Free texts are as written but for what a damage does to blanks and signs; codes and dates never change.
const TEXTS: &[(&str, Reading)] =
    &[("/subject", Letters), ("/title", Letters), ("/text", Letters), ("/name", Letters), ("/place", Letters)];

/// Numbers as written keep the shape of their digits, too.
const NUMBERS: &[(&str, Reading)] = &[
    ("/subject", Letters),
    ("/title", Letters),
    ("/text", Letters),
    ("/agenda/*/number", Letters),
    ("/agenda_item", Letters),
    ("/label", Letters),
];

/// Every kind, in the order in which they befall a letter: what goes by its words and lines comes before what changes them.
pub static DAMAGES: &[Damage] = &[
    Damage {
        name: "cut off",
        languages: &[],
        apply: cut_off,
        leaves: &[("/", Optional), ("/annexes/found/*/kind", Free)],
    },
    Damage { name: "glued labels", languages: &[], apply: glued_labels, leaves: &[] },
    Damage {
        name: "lost labels",
        languages: &[],
        apply: lost_labels,
        leaves: &[("/contact/telephone", Optional), ("/contact/fax", Optional)],
    },
    Damage { name: "masked e-mail", languages: &[], apply: masked_email, leaves: &[("/contact/email", Optional)] },
    Damage { name: "lost blanks", languages: &["en", "ru", "es", "fr", "ar"], apply: lost_blanks, leaves: TEXTS },
    Damage { name: "lost hyphens", languages: &["en", "ru", "es", "fr"], apply: lost_hyphens, leaves: TEXTS },
    Damage { name: "lost date dashes", languages: &[], apply: lost_date_dashes, leaves: TEXTS },
    Damage { name: "page breaks", languages: &[], apply: page_breaks, leaves: TEXTS },
    Damage { name: "running headers", languages: &[], apply: running_headers, leaves: &[] },
    Damage { name: "hard wraps", languages: &[], apply: hard_wraps, leaves: TEXTS },
    Damage {
        name: "one line",
        languages: &[],
        apply: one_line,
        // Where a title ends is told by the line's end alone.
        leaves: &[
            ("/annexes/found/*/title", Optional),
            ("/deadlines/*/text", Optional),
            ("/agenda", Optional),
            ("/agenda_item", Optional),
        ],
    },
    Damage { name: "twice", languages: &[], apply: twice, leaves: &[] },
    Damage { name: "site furniture", languages: &[], apply: site_furniture, leaves: &[] },
    Damage { name: "typography", languages: &[], apply: typography, leaves: TEXTS },
    Damage { name: "Arabic-Indic digits", languages: &["ar"], apply: arabic_digits, leaves: NUMBERS },
    Damage { name: "presentation forms", languages: &["ar"], apply: presentation_forms, leaves: TEXTS },
    Damage { name: "bidi marks", languages: &["ar"], apply: bidi_marks, leaves: TEXTS },
    Damage { name: "full width", languages: &["zh"], apply: full_width, leaves: NUMBERS },
    Damage { name: "half width", languages: &["zh"], apply: half_width, leaves: TEXTS },
];

/// The letter after all of its damages, each told where by its number.
pub fn damaged(letter: &str, facts: &Facts, damages: &[(&'static Damage, u64)]) -> String {
    let mut damages = damages.to_vec();
    damages.sort_by_key(|(damage, _)| DAMAGES.iter().position(|one| one.name == damage.name));
    damages.iter().fold(letter.to_owned(), |text, (damage, place)| (damage.apply)(&text, facts, *place))
}

/// Numbers that are the same in every run, for choosing places.
struct Places(u64);

impl Places {
    fn one_in(&mut self, most: u64) -> bool {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).is_multiple_of(most)
    }
}

/// Where the body begins: behind the salutation's line.
fn body_at(text: &str, facts: &Facts) -> usize {
    let writer = Writer::new(facts);
    let salutation = writer.pick(writer.words.salutation).lines().next().unwrap();
    text.find(salutation).unwrap_or(0)
}

/// Blanks beside bold words are lost: `28August`, `Group 13(Security)`.
fn lost_blanks(text: &str, facts: &Facts, place: u64) -> String {
    let (head, body) = text.split_at(body_at(text, facts));
    let mut places = Places(place);
    let mut found = String::from(head);
    for line in body.split_inclusive('\n') {
        let characters: Vec<char> = line.chars().collect();
        for (at, character) in characters.iter().enumerate() {
            let before = at.checked_sub(1).map_or('\n', |at| characters[at]);
            let after = characters.get(at + 1).copied().unwrap_or('\n');
            let beside_bold =
                before.is_ascii_digit() && after.is_alphabetic() || before.is_alphanumeric() && after == '(';
            // The numbers of agendas and paragraphs stand apart.
            // Nor is a blank of a designation: `G.8275 Amd.1`.
            let named = matches!(characters.get(at + 1..at + 4), Some(['A', 'm', 'd'] | ['C', 'o', 'r']));
            let lost = *character == ' ' && beside_bold && !named && at > 4 && places.one_in(3);
            if !lost {
                found.push(*character);
            }
        }
    }
    found
}

/// Non-breaking hyphens are lost: `ITUT`, `17й`.
fn lost_hyphens(text: &str, _: &Facts, _: u64) -> String {
    let all = [("ITU-T", "ITUT"), ("МСЭ-Т", "МСЭТ"), ("UIT-T", "UITT"), ("-я ", "я "), ("-й ", "й ")];
    all.iter().fold(text.to_owned(), |text, (whole, lost)| text.replace(whole, lost))
}

fn contact_labels(facts: &Facts) -> Vec<&'static str> {
    let writer = Writer::new(facts);
    let labels = &writer.words.labels;
    [labels.telephone, labels.fax, labels.email, labels.web].iter().map(|labels| writer.pick(labels)).collect()
}

/// Labels are glued to the value before them; without their colons nobody could tell them.
fn glued_labels(text: &str, facts: &Facts, _: u64) -> String {
    if !facts.layout.colons || facts.layout.head == Head::Cells {
        return text.to_owned();
    }
    let (head, body) = text.split_at(body_at(text, facts));
    let glued = |head: String, label: &&str| head.replacen(&format!("\n{label}"), label, 1);
    contact_labels(facts).iter().fold(head.to_owned(), glued) + body
}

/// Labels of the telephone, fax and addresses are lost.
fn lost_labels(text: &str, facts: &Facts, _: u64) -> String {
    let (head, body) = text.split_at(body_at(text, facts));
    let mut found = String::new();
    for line in head.split_inclusive('\n') {
        let label = contact_labels(facts).into_iter().find(|label| line.trim_start().starts_with(label));
        let rest = label.map_or(line, |label| line.trim_start().strip_prefix(label).unwrap());
        let rest = if label.is_some() { rest.trim_start_matches([' ', ':', '：', '\t', '/']) } else { rest };
        found.push_str(rest);
    }
    found + body
}

/// Dashes of ranges are lost where two days then cannot be taken for one.
fn lost_date_dashes(text: &str, _: &Facts, _: u64) -> String {
    let characters: Vec<char> = text.chars().collect();
    let digits = |from: usize, step: isize| {
        let mut count = 0;
        while characters.get(from.wrapping_add_signed(step * count)).is_some_and(char::is_ascii_digit) && count < 4 {
            count += 1;
        }
        count
    };
    let lost = |at: usize| {
        let (before, after) = (digits(at.wrapping_sub(1), -1), digits(at + 1, 1));
        let behind = characters.get(at + 1 + after as usize).copied().unwrap_or(' ');
        let in_front = characters.get(at.wrapping_sub(1 + before as usize)).copied().unwrap_or(' ');
        let whole = before + after >= 3 && before <= 2 && after == 2;
        whole && (behind == ' ' || behind == '日') && !in_front.is_ascii_alphanumeric() && in_front != '.'
    };
    let is_dash = |character: char| matches!(character, '-' | '–' | '−');
    let kept = |(at, character): (usize, &char)| (!is_dash(*character) || !lost(at)).then_some(*character);
    characters.iter().enumerate().filter_map(kept).collect()
}

/// Long lines are broken between words, and between any two signs in Chinese.
fn hard_wraps(text: &str, facts: &Facts, place: u64) -> String {
    let chinese = facts.language == "zh";
    let width = (if chinese { 30 } else { 56 }) + usize::try_from(place % 24).unwrap();
    let mut found = String::new();
    let mut column = 0;
    let mut before = '\n';
    for character in text.chars() {
        let between = chinese && !character.is_ascii() && !before.is_ascii() && character.is_alphabetic();
        if column >= width && (character == ' ' || between) {
            found.push('\n');
            column = 0;
            if character == ' ' {
                continue;
            }
        }
        column = if character == '\n' { 0 } else { column + 1 };
        found.push(character);
        before = character;
    }
    found
}

/// Without line ends and colons nobody could tell the labels.
fn one_line(text: &str, facts: &Facts, _: u64) -> String {
    if !facts.layout.colons {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The top of a page: its number and the letter's.
fn page_top(facts: &Facts, page: u64) -> String {
    let writer = Writer::new(facts);
    format!("- {page} -\n{}\n", writer.reference())
}

/// Every annex begins on a new page.
fn running_headers(text: &str, facts: &Facts, _: u64) -> String {
    let writer = Writer::new(facts);
    let headings = [0, 1].map(|place| writer.annex_heading(place));
    let mut page = 1;
    let mut found = String::new();
    for line in text.split_inclusive('\n') {
        if headings.iter().any(|heading| line.len() > 1 && heading.starts_with(line)) {
            page += 1;
            found.push_str(&page_top(facts, page));
        }
        found.push_str(line);
    }
    found
}

/// A page ends in the middle of a sentence; rows of tables stay whole.
fn page_breaks(text: &str, facts: &Facts, place: u64) -> String {
    const LONG: usize = 90;
    let (head, body) = text.split_at(body_at(text, facts));
    let long = |line: &str| line.len() > LONG && !line.contains('\t');
    let count = body.split_inclusive('\n').filter(|line| long(line)).count();
    let chosen = place as usize % count.max(1);
    let mut passed = 0;
    let mut found = head.to_owned();
    for line in body.split_inclusive('\n') {
        let middle = line.match_indices(' ').map(|(at, _)| at).find(|at| *at > line.len() / 2);
        let breaks = long(line) && passed == chosen;
        passed += usize::from(long(line));
        match middle.filter(|_| breaks) {
            Some(middle) => {
                found.push_str(&format!("{}\n{}{}", &line[..middle], page_top(facts, 2), &line[middle + 1..]))
            }
            None => found.push_str(line),
        }
    }
    found
}

fn twice(text: &str, _: &Facts, _: u64) -> String {
    format!("{text}\n{text}")
}

fn masked_email(text: &str, facts: &Facts, _: u64) -> String {
    text.replace(&facts.email(), "[email protected]").replace("itumail@itu.int", "[email protected]")
}

/// The rest is missing, from some line on behind those that convene the meeting.
fn cut_off(text: &str, facts: &Facts, place: u64) -> String {
    let convened = body_at(text, facts);
    let lines = text[convened..].match_indices('\n').map(|(at, _)| convened + at);
    let ends: Vec<usize> = lines.skip(4 + facts.parties.len()).collect();
    let end = ends.get(place as usize % ends.len().max(1)).copied().unwrap_or(text.len());
    text[..end].to_owned()
}

fn site_furniture(text: &str, _: &Facts, _: u64) -> String {
    format!(
        "Home | Press | Events | Publications\nYou are here: Home > ITU-T > Documents\nPrint version\n\n{text}\n\
         Top - Feedback - Contact us - Copyright © ITU. All rights reserved\nUpdated: 2026-01-15\n"
    )
}

/// No-break blanks beside numbers, curly quotes, all kinds of dashes.
fn typography(text: &str, _: &Facts, place: u64) -> String {
    let mut places = Places(place);
    let characters: Vec<char> = text.chars().collect();
    let mut open = false;
    let mut found = String::new();
    for (at, character) in characters.iter().enumerate() {
        let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
        let beside_digit = at > 0 && digit(at - 1) || digit(at + 1);
        let range = at > 0 && digit(at - 1) && digit(at + 1);
        found.push(match character {
            ' ' if beside_digit && places.one_in(2) => '\u{a0}',
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            '-' if !range => '-',
            '-' | '–' | '−' => ['-', '–', '—', '−', '\u{2011}', '\u{2012}'][at % 6],
            other => *other,
        });
    }
    found
}

/// Words of the text, blanks between them kept, where addresses and telephone numbers are left alone.
fn map_words(text: &str, change: impl Fn(&str) -> String) -> String {
    let foreign = |line: &str| line.contains(['@', '+']) || line.contains("http");
    let mut found = String::new();
    for line in text.split_inclusive('\n') {
        if foreign(line) {
            found.push_str(line);
            continue;
        }
        for word in line.split_inclusive(char::is_whitespace) {
            found.push_str(&if word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
                word.to_owned()
            } else {
                change(word)
            });
        }
    }
    found
}

fn moved(word: &str, nought: u32) -> String {
    let moved = |character: char| character.to_digit(10).and_then(|digit| char::from_u32(nought + digit));
    word.chars().map(|character| moved(character).unwrap_or(character)).collect()
}

fn arabic_digits(text: &str, _: &Facts, _: u64) -> String {
    map_words(text, |word| moved(word, 0x660))
}

fn full_width(text: &str, _: &Facts, _: u64) -> String {
    map_words(text, |word| moved(word, 0xff10))
}

fn half_width(text: &str, _: &Facts, _: u64) -> String {
    let half = |character: char| match character {
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '，' => ',',
        '；' => ';',
        other => other,
    };
    text.chars().map(half).collect()
}

/// Letters and their first presentation forms (isolated), as some PDF readers give them.
const FORMS: [(char, u32); 35] = [
    ('آ', 0xfe81),
    ('أ', 0xfe83),
    ('ؤ', 0xfe85),
    ('إ', 0xfe87),
    ('ئ', 0xfe89),
    ('ا', 0xfe8d),
    ('ب', 0xfe8f),
    ('ة', 0xfe93),
    ('ت', 0xfe95),
    ('ث', 0xfe99),
    ('ج', 0xfe9d),
    ('ح', 0xfea1),
    ('خ', 0xfea5),
    ('د', 0xfea9),
    ('ذ', 0xfeab),
    ('ر', 0xfead),
    ('ز', 0xfeaf),
    ('س', 0xfeb1),
    ('ش', 0xfeb5),
    ('ص', 0xfeb9),
    ('ض', 0xfebd),
    ('ط', 0xfec1),
    ('ظ', 0xfec5),
    ('ع', 0xfec9),
    ('غ', 0xfecd),
    ('ف', 0xfed1),
    ('ق', 0xfed5),
    ('ك', 0xfed9),
    ('ل', 0xfedd),
    ('م', 0xfee1),
    ('ن', 0xfee5),
    ('ه', 0xfee9),
    ('و', 0xfeed),
    ('ى', 0xfeef),
    ('ي', 0xfef1),
];

fn presentation_forms(text: &str, _: &Facts, _: u64) -> String {
    let formed =
        |character: char| FORMS.iter().find(|form| form.0 == character).and_then(|form| char::from_u32(form.1));
    text.chars().map(|character| formed(character).unwrap_or(character)).collect()
}

/// Marks of direction around numbers and Latin words.
fn bidi_marks(text: &str, _: &Facts, place: u64) -> String {
    let mut places = Places(place);
    let mut found = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let western = word.starts_with(|character: char| character.is_ascii_alphanumeric());
        if western && places.one_in(2) {
            found.push(['\u{200e}', '\u{200f}', '\u{202a}'][word.len() % 3]);
        }
        found.push_str(word);
    }
    found
}
