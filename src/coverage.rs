//! How much of a letter's text its values and sections account for, and which passages none of them does.
//!
//! A passage is claimed where
//! - a value's evidence stands,
//! - a value was read from its sentence, list row or table row: the words around a value are its context,
//! - it is a part of the letter whose meaning is told by its place: the labels and names of the letterhead, the labels of
//!   subject, deadlines and count line, salutation and closing formula, the headings of annexes, page numbers and running
//!   headers,
//! - it joins two claims of one paragraph in a few letters: `, le`, `; and to`.
//!
//! Everything else is unclaimed: sentences that state nothing of the contract, the sessions of a time plan, the fields of a
//! form, footers, a second copy of the letter, and what the rules should have read and did not.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    Document, Span,
    fold::{is_alphanumeric, is_ideograph},
};

/// How much of the text is claimed. Bytes are those of its letters and digits in UTF-8: blanks, bullets, rules and
/// punctuation say nothing that could be lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// `claimed` out of `total`.
    pub share: Share,
    /// The bytes that a value or section claims.
    pub claimed: usize,
    /// All bytes.
    pub total: usize,
    /// The passages that nothing claims, in the order of the text. Empty where they were not asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unclaimed: Vec<Unclaimed>,
}

/// A passage that no value and no section claims: a paragraph, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unclaimed {
    /// The first byte in the extracted text.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
    /// The line of the extracted text, from 1.
    pub line: usize,
    /// The part of the file in which the paragraph stands; absent for plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The paragraph in that part, from 0; in plain text the line.
    pub paragraph: u32,
    /// Whether nothing at all of the paragraph is claimed.
    pub whole: bool,
    /// Its words.
    pub text: String,
}

impl Unclaimed {
    /// Where it stands in the extracted text.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// A share between 0 and 1, in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u16);

impl Share {
    const WHOLE: u16 = 10_000;

    /// `part` out of `total`, rounded down, so that only the whole is 1; of nothing everything.
    fn of(part: usize, total: usize) -> Self {
        let share = (part * usize::from(Self::WHOLE)).checked_div(total).unwrap_or(usize::from(Self::WHOLE));
        Self(u16::try_from(share).unwrap_or(Self::WHOLE))
    }

    /// The share as a number between 0 and 1.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / f64::from(Self::WHOLE)
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        if !(0.0..=1.0).contains(&value) {
            return Err(serde::de::Error::custom(format_args!("{value} is no share between 0 and 1")));
        }
        // Between 0 and 10 000, so that nothing is lost.
        Ok(Self((value * f64::from(Self::WHOLE)).round() as u16))
    }
}

impl JsonSchema for Share {
    fn schema_name() -> Cow<'static, str> {
        "Share".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": 1, "examples": [0.8731] })
    }
}

impl Coverage {
    /// Measures the claims on a document, which may overlap and stand in any order; lists what they leave where asked to.
    pub(crate) fn of(document: &Document, claims: Vec<Span>, list_unclaimed: bool) -> Self {
        let text = document.text();
        let claims = joined(text, union(claims));
        let claimed: usize = claims.iter().map(|claim| content(claim.of(text))).sum();
        let starts = claims.iter().map(|claim| claim.start).chain([text.len()]);
        let ends = [0].into_iter().chain(claims.iter().map(|claim| claim.end));
        let left: usize = ends.zip(starts).map(|(end, start)| content(&text[end..start])).sum();
        let total = claimed + left;
        let unclaimed = if list_unclaimed { unclaimed(document, &claims) } else { Vec::new() };
        Self { share: Share::of(claimed, total), claimed, total, unclaimed }
    }
}

/// The same bytes as `spans`, in order, none of them twice.
pub(crate) fn union(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    spans.sort_unstable();
    let mut united: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match united.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => united.push(span),
        }
    }
    united
}

/// Claims with what joins them: a few letters, no numbers, in one line.
fn joined(text: &str, claims: Vec<Span>) -> Vec<Span> {
    const FEW: usize = 8;
    let joins = |gap: Span| {
        // No character is longer than four bytes.
        gap.len() <= FEW * 4 && {
            let words = gap.of(text);
            // An ideograph says as much as four letters.
            let weight = |character: char| if is_ideograph(character) { 4 } else { 1 };
            let letters: usize = words.chars().filter(|character| character.is_alphabetic()).map(weight).sum();
            letters <= FEW && !words.contains(|character: char| character == '\n' || character.is_numeric())
        }
    };
    let mut found: Vec<Span> = Vec::with_capacity(claims.len());
    for claim in claims {
        match found.last_mut() {
            Some(last) if joins(Span::new(last.end, claim.start)) => last.end = claim.end,
            _ => found.push(claim),
        }
    }
    found
}

/// The bytes of letters and digits.
fn content(text: &str) -> usize {
    text.chars().filter(|&character| is_alphanumeric(character)).map(char::len_utf8).sum()
}

