//! What an index says, whatever the names of its elements.
//!
//! An element is an entry where its attributes or children tell which letter it is of (the name of a letter's file
//! anywhere, or a number under one of [`NUMBERS`]) and its title or date. Posting dates are not the letter's and go by
//! other names than [`DATES`]. What stands around entries is passed over; an element that tells of several letters is a
//! list, and what it tells of them without an element for each is not read.

use encoding_rs::Encoding;
use jiff::civil::Date;
use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

use super::{Entry, Identity};
use crate::{FileName, Language, letter::LetterKind, limits};

// Names in small letters, without what parts their words.
const NUMBERS: &[&str] = &["number", "no", "num", "nr", "docnumber", "docno", "documentnumber", "letternumber"];
const TITLES: &[&str] = &["title", "subject", "doctitle", "documenttitle"];
const DATES: &[&str] = &["date", "docdate", "documentdate", "letterdate"];
const LANGUAGES: &[&str] = &["lang", "language"];

/// What an index lists.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) entries: Vec<Entry>,
    /// Whether it has entries and every number that it tells is one's, so that what it does not list can be told.
    pub(super) is_whole: bool,
}

/// An element that has begun.
#[derive(Default)]
struct Frame {
    name: String,
    text: String,
    language: Option<Language>,
    identity: Option<Identity>,
    date: Option<Date>,
    titles: Vec<(Option<Language>, String)>,
    below: Vec<Entry>,
    /// The letters that it, or what stands below it, tells of without being their entry.
    passed: Vec<Identity>,
    /// Whether it has numbers that are no letter's alone.
    is_unsure: bool,
    /// Whether anything below it has.
    has_unsure: bool,
}

impl Frame {
    /// Takes an attribute, or a child by its text.
    fn take(&mut self, name: &str, value: &str, language: Option<Language>) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(file) = FileName::parse(&value) {
            self.is(Identity::of_name(&file));
        } else if NUMBERS.contains(&name) {
            self.is(plain_number(&value));
        } else if TITLES.contains(&name) && !value.is_empty() {
            self.titles.push((language, value));
        } else if DATES.contains(&name) {
            self.date = self.date.or_else(|| day(&value));
        } else if LANGUAGES.contains(&name) {
            self.language = language_of(&value);
        }
    }

    /// Takes the letter that it is of; two of them, or one that is not sure, are a list's.
    fn is(&mut self, identity: Option<Identity>) {
        self.is_unsure |= identity.is_none() || self.identity.is_some() && self.identity != identity;
        self.identity = self.identity.or(identity);
    }

    /// Hands what it says to the element around it.
    fn close(mut self, around: &mut Self) {
        let language = self.language.or(around.language);
        around.take(&self.name, &self.text, language);
        around.passed.append(&mut self.passed);
        match self.identity {
            Some(identity) if !self.is_unsure && self.below.iter().all(|entry| entry.identity == identity) => {
                // Files of a letter, each an element of its own, are one entry; their dates are the files'.
                let below = std::mem::take(&mut self.below);
                self.titles.extend(below.into_iter().flat_map(|entry| entry.titles));
                if self.date.is_some() || !self.titles.is_empty() {
                    around.below.push(Entry { identity, date: self.date, titles: self.titles });
                } else {
                    around.passed.push(identity);
                }
            }
            Some(identity) => around.passed.push(identity),
            None if self.is_unsure => {}
            None => {
                around.date = around.date.or(self.date);
                around.titles.append(&mut self.titles);
            }
        }
        around.has_unsure |= self.has_unsure || self.is_unsure;
        around.below.append(&mut self.below);
    }

    /// What the whole says, once all elements have ended.
    fn listed(self) -> Listed {
        let is_entry = |identity: &Identity| self.below.iter().any(|entry| entry.identity == *identity);
        let is_whole = !self.below.is_empty() && !self.has_unsure && self.passed.iter().all(is_entry);
        Listed { entries: self.below, is_whole }
    }
}

