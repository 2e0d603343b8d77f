//! A view of a text in which letters that a reader takes for the same are the same, and white space is gone.
//!
//! Conversions lose and add blanks and line ends at will (`Study Group13`, `Subje ct:`, one letter on one line), type
//! dashes and quotes in a dozen ways, and show Arabic in presentation forms. Matching therefore runs on this view:
//! lower case, compatibility forms resolved, Latin accents off, one dash, one quote, ASCII digits, no marks without
//! width, no white space. Every byte of it knows the character of the text that it came from, so that what is found is
//! always told in positions of the text; and it knows what gap stood before that character, so that a boundary of a
//! word, a cell or a line is still visible.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::Span;

/// What stood between a character of the view and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing: the two touch in the text.
    #[default]
    None,
    /// Blanks.
    Blank,
    /// A tab, which is how cells and list numbers are parted.
    Tab,
    /// A line end.
    Line,
    /// An empty line.
    Paragraph,
}

/// The folded view of a text.
#[derive(Debug)]
pub(crate) struct Fold {
    text: String,
    starts: Vec<u32>,
    ends: Vec<u32>,
    gaps: Vec<Gap>,
    traits: Vec<Trait>,
}

/// What a byte's character says of the words around it: its class in the view, and its case in the text.
#[derive(Clone, Copy, Debug)]
struct Trait {
    class: Class,
    upper: bool,
    lower: bool,
}

impl Fold {
    /// Folds a text of at most [`limits::TEXT_BYTES`](crate::limits::TEXT_BYTES).
    pub(crate) fn new(source: &str) -> Self {
        let mut fold = Self {
            text: String::with_capacity(source.len()),
            starts: Vec::with_capacity(source.len()),
            ends: Vec::with_capacity(source.len()),
            gaps: Vec::with_capacity(source.len()),
            traits: Vec::with_capacity(source.len()),
        };
        let mut gap = Gap::None;
        let mirrored = has_mirrored_brackets(source);
        for (at, character) in source.char_indices() {
            match character {
                '(' if mirrored => fold.push_ascii(b')', b'(', at, &mut gap),
                ')' if mirrored => fold.push_ascii(b'(', b')', at, &mut gap),
                '\n' => gap = if gap >= Gap::Line { Gap::Paragraph } else { Gap::Line },
                '\t' => gap = gap.max(Gap::Tab),
                ' ' | '\r' => gap = gap.max(Gap::Blank),
                // One byte, since the character is ASCII.
                '!'..='~' => {
                    let byte = character as u8;
                    fold.push_ascii(byte.to_ascii_lowercase(), byte, at, &mut gap);
                }
                _ if character.is_whitespace() => gap = gap.max(Gap::Blank),
                _ if gap == Gap::None && is_combining_mark(character) => fold.widen(at + character.len_utf8()),
                _ => fold_character(character, |folded| fold.push(folded, character, at, &mut gap)),
            }
        }
        fold
    }

    /// A mark above or below a letter is gone from the view and belongs to the letter in the text.
    fn widen(&mut self, end: usize) {
        let Some(&last) = self.ends.last() else { return };
        // See `push`.
        #[expect(clippy::cast_possible_truncation)]
        for one in self.ends.iter_mut().rev().take_while(|one| **one == last) {
            *one = end as u32;
        }
    }

    fn push(&mut self, folded: char, written: char, at: usize, gap: &mut Gap) {
        self.text.push(folded);
        let class = Class::of(folded);
        // Only alphabets have cases.
        let cased = class != Class::Ideograph && class != Class::Arabic;
        let upper = cased && written.is_uppercase();
        let lower = cased && !upper && written.is_lowercase();
        let end = at + written.len_utf8();
        for _ in 0..folded.len_utf8() {
            self.record(at, end, std::mem::take(gap), Trait { class, upper, lower });
        }
    }

    fn push_ascii(&mut self, folded: u8, written: u8, at: usize, gap: &mut Gap) {
        self.text.push(char::from(folded));
        let class = if folded.is_ascii_lowercase() {
            Class::Latin
        } else if folded.is_ascii_digit() {
            Class::Digit
        } else {
            Class::Mark
        };
        let (upper, lower) = (written.is_ascii_uppercase(), written.is_ascii_lowercase());
        self.record(at, at + 1, std::mem::take(gap), Trait { class, upper, lower });
    }

    /// What one byte of the view came from.
    // Texts are bounded well below 4 GiB, so offsets fit.
    #[expect(clippy::cast_possible_truncation)]
    fn record(&mut self, start: usize, end: usize, gap: Gap, of: Trait) {
        self.starts.push(start as u32);
        self.ends.push(end as u32);
        self.gaps.push(gap);
        self.traits.push(of);
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the folded text.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The length of the folded text in bytes.
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Where a range of the view stands in the text, without the gaps around it.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        if start >= end || start >= self.len() {
            let at = self.starts.get(start).or(self.ends.last()).map_or(0, |&at| at as usize);
            return Span::new(at, at);
        }
        Span::new(self.starts[start] as usize, self.ends[end.min(self.len()) - 1] as usize)
    }