/// The parts of each paragraph between the claims, which are in order and do not overlap.
fn unclaimed(document: &Document, claims: &[Span]) -> Vec<Unclaimed> {
    let mut found = Vec::new();
    let mut next = 0;
    let mut from = 0;
    for block in document.blocks() {
        // A text box may stand inside a paragraph; its text counts once.
        from = block.span.start.max(from);
        while claims.get(next).is_some_and(|claim| claim.end <= from) {
            next += 1;
        }
        while from < block.span.end {
            let claim = claims.get(next).filter(|claim| claim.start < block.span.end);
            let gap = Span::new(from, claim.map_or(block.span.end, |claim| claim.start.max(from)));
            found.extend(passage(document, block, gap));
            from = claim.map_or(block.span.end, |claim| claim.end);
            next += usize::from(claim.is_some_and(|claim| claim.end <= block.span.end));
        }
    }
    found
}

/// What stands in a gap between claims, unless it is blanks and marks alone.
fn passage(document: &Document, block: &crate::document::Block, gap: Span) -> Option<Unclaimed> {
    let written = gap.of(document.text());
    let words = written.trim();
    if !words.contains(char::is_alphanumeric) {
        return None;
    }
    let start = gap.start + (written.len() - written.trim_start().len());
    let part = document.parts().get(block.part).filter(|part| !part.is_empty());
    Some(Unclaimed {
        start,
        end: start + words.len(),
        line: document.line(start),
        part: part.cloned(),
        paragraph: block.paragraph,
        whole: words == block.span.of(document.text()).trim(),
        text: words.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        crate::read::text::read(text.as_bytes(), Some("utf-8")).unwrap()
    }

    fn spans(document: &Document, words: &[&str]) -> Vec<Span> {
        let place = |word: &&str| document.text().find(word).map(|at| Span::new(at, at + word.len())).unwrap();
        words.iter().map(place).collect()
    }

    #[test]
    fn bytes_of_letters_and_digits_are_counted_once() {
        let document = document("one two\n\n– three; four\n");
        let claims = spans(&document, &["two", "one two", "three"]);
        let coverage = Coverage::of(&document, claims, true);
        assert_eq!((coverage.claimed, coverage.total), (11, 15));
        assert_eq!(coverage.share.value(), 0.7333);
    }

    #[test]
    fn claims_that_touch_or_overlap_become_one() {
        let spans = vec![Span::new(4, 9), Span::new(0, 2), Span::new(2, 5), Span::new(12, 12), Span::new(11, 13)];
        assert_eq!(union(spans), [Span::new(0, 9), Span::new(11, 13)]);
    }

    #[test]
    fn a_few_letters_between_two_claims_of_a_line_join_them() {
        let document = document("Genève, le 5 mai, n 7 mai and not before 8 mai\nle 9 mai\n");
        let claims = spans(&document, &["Genève", "5 mai", "mai and", "8 mai", "9 mai"]);
        let coverage = Coverage::of(&document, claims, true);
        let left: Vec<&str> = coverage.unclaimed.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(left, [", n 7", "not before", "le"]);
    }

    #[test]
    fn what_is_left_of_each_paragraph_is_listed_with_its_place() {
        let document = document("alpha beta gamma\n- \n\ndelta epsilon\nzeta\n");
        let coverage = Coverage::of(&document, spans(&document, &["beta", "delta epsilon\nze"]), true);
        let told = |one: &Unclaimed| (one.text.clone(), one.line, one.paragraph, one.whole);
        let told: Vec<_> = coverage.unclaimed.iter().map(told).collect();
        let part = |text: &str, line, paragraph| (text.to_owned(), line, paragraph, false);
        assert_eq!(told, [part("alpha", 1, 0), part("gamma", 1, 0), part("ta", 5, 4)]);
        assert!(coverage.unclaimed.iter().all(|one| one.span().of(document.text()) == one.text));
    }

    #[test]
    fn a_document_without_claims_is_unclaimed_and_one_claimed_whole_is_not() {
        let document = document("один\nдва\n");
        let none = Coverage::of(&document, Vec::new(), true);
        assert_eq!((none.share.value(), none.claimed, none.total), (0.0, 0, 14));
        assert!(none.unclaimed.iter().all(|one| one.whole && one.part.is_none()) && none.unclaimed.len() == 2);
        let all = Coverage::of(&document, vec![Span::new(0, document.text().len())], true);
        assert_eq!(all.share.value(), 1.0);
        assert!(all.unclaimed.is_empty());
    }

    #[test]
    fn only_the_whole_has_the_share_of_one() {
        assert_eq!(Share::of(99_999, 100_000).value(), 0.9999);
        assert_eq!(Share::of(0, 0).value(), 1.0);
        assert!(serde_json::from_str::<Share>("1.5").is_err());
        assert_eq!(serde_json::from_str::<Share>("0.8731").unwrap(), Share(8_731));
    }
}