/// The entries of an index.
///
/// # Errors
/// Why it cannot be read, to follow its name.
pub(super) fn listed(bytes: &[u8]) -> Result<Listed, String> {
    let text = decoded(bytes)?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut frames = vec![Frame::default()];
    loop {
        match reader.read_event().map_err(|error| format!("is no XML: {error}"))? {
            Event::Start(start) => {
                if frames.len() > limits::XML_DEPTH {
                    return Err(format!("has elements more than {} deep", limits::XML_DEPTH));
                }
                frames.push(begun(&start)?);
            }
            Event::End(_) => {
                let closed = frames.pop().unwrap_or_default();
                if let Some(around) = frames.last_mut() {
                    closed.close(around);
                }
            }
            Event::Text(text) => push(&mut frames, &text.into_inner()),
            Event::CData(text) => push(&mut frames, &text.into_inner()),
            Event::GeneralRef(reference) => push(&mut frames, resolved(&reference).as_deref().unwrap_or("\u{FFFD}")),
            // A document type can define entities that expand without end.
            Event::DocType(_) => return Err("holds a document type declaration".to_owned()),
            Event::Eof if frames.len() > 1 => return Err("is cut off".to_owned()),
            Event::Eof => return Ok(frames.pop().unwrap_or_default().listed()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn push(frames: &mut [Frame], text: &str) {
    if let Some(frame) = frames.last_mut() {
        frame.text.push_str(text);
    }
}

fn begun(start: &BytesStart<'_>) -> Result<Frame, String> {
    let mut frame = Frame { name: plain_name(start.local_name().into_inner()), ..Frame::default() };
    let mut told = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| format!("is no XML: {error}"))?;
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| format!("is no XML: {error}"))?
            .into_owned();
        told.push((plain_name(attribute.key.local_name().into_inner()), value));
    }
    // The language first, wherever it stands, for it is the titles'.
    told.sort_by_key(|(name, _)| !LANGUAGES.contains(&name.as_str()));
    for (name, value) in told {
        let language = frame.language;
        frame.take(&name, &value, language);
    }
    Ok(frame)
}

/// `Doc_Number` → `docnumber`.
fn plain_name(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn resolved(reference: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character.to_string());
    }
    quick_xml::escape::resolve_predefined_entity(reference).map(str::to_owned)
}

/// Text in the encoding that the byte order mark or the declaration names.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    const DECLARATION: usize = 200;
    let begins = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let label = begins
        .split_once("encoding=")
        .and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next())
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    let (text, _, damaged) = label.unwrap_or(encoding_rs::UTF_8).decode(bytes);
    if damaged { Err("is not in the encoding that it declares".to_owned()) } else { Ok(text.into_owned()) }
}

/// `3`, `0003`, `3/12`: a letter itself. Words around a number may make it an addendum.
fn plain_number(value: &str) -> Option<Identity> {
    let number = value.split_once('/').map_or(value, |(number, _)| number);
    let digits = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|number| digits && *number > 0)?;
    Some(Identity { number, kind: LetterKind::CollectiveLetter, ordinal: None })
}

/// A day of ISO 8601, with or without a time behind it. Days written otherwise differ in what comes first.
fn day(value: &str) -> Option<Date> {
    value.get(..10)?.parse().ok()
}

