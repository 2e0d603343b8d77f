//! A language's words, compiled: one pass over a folded text finds them all.

use std::sync::OnceLock;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::{Language, Term, Vocabulary};
use crate::fold::{Fold, Gap, fold_phrase};

/// A word or phrase found in a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) term: Term,
    /// Positions in the folded text.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// One form of a term.
#[derive(Clone, Copy, Debug)]
struct Form {
    term: Term,
    /// Letters may follow: the entry ended with `~`.
    open: bool,
    /// Capitals are asked for: the entry ended with `^`.
    capital: bool,
    /// A number is asked for behind: the entry ended with `#`. `в` before a number is a Russian Question, elsewhere `in`.
    numbered: bool,
    /// How many characters it has.
    length: u16,
    /// Where in [`Lexicon::blanks`] the entry's blanks are told.
    blanks: (u32, u16),
}

/// The compiled words of one language. Forms and blanks lie in one piece each: a letter looks at thousands of them.
pub(crate) struct Lexicon {
    automaton: CharwiseDoubleArrayAhoCorasick<u32>,
    /// The forms of all patterns, those that share their letters beside one another.
    forms: Vec<Form>,
    /// For each pattern of the automaton where its forms begin, and at last the end of all.
    starts: Vec<u32>,
    /// Where entries have blanks, in bytes of their folded form; a text may have lost them, but not added others.
    blanks: Vec<u16>,
    /// Folded letters that may be written onto a word's beginning.
    prefixes: Vec<String>,
}

/// The length in characters from which a form is long enough to be taken for itself even when glued to its neighbours or
/// broken inside. Shorter ones would be found inside other words.
const DISTINCTIVE: usize = 8;

impl Lexicon {
    /// The words of a language, compiled at first use and kept.
    pub(crate) fn of(language: Language) -> &'static Self {
        static COMPILED: [OnceLock<Lexicon>; 6] = [const { OnceLock::new() }; 6];
        // `ALL` and the variants stand in one order.
        COMPILED[language as usize].get_or_init(|| Self::compile(language.vocabulary()))
    }

    fn compile(vocabulary: &Vocabulary) -> Self {
        let mut blanks = Vec::with_capacity(16_000);
        let mut entries: Vec<(String, Form)> = Vec::with_capacity(8_000);
        for (term, words) in vocabulary.entries() {
            entries.extend(words.iter().map(|word| form(term, word, &mut blanks)));
        }
        entries.extend(turned_forms(vocabulary, &entries, &mut blanks));
        // Stable, so that forms of the same letters stay in the order of the vocabulary.
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut starts: Vec<u32> = Vec::with_capacity(entries.len() + 1);
        let mut patterns: Vec<&str> = Vec::with_capacity(entries.len());
        for (at, (letters, _)) in (0..).zip(&entries) {
            if patterns.last() != Some(&letters.as_str()) {
                patterns.push(letters);
                starts.push(at);
            }
        }
        let automaton =
            CharwiseDoubleArrayAhoCorasick::new(&patterns).expect("the tables are below the limits of 32 bits");
        let forms: Vec<Form> = entries.iter().map(|(_, form)| *form).collect();
        starts.push(u32::try_from(forms.len()).expect("the tables are below the limits of 32 bits"));
        let prefixes = vocabulary.prefixes.iter().map(|prefix| fold_phrase(prefix)).collect();
        Self { automaton, forms, starts, blanks, prefixes }
    }

    /// Every word and phrase in the text, overlapping ones included, by position and the longer first.
    pub(crate) fn marks(&self, fold: &Fold, source: &str) -> Vec<Mark> {
        let mut marks = Vec::with_capacity(fold.len() / 8);
        for found in self.automaton.find_overlapping_iter(fold.text()) {
            let (start, end) = (found.start(), found.end());
            let mut bounds = None;
            let pattern = found.value() as usize;
            for form in &self.forms[self.starts[pattern] as usize..self.starts[pattern + 1] as usize] {
                let (begins, ends) = *bounds.get_or_insert_with(|| (self.begins(fold, start), fold.ends_word(end)));
                let capitals = || !fold.span(start, end).of(source).contains(char::is_lowercase);
                let told = (!form.capital || capitals()) && (!form.numbered || number_follows(fold, end));
                if told && self.fits(form, fold, start..end, begins, ends) {
                    marks.push(Mark { term: form.term, start, end });
                }
            }
        }
        marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
        // A word given both with and without its blank is one word.
        marks.dedup();
        if !self.prefixes.is_empty() {
            drop_bare(&mut marks);
        }
        marks
    }

    /// Whether a form stands there as a word, with no more gaps inside than conversions leave.
    fn fits(&self, form: &Form, fold: &Fold, place: std::ops::Range<usize>, begins: bool, ends: bool) -> bool {
        let length = usize::from(form.length);
        let distinctive = length >= DISTINCTIVE;
        if !(begins || distinctive) || !(ends || form.open || distinctive) {
            return false;
        }
        let (first, count) = (form.blanks.0 as usize, usize::from(form.blanks.1));
        let blanks = &self.blanks[first..first + count];
        let own = |at: usize| blanks.iter().any(|&blank| usize::from(blank) == at - place.start);
        let added = (place.start + 1..place.end)
            .filter(|&at| fold.gap(at) != Gap::None && !own(at) && !fold.parts_ideographs(at));
        let label = usize::from(matches!(form.term, Term::Label(_)) && length >= 4);
        let allowed = (length / DISTINCTIVE).max(label);
        added.take(allowed + 1).count() <= allowed
    }

    /// Whether a word begins at `start`, behind a prefix or not.
    fn begins(&self, fold: &Fold, start: usize) -> bool {
        fold.begins_word(start)
            || self.prefixes.iter().any(|prefix| {
                start >= prefix.len()
                    && fold.text().get(start - prefix.len()..start) == Some(prefix.as_str())
                    && (start - prefix.len() + 1..=start).all(|at| fold.gap(at) == Gap::None)
                    && fold.begins_word(start - prefix.len())
            })
    }
}

