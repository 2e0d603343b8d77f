//! Which language a text is in, and whether it is a collective letter at all.

use std::sync::OnceLock;

use super::{
    head::{self, Numbered},
    reading::Reading,
    zones::{Zones, is_label},
};
use crate::{
    Error, ErrorKind, Kin,
    fold::Fold,
    language::{Label, Language, Mark, Term},
};

/// How much of a text is looked at, in bytes of the folded view: a letterhead and the beginning of its body.
const SAMPLE: usize = 3_000;

/// The language of a text: by its script, and among the Latin ones by their telltale words.
pub(crate) fn language(fold: &Fold, source: &str) -> Option<Language> {
    let (mut arabic, mut chinese, mut cyrillic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    for character in fold.text().chars().take(SAMPLE) {
        match character {
            '\u{620}'..='\u{6FF}' => arabic += 1,
            '\u{3400}'..='\u{9FFF}' => chinese += 1,
            '\u{400}'..='\u{52F}' => cyrillic += 1,
            'a'..='z' => latin += 1,
            _ => {}
        }
    }
    // Titles, addresses and names in Latin letters stand in every letter; a third of another script is a letter in it.
    // A Chinese character says as much as four letters.
    let total = arabic + chinese * 4 + cyrillic + latin;
    if total == 0 {
        return None;
    }
    let most = [(arabic, Language::Ar), (chinese * 4, Language::Zh), (cyrillic, Language::Ru)];
    let (count, language) = most.into_iter().max_by_key(|(count, _)| *count)?;
    if count * 3 >= total {
        return Some(language);
    }
    Some(by_words(fold, source))
}

/// Counts telltale words; English where nothing decides.
fn by_words(fold: &Fold, source: &str) -> Language {
    let end = fold.span(0, SAMPLE.min(fold.len())).end;
    let telltales = Telltales::compiled();
    let mut scores = [0_usize; LATIN.len()];
    for word in source[..end].split(|character: char| !character.is_alphanumeric()) {
        for (score, told) in scores.iter_mut().zip(telltales.of(word)) {
            *score += usize::from(told);
        }
    }
    let best = (0..LATIN.len()).rev().max_by_key(|&index| scores[index]);
    best.map_or(Language::En, |index| LATIN[index])
}

/// The languages in Latin letters.
const LATIN: [Language; 3] = [Language::En, Language::Es, Language::Fr];

/// The telltale words of the Latin languages, by their first byte in small letters.
struct Telltales(Vec<Vec<(&'static str, usize)>>);

impl Telltales {
    fn compiled() -> &'static Self {
        static COMPILED: OnceLock<Telltales> = OnceLock::new();
        COMPILED.get_or_init(|| {
            let mut by_first = vec![Vec::new(); 256];
            for (index, language) in LATIN.into_iter().enumerate() {
                for word in language.vocabulary().telltales {
                    by_first[usize::from(word.as_bytes()[0].to_ascii_lowercase())].push((*word, index));
                }
            }
            Self(by_first)
        })
    }

    /// For which of the languages a word tells.
    fn of(&self, word: &str) -> [bool; LATIN.len()] {
        let mut told = [false; LATIN.len()];
        let first = word.bytes().next().map(|byte| usize::from(byte.to_ascii_lowercase()));
        for (telltale, language) in first.into_iter().flat_map(|first| &self.0[first]) {
            told[*language] |= telltale.eq_ignore_ascii_case(word);
        }
        told
    }
}

/// Finds the number that makes a text a collective letter, or says what the text seems to be.
///
/// # Errors
/// [`ErrorKind::NotALetter`] where the text has no collective letter's number, or another number before it.
pub(crate) fn collective_letter(reading: &Reading<'_>, zones: &Zones) -> Result<Numbered, Error> {
    let numbered = head::numbered(reading, zones);
    let kin = kin(reading, zones);
    match (numbered, kin) {
        // A circular may cite collective letters in its body, and a letter circulars: the letterhead decides.
        (Some(numbered), None) if is_letter(reading, zones) => Ok(numbered),
        (Some(_), None) => Err(refusal(reading, Kin::Unknown, None)),
        (Some(numbered), Some((_, mark))) if numbered.stretch.start <= mark.start => Ok(numbered),
        (_, Some((kin, mark))) => Err(refusal(reading, kin, Some(mark))),
        (None, None) => {
            let union = reading
                .find(zones.letter.clone(), |term| matches!(term, Term::Union | Term::StandardizationBureau))
                .next()
                .copied();
            let kin = if union.is_some() { Kin::UnnumberedLetter } else { Kin::Unknown };
            Err(refusal(reading, kin, union))
        }
    }
}

/// Whether a text has anything of a letter of the Bureau besides the number: a list of letters or an article has not.
fn is_letter(reading: &Reading<'_>, zones: &Zones) -> bool {
    let told = |term: Term| {
        matches!(term, Term::Union | Term::StandardizationBureau | Term::DirectorOfBureau | Term::Salutation)
    };
    let labels = |term: Term| matches!(term, Term::Label(Label::Reference | Label::Subject | Label::Telephone));
    let labelled = reading.find(zones.letter.clone(), labels).any(|&mark| is_label(reading, mark));
    labelled || reading.find(zones.letter.clone(), told).next().is_some()
}

fn refusal(reading: &Reading<'_>, kin: Kin, mark: Option<Mark>) -> Error {
    let evidence = mark.map(|mark| reading.span(mark.start..mark.end));
    let quote = evidence.map(|span| super::reading::collapse(span.of(reading.text())));
    ErrorKind::NotALetter { kin, evidence, quote }.into()
}

/// What the letterhead says the text is, where it is a near relative of a collective letter.
fn kin(reading: &Reading<'_>, zones: &Zones) -> Option<(Kin, Mark)> {
    let head = zones.letter.start..zones.head.end.max(zones.letter.start + 1);
    let office = |term: Term| {
        matches!(term, Term::RadiocommunicationBureau | Term::DevelopmentBureau | Term::GeneralSecretariat)
    };
    let value = head::reference_value(reading, zones);
    // The Bureaux are also addressees, as directors; before the reference stands only the sender.
    let before_reference = head.start..value.as_ref().map_or(head.end, |value| value.start);
    let sender = reading.find(before_reference, office).next().copied();
    let own = reading.first(head.clone(), Term::StandardizationBureau);
    let by_office = sender.filter(|mark| own.is_none_or(|own| own.start > mark.start)).map(|mark| {
        let kin = match mark.term {
            Term::RadiocommunicationBureau => Kin::RadiocommunicationCircular,
            Term::DevelopmentBureau => Kin::DevelopmentCircular,
            _ => Kin::SecretaryGeneralLetter,
        };
        (kin, mark)
    });
    if by_office.is_some() {
        return by_office;
    }
    let wanted = |term: Term| matches!(term, Term::Circular | Term::CircularLetter);
    let longest = reading.find(value.unwrap_or(head), wanted).max_by_key(|mark| mark.end - mark.start).copied()?;
    let kin = if longest.term == Term::CircularLetter { Kin::RadiocommunicationCircular } else { Kin::TsbCircular };
    Some((kin, longest))
}