/// A code of ISO 639-1, or the letter that ITU has for a language.
fn language_of(value: &str) -> Option<Language> {
    let value = value.to_ascii_lowercase();
    let letters = [("a", "ar"), ("c", "zh"), ("e", "en"), ("f", "fr"), ("r", "ru"), ("s", "es")];
    let code = letters.iter().find(|(letter, _)| *letter == value).map_or(value.as_str(), |(_, code)| code);
    Language::ALL.into_iter().find(|language| code.split('-').next() == Some(language.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(xml: &str) -> Vec<(u32, Option<String>, Vec<String>)> {
        let entries = listed(xml.as_bytes()).unwrap().entries.into_iter();
        let shown = entries.map(|entry| {
            let titles = entry.titles.into_iter().map(|(_, title)| title).collect();
            (entry.identity.number, entry.date.map(|date| date.to_string()), titles)
        });
        shown.collect()
    }

    #[test]
    fn attributes_and_children_say_the_same() {
        let third = [(3, Some("2025-03-04".to_owned()), vec!["Meeting & more".to_owned()])];
        for xml in [
            "<docs title='Letters' date='2025-01-01'><doc Number='0003' Title='Meeting &amp; more' Date='2025-03-04'/></docs>",
            "<docs><doc><no>3</no><title>Meeting\n &amp; more</title><date>2025-03-04T00:00:00</date></doc></docs>",
            "<docs><doc date='2025-03-04'><subject>Meeting &#38; more</subject><file>T25-SG12-COL-0003!!MSW-E.docx</file></doc></docs>",
            "<docs><doc no='3'><head><title>Meeting &amp; more</title><date>2025-03-04</date></head><file name='a.docx'/></doc></docs>",
            "<docs number='25'><doc number='3/12' date='2025-03-04'><title><![CDATA[Meeting & more]]></title>\
             <file name='T25-SG12-COL-0003!!MSW-E.docx' date='2025-04-01'/></doc></docs>",
        ] {
            assert_eq!(read(xml), third, "{xml}");
        }
    }

    #[test]
    fn what_is_not_sure_is_no_entry() {
        assert!(read("<docs><doc number='3'/><doc number='three' title='x'/><doc title='y'/></docs>").is_empty());
        assert!(read("<docs><doc number='3 Add.1' title='x'/></docs>").is_empty());
        assert_eq!(read("<docs><doc number='3' title='x' date='04/03/2025'/></docs>")[0].1, None);
    }

    #[test]
    fn a_list_without_an_element_for_each_letter_is_no_entry() {
        for xml in [
            "<docs><no>3</no><title>x</title><no>4</no><title>y</title></docs>",
            "<docs><doc number='3'/><title>x</title></docs>",
            "<docs><doc number='3 Add.1' title='x'/><doc number='4' title='y'/></docs>",
        ] {
            let listed = listed(xml.as_bytes()).unwrap();
            assert!(!listed.is_whole, "{xml}");
            assert!(listed.entries.iter().all(|entry| entry.identity.number == 4), "{xml}");
        }
        assert!(
            listed(b"<docs><doc number='3' title='x'><f name='T25-SG12-COL-0003!!MSW-E.docx'/></doc></docs>")
                .unwrap()
                .is_whole
        );
    }

    #[test]
    fn addenda_are_told_by_the_names_of_files() {
        let xml = "<docs><doc title='x' href='/md/T25-SG12-COL-0003!A1!MSW-E.docx'/></docs>";
        let identity = listed(xml.as_bytes()).unwrap().entries[0].identity;
        assert_eq!((identity.kind, identity.ordinal), (LetterKind::Addendum, Some(1)));
    }

    #[test]
    fn titles_have_their_languages() {
        let xml = "<docs><doc number='3' lang='F' title='Réunion'><title xml:lang='en'>Meeting</title></doc></docs>";
        let titles = listed(xml.as_bytes()).unwrap().entries.remove(0).titles;
        let languages: Vec<Option<Language>> = titles.iter().map(|(language, _)| *language).collect();
        assert_eq!(languages, [Some(Language::Fr), Some(Language::En)]);
    }

    #[test]
    fn what_is_damaged_says_why() {
        let told = |bytes: &[u8]| listed(bytes).unwrap_err();
        assert_eq!(told(b"<docs><doc number='3'>"), "is cut off");
        assert_eq!(told(b"<!DOCTYPE d [<!ENTITY a 'b'>]><d/>"), "holds a document type declaration");
        assert!(told(&b"<d>".repeat(300)).contains("deep"));
        assert_eq!(
            told(b"<?xml version='1.0' encoding='utf-8'?><d>\xE9</d>"),
            "is not in the encoding that it declares"
        );
        assert!(listed(b"<?xml version='1.0' encoding='windows-1252'?><d>\xE9</d>").is_ok());
    }
}