    /// The first position of the view whose character begins at or behind `offset` of the text.
    pub(crate) fn position(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| (start as usize) < offset)
    }

    /// The gap before the character at `position`; the end of the text counts as an empty line.
    pub(crate) fn gap(&self, position: usize) -> Gap {
        if position == 0 { Gap::Paragraph } else { self.gaps.get(position).copied().unwrap_or(Gap::Paragraph) }
    }

    /// The character that begins at `position`.
    pub(crate) fn character(&self, position: usize) -> Option<char> {
        self.text.get(position..).and_then(|rest| rest.chars().next())
    }

    /// The character that ends before `position`.
    pub(crate) fn character_before(&self, position: usize) -> Option<char> {
        self.text.get(..position).and_then(|rest| rest.chars().next_back())
    }

    /// Whether a word may begin at `position`: behind a gap, a change of script or kind, or a capital.
    pub(crate) fn begins_word(&self, position: usize) -> bool {
        if position == 0 || position >= self.len() || !self.text.is_char_boundary(position) {
            return true;
        }
        let (before, here) = (self.traits[position - 1], self.traits[position]);
        self.gaps[position] != Gap::None || before.class.parts_from(here.class) || before.lower && here.upper
    }

    /// Whether no more than blanks or a line end stand between two ideographs here. They mean nothing: Chinese is set
    /// without blanks, broken into lines anywhere, and spaced out in letterheads (`国 际 电 信 联 盟`).
    pub(crate) fn parts_ideographs(&self, position: usize) -> bool {
        let ideograph = |character: Option<char>| character.is_some_and(is_ideograph);
        matches!(self.gap(position), Gap::Blank | Gap::Line)
            && ideograph(self.character_before(position))
            && ideograph(self.character(position))
    }

    /// Whether a word may end before `position`.
    pub(crate) fn ends_word(&self, position: usize) -> bool {
        self.begins_word(position)
    }
}

/// Whether brackets mostly open where they should close, as extraction of right-to-left text leaves them: `Title )word(`.
fn has_mirrored_brackets(source: &str) -> bool {
    let blank = |character: Option<char>| character.is_none_or(char::is_whitespace);
    let (mut mirrored, mut straight) = (0_usize, 0_usize);
    for at in memchr::memchr2_iter(b'(', b')', source.as_bytes()) {
        let (before, behind) = (source[..at].chars().next_back(), source[at + 1..].chars().next());
        // Behind a blank and before a word a bracket opens.
        if blank(before) && behind.is_some_and(char::is_alphanumeric) {
            if source.as_bytes()[at] == b'(' { straight += 1 } else { mirrored += 1 }
        }
    }
    mirrored > straight
}

/// Folds a word list's entry in the same way as a text; white space goes too.
pub(crate) fn fold_phrase(phrase: &str) -> String {
    let mut folded = String::with_capacity(phrase.len());
    for character in phrase.chars().filter(|character| !character.is_whitespace()) {
        match character {
            '!'..='~' => folded.push(character.to_ascii_lowercase()),
            _ => fold_character(character, |character| folded.push(character)),
        }
    }
    folded
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Digit,
    Latin,
    Cyrillic,
    Arabic,
    Ideograph,
    Mark,
}

impl Class {
    fn of(character: char) -> Self {
        match character {
            '0'..='9' => Self::Digit,
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => Self::Latin,
            '\u{400}'..='\u{52F}' => Self::Cyrillic,
            '\u{620}'..='\u{6FF}' => Self::Arabic,
            _ if is_ideograph(character) => Self::Ideograph,
            _ => Self::Mark,
        }
    }

    /// Whether two neighbours cannot belong to one word. Chinese has no words to part, so each character may stand alone.
    fn parts_from(self, here: Self) -> bool {
        self != here || matches!(self, Self::Ideograph | Self::Mark)
    }
}

/// Whether a character is one of Chinese.
pub(crate) fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// [`char::is_alphanumeric`], told without a search through the tables of Unicode for what letters mostly consist of.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\x7F' => character.is_ascii_alphanumeric(),
        'А'..='я' | '\u{621}'..='\u{64A}' | '\u{4E00}'..='\u{9FFF}' => true,
        _ => character.is_alphanumeric(),
    }
}

/// From a capital of Russian to its small letter.
const CYRILLIC_CASES: u32 = 'а' as u32 - 'А' as u32;