/// Whether a number stands behind, next to its sign, full stop or bracket: `Q.5`, `Q No. 5`.
fn number_follows(fold: &Fold, at: usize) -> bool {
    let behind = fold.text()[at..].trim_start_matches(['.', '(', '-']);
    let bare = behind.strip_prefix("no").unwrap_or(behind).trim_start_matches('.');
    bare.starts_with(|character: char| character.is_ascii_digit())
}

/// Where a word is listed with its article and without, both are found; the whole word counts.
fn drop_bare(marks: &mut Vec<Mark>) {
    let mut seen = std::collections::HashSet::with_capacity(marks.len());
    // Sorted by start, so the longest of those that end together comes first.
    marks.retain(|mark| seen.insert((mark.term, mark.end)));
}

/// The entries as conversions turn them, without those that are another entry as it is written: `لإقرار` (for approval)
/// turned is `القرار` (the Resolution).
fn turned_forms(vocabulary: &Vocabulary, straight: &[(String, Form)], blanks: &mut Vec<u16>) -> Vec<(String, Form)> {
    if vocabulary.turned.is_empty() {
        return Vec::new();
    }
    let straight: std::collections::HashSet<&str> = straight.iter().map(|(letters, _)| letters.as_str()).collect();
    let prefixes: Vec<String> = vocabulary.prefixes.iter().map(|prefix| fold_phrase(prefix)).collect();
    let is_straight = |letters: &str| {
        let behind = prefixes.iter().filter_map(|prefix| letters.strip_prefix(prefix.as_str()));
        behind.chain([letters]).any(|word| straight.contains(word))
    };
    let entries = vocabulary.entries();
    let words = entries.iter().flat_map(|(term, words)| words.iter().map(|word| (*term, *word)));
    let turned = words.flat_map(|(term, word)| turned(word, vocabulary).into_iter().map(move |turned| (term, turned)));
    let forms = turned.map(|(term, turned)| form(term, &turned, blanks));
    forms.filter(|(letters, _)| !is_straight(letters)).collect()
}

/// The entry as conversions turn it: letters of each of its words in another order, also where what is written onto the
/// entry gives the first of them.
fn turned(word: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let pairs = vocabulary.turned;
    if pairs.is_empty() {
        return Vec::new();
    }
    // The fold takes away what may stand on a letter, so the letters are those of the fold; the blanks stay.
    let folded = word.split_whitespace().map(fold_phrase).collect::<Vec<_>>().join(" ");
    let turn = |word: &str| pairs.iter().fold(word.to_owned(), |word, (from, to)| word.replace(from, to));
    let whole = turn(&folded);
    let split = |prefix: &str| {
        pairs.iter().any(|(from, _)| {
            from.char_indices().skip(1).any(|(at, _)| prefix.ends_with(&from[..at]) && folded.starts_with(&from[at..]))
        })
    };
    // A longer prefix is a shorter one before one of these.
    let short = vocabulary.prefixes.iter().filter(|prefix| prefix.chars().count() <= 2 && split(prefix));
    let with_prefix: Vec<String> = short.map(|prefix| turn(&format!("{prefix}{folded}"))).collect();
    let own = (whole != folded).then_some(whole);
    own.into_iter().chain(with_prefix).collect()
}

