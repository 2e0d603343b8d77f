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
#[derive(Debug)]
struct Form {
    term: Term,
    /// Letters may follow: the entry ended with `~`.
    open: bool,
    /// Capitals are asked for: the entry ended with `^`.
    capital: bool,
    /// A number is asked for behind: the entry ended with `#`. `в` before a number is a Russian Question, elsewhere `in`.
    numbered: bool,
    /// How many characters it has.
    length: usize,
    /// Where the entry has blanks, in bytes of its folded form; a text may have lost them, but not added others.
    blanks: Vec<usize>,
}

/// The compiled words of one language.
pub(crate) struct Lexicon {
    automaton: CharwiseDoubleArrayAhoCorasick<u32>,
    /// For each pattern of the automaton the forms that share its letters.
    forms: Vec<Vec<Form>>,
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
        let mut patterns: Vec<String> = Vec::with_capacity(2_000);
        let mut forms: Vec<Vec<Form>> = Vec::with_capacity(2_000);
        let mut known = std::collections::HashMap::with_capacity(2_000);
        let mut add = |(letters, form): (String, Form)| {
            let index = *known.entry(letters.clone()).or_insert_with(|| {
                patterns.push(letters);
                forms.push(Vec::new());
                patterns.len() - 1
            });
            forms[index].push(form);
        };
        let turned = turned_forms(vocabulary);
        for (term, words) in vocabulary.entries() {
            for word in words {
                add(form(term, word));
            }
        }
        turned.into_iter().for_each(&mut add);
        let automaton =
            CharwiseDoubleArrayAhoCorasick::new(&patterns).expect("the tables are below the limits of 32 bits");
        Self { automaton, forms, prefixes: vocabulary.prefixes.iter().map(|prefix| fold_phrase(prefix)).collect() }
    }

    /// Every word and phrase in the text, overlapping ones included, by position and the longer first.
    pub(crate) fn marks(&self, fold: &Fold, source: &str) -> Vec<Mark> {
        let mut marks = Vec::with_capacity(fold.len() / 8);
        for found in self.automaton.find_overlapping_iter(fold.text()) {
            let (start, end) = (found.start(), found.end());
            let mut bounds = None;
            for form in &self.forms[found.value() as usize] {
                let (begins, ends) = *bounds.get_or_insert_with(|| (self.begins(fold, start), fold.ends_word(end)));
                let capitals = || !fold.span(start, end).of(source).contains(char::is_lowercase);
                let told = (!form.capital || capitals()) && (!form.numbered || number_follows(fold, end));
                if told && form.fits(fold, start, end, begins, ends) {
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

impl Form {
    fn fits(&self, fold: &Fold, start: usize, end: usize, begins: bool, ends: bool) -> bool {
        let distinctive = self.length >= DISTINCTIVE;
        if !(begins || distinctive) || !(ends || self.open || distinctive) {
            return false;
        }
        let added = (start + 1..end).filter(|&at| {
            fold.gap(at) != Gap::None && !self.blanks.contains(&(at - start)) && !fold.parts_ideographs(at)
        });
        let label = usize::from(matches!(self.term, Term::Label(_)) && self.length >= 4);
        let allowed = (self.length / DISTINCTIVE).max(label);
        added.take(allowed + 1).count() <= allowed
    }
}

/// The entries as conversions turn them, without those that are another entry as it is written: `لإقرار` (for approval)
/// turned is `القرار` (the Resolution).
fn turned_forms(vocabulary: &Vocabulary) -> Vec<(String, Form)> {
    if vocabulary.turned.is_empty() {
        return Vec::new();
    }
    let entries = vocabulary.entries();
    let words = || entries.iter().flat_map(|(term, words)| words.iter().map(|word| (*term, *word)));
    let straight: std::collections::HashSet<String> = words().map(|(term, word)| form(term, word).0).collect();
    let prefixes: Vec<String> = vocabulary.prefixes.iter().map(|prefix| fold_phrase(prefix)).collect();
    let is_straight = |letters: &str| {
        let behind = prefixes.iter().filter_map(|prefix| letters.strip_prefix(prefix.as_str()));
        behind.chain([letters]).any(|word| straight.contains(word))
    };
    let forms =
        words().flat_map(|(term, word)| turned(word, vocabulary).into_iter().map(move |turned| form(term, &turned)));
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

fn form(term: Term, word: &str) -> (String, Form) {
    let (word, numbered) = word.strip_suffix('#').map_or((word, false), |stem| (stem, true));
    let (word, open) = word.strip_suffix('~').map_or((word, false), |stem| (stem, true));
    let (word, capital) = word.strip_suffix('^').map_or((word, false), |stem| (stem, true));
    let mut letters = String::new();
    let mut blanks = Vec::new();
    for part in word.split_whitespace() {
        if !letters.is_empty() {
            blanks.push(letters.len());
        }
        letters.push_str(&fold_phrase(part));
    }
    // A blank may stand on either side of a dash, a slash or a full stop in any phrase.
    for (at, character) in letters.char_indices() {
        if matches!(character, '-' | '/' | '.' | ',' | '(' | ')' | '\'') {
            blanks.extend([at, at + 1]);
        }
    }
    let length = letters.chars().count();
    (letters, Form { term, open, capital, numbered, length, blanks })
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
                    assert!(!form(term, word).0.is_empty(), "{language:?} {term:?} {word:?}");
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