/// What a character is taken for; nothing for marks without width.
fn fold_character(character: char, mut push: impl FnMut(char)) {
    match character {
        // Dashes, minus, hyphen bullet; the wave dash of East Asian ranges.
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}'
        | '\u{301C}'
        | '\u{FF5E}' => push('-'),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '「' | '」' | '『' | '』' | '《' | '》' | '＂' => {
            push('"')
        }
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | 'ʼ' | 'ʹ' | '＇' => push('\''),
        // Soft hyphen, zero width and bidi controls, Arabic tatweel and vowel signs, variation selectors.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{61C}' => {}
        '\u{660}'..='\u{669}' => push(digit(character, '\u{660}')),
        '\u{6F0}'..='\u{6F9}' => push(digit(character, '\u{6F0}')),
        '،' | '、' | '﹑' => push(','),
        '؛' => push(';'),
        '؟' => push('?'),
        '。' | '｡' => push('.'),
        '°' | 'º' => push('o'),
        '∕' | '⁄' => push('/'),
        // Alef, yeh and teh marbuta are written with and without their marks.
        'أ' | 'إ' | 'آ' | 'ٱ' => push('ا'),
        'ى' | 'ئ' | 'ی' => push('ي'),
        'ة' => push('ه'),
        'ؤ' => push('و'),
        'ک' => push('ك'),
        'Ё' | 'ё' => push('е'),
        // The letters of Russian, without a search through the tables of Unicode.
        'А'..='Я' => push(char::from_u32(character as u32 + CYRILLIC_CASES).unwrap_or(character)),
        'а'..='я' => push(character),
        '\u{400}'..='\u{52F}' => lower(character, push),
        // Neither Arabic nor Chinese has cases.
        '\u{620}'..='\u{6FF}' | '\u{3400}'..='\u{9FFF}' => push(character),
        _ => decompose_compatible(character, |part| match part {
            _ if is_combining_mark(part) || part.is_whitespace() => {}
            '\u{2010}'..='\u{2015}' => push('-'),
            '\u{2044}' => push('/'),
            'أ' | 'إ' | 'آ' => push('ا'),
            'ى' | 'ئ' => push('ي'),
            'ة' => push('ه'),
            '\u{640}' => {}
            '。' => push('.'),
            _ => lower(part, &mut push),
        }),
    }
}

fn digit(character: char, zero: char) -> char {
    char::from_digit(character as u32 - zero as u32, 10).unwrap_or(character)
}

fn lower(character: char, mut push: impl FnMut(char)) {
    // One for one, so that a final sigma or a dotted I cannot surprise; the letters' languages need no more.
    let mut lower = character.to_lowercase();
    if let Some(first) = lower.next() {
        push(first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_and_clean_writings_fold_alike() {
        for (damaged, clean) in [
            ("Study\u{A0}Group13", "study group 13"),
            ("Subje ct:", "Subject:"),
            ("4\u{2212}5 сентября", "4-5 сентября"),
            ("РЕФЁРЕНДУМ", "референдум"),
            ("Réf.：", "ref.:"),
            ("٢٧-٢٣ يناير", "27-23 يناير"),
            ("\u{FE8D}\u{FEDF}\u{FEE4}\u{FEAE}\u{FE9F}\u{FECA}", "المرجع"),
            ("第２／１７号", "第2/17号"),
            ("I NTERNATIONAL", "international"),
            ("n° 5", "No 5"),
        ] {
            assert_eq!(fold_phrase(damaged), fold_phrase(clean), "{damaged}");
            assert_eq!(Fold::new(damaged).text(), fold_phrase(clean), "{damaged}");
        }
    }

    #[test]
    fn positions_lead_back_to_the_text() {
        let source = "Réf. \u{2013} «ﬁn»\n\n第３号";
        let fold = Fold::new(source);
        assert_eq!(fold.text(), "ref.-\"fin\"第3号");
        let at = fold.text().find("fin").unwrap();
        assert_eq!(fold.span(at, at + 3).of(source), "ﬁn");
        let at = fold.text().find('3').unwrap();
        assert_eq!(fold.span(at, at + 1).of(source), "３");
        assert_eq!(Fold::new("يوماً.").span(0, "يوما".len()).of("يوماً."), "يوماً");
        assert_eq!(fold.gap(fold.text().find('第').unwrap()), Gap::Paragraph);
    }

    #[test]
    fn mirrored_brackets_are_turned_back() {
        assert_eq!(Fold::new("القرار 99 )المراجع في دبي، 2018(").text(), "القرار99(المراجعفيدبي,2018)");
        assert_eq!(Fold::new("1) Opening (Geneva) of 2) it").text(), "1)opening(geneva)of2)it");
    }

    #[test]
    fn words_begin_behind_gaps_digits_and_capitals() {
        let source = "SubmitITU contributions28July";
        let fold = Fold::new(source);
        let begins = |word: &str| fold.begins_word(fold.text().find(word).unwrap());
        assert!(begins("itu") && begins("contributions") && begins("28") && begins("july"));
        assert!(!begins("ontributions"));
    }
}