/// The folded letters of an entry, and what it asks of a text; its blanks go to the others.
fn form(term: Term, word: &str, blanks: &mut Vec<u16>) -> (String, Form) {
    let (word, numbered) = word.strip_suffix('#').map_or((word, false), |stem| (stem, true));
    let (word, open) = word.strip_suffix('~').map_or((word, false), |stem| (stem, true));
    let (word, capital) = word.strip_suffix('^').map_or((word, false), |stem| (stem, true));
    let small = |number: usize| u16::try_from(number).expect("no entry is so long");
    let first = blanks.len();
    let mut letters = String::with_capacity(word.len());
    for part in word.split_whitespace() {
        if !letters.is_empty() {
            blanks.push(small(letters.len()));
        }
        letters.push_str(&fold_phrase(part));
    }
    // A blank may stand on either side of a dash, a slash or a full stop in any phrase.
    for (at, character) in letters.char_indices() {
        if matches!(character, '-' | '/' | '.' | ',' | '(' | ')' | '\'') {
            blanks.extend([small(at), small(at + 1)]);
        }
    }
    let length = small(letters.chars().count());
    let told = (u32::try_from(first).expect("the tables are below the limits of 32 bits"), small(blanks.len() - first));
    (letters, Form { term, open, capital, numbered, length, blanks: told })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(language: Language, text: &str) -> Vec<(Term, String)> {
        let fold = Fold::new(text);
        let lexicon = Lexicon::of(language);
        let marks = lexicon.marks(&fold, text);
        marks.iter().map(|mark| (mark.term, fold.span(mark.start, mark.end).of(text).to_owned())).collect()
    }

    #[test]
    fn every_entry_of_every_language_has_letters() {
        for language in Language::ALL {
            for (term, words) in language.vocabulary().entries() {
                for word in words {
                    let letters = form(term, word, &mut Vec::new()).0;
                    assert!(!letters.is_empty(), "{language:?} {term:?} {word:?}");
                }
            }
        }
    }

    #[test]
    fn the_resolution_is_no_approval_with_its_letters_turned() {
        let found = terms(Language::Ar, "وفقاً للقواعد الواردة في القرار 1");
        let approval = Term::Action(crate::letter::Action::Approval);
        assert!(found.iter().all(|(term, _)| *term != approval), "{found:?}");
    }

    #[test]
    fn words_are_found_glued_broken_and_whole() {
        let found = terms(Language::En, "Subje ct: Meeting of StudyGroup13; requests for visasupport letters");
        let has = |term: Term, text: &str| found.iter().any(|(one, written)| *one == term && written == text);
        assert!(has(Term::Label(super::super::Label::Subject), "Subje ct"));
        assert!(has(Term::Body(super::super::Body::StudyGroup), "StudyGroup"));
    }

    #[test]
    fn an_entry_that_asks_for_capitals_is_not_found_in_small_letters() {
        let found = terms(Language::Fr, "La CE 16 se réunira ce 16 mars; les groupes de ce secteur.");
        let groups: Vec<&str> =
            found.iter().filter(|(term, _)| matches!(term, Term::Body(_))).map(|(_, text)| text.as_str()).collect();
        assert_eq!(groups, ["CE"]);
    }

    #[test]
    fn arabic_words_are_found_with_and_without_what_is_written_onto_them() {
        use super::super::Body;
        let found = terms(Language::Ar, "للجنة الدراسات والموضوع: بالمسألة 2/3 واالتحاد الدولي لالتصاالت");
        let has = |term: Term, text: &str| found.iter().filter(|one| **one == (term, text.to_owned())).count();
        assert_eq!(has(Term::Body(Body::StudyGroup), "لجنة الدراسات"), 1, "{found:?}");
        assert_eq!(has(Term::Label(super::super::Label::Subject), "الموضوع"), 1, "{found:?}");
        assert_eq!(has(Term::Question, "المسألة"), 1, "{found:?}");
        assert_eq!(has(Term::Union, "االتحاد الدولي لالتصاالت"), 1, "{found:?}");
    }

    #[test]
    fn short_words_are_not_found_inside_others() {
        let found = terms(Language::En, "The group meets again in the maypole hall on the format desk.");
        assert!(!found.iter().any(|(term, _)| matches!(term, Term::Month(_) | Term::Body(_))), "{found:?}");
    }
}
