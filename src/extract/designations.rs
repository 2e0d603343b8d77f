//! Names of Recommendations and their kin: `X.soar-cc`, `X.1631 | ISO/IEC 27017`, `G.8275 Amd.1`, `TR.AISec`.

use super::{
    lookalikes::{latin, latin_letter},
    reading::Reading,
};
use crate::{
    Span,
    fold::Gap,
    language::{Mark, Term},
    letter::{WorkItemKind, WorkItemStatus},
};

/// A designation with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Designation {
    /// In Latin letters.
    pub(crate) name: String,
    /// Whether the letter writes it otherwise: in look-alike letters of another script, or with `Amendment` in words.
    pub(crate) mixed: bool,
    /// What a Cyrillic prefix stands for by its sound: `ТР.` looks like TP and is typed for TR.
    pub(crate) by_sound: Option<String>,
    pub(crate) span: Span,
    /// `ISO/IEC 27017` behind a bar, with its place.
    pub(crate) twin: Option<(String, Span)>,
}

impl Designation {
    /// The same designation, its Cyrillic prefix read by its sound.
    pub(crate) fn sounded(&self) -> Self {
        Self { name: self.by_sound.clone().unwrap_or_else(|| self.name.clone()), ..self.clone() }
    }

    /// Where the designation ends, its twin included.
    pub(crate) fn end(&self) -> usize {
        self.twin.as_ref().map_or(self.span.end, |(_, span)| span.end)
    }

    /// The kind that the name itself tells.
    pub(crate) fn kind(&self) -> Option<WorkItemKind> {
        let upper = self.name.to_ascii_uppercase();
        let behind_series = upper.split_once('.').map_or("", |(_, rest)| rest);
        let starts =
            |kinds: &[&str]| kinds.iter().any(|kind| upper.starts_with(kind) || behind_series.starts_with(kind));
        if upper.contains(" AMD") {
            Some(WorkItemKind::Amendment)
        } else if upper.contains(" COR") {
            Some(WorkItemKind::Corrigendum)
        } else if starts(&["SUP"]) {
            Some(WorkItemKind::Supplement)
        } else if starts(&["IMP"])
            && behind_series.len() > 3
            && upper.starts_with(|c: char| c.is_ascii_alphabetic())
            && behind_series[3..].starts_with(|c: char| c.is_ascii_digit())
        {
            Some(WorkItemKind::ImplementersGuide)
        } else if upper.starts_with("TR.")
            || upper.starts_with("TR-")
            || has_series_code(&upper, "STR")
            || behind_series.starts_with("TR-")
        {
            Some(WorkItemKind::TechnicalReport)
        } else if upper.starts_with("TP.")
            || upper.starts_with("TP-")
            || has_series_code(&upper, "STP")
            || behind_series.starts_with("TP-")
        {
            Some(WorkItemKind::TechnicalPaper)
        } else {
            None
        }
    }

    /// Whether the name is one of a text that exists: a number behind the series letter.
    pub(crate) fn is_numbered(&self) -> bool {
        let rest = self.name.split_once('.').map_or("", |(_, rest)| rest);
        let behind = rest.trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
        // `Y.3172-amp` is a provisional name beside the number of another text, `Y.3508-Rev` the text itself.
        let provisional = behind.strip_prefix('-').is_some_and(|word| {
            let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
            letters >= 2 && !SUFFIXES.contains(&&word[..letters])
        });
        behind.len() < rest.len() && !rest.starts_with('.') && !provisional
    }

    /// What the name itself tells: `Rev` behind it, or a provisional name in place of a number.
    pub(crate) fn status(&self) -> Option<WorkItemStatus> {
        let lower = self.name.to_ascii_lowercase();
        if lower.ends_with("rev") || lower.ends_with("-rev") || lower.contains("(rev") {
            Some(WorkItemStatus::Revised)
        } else if !self.is_numbered()
            && !lower.contains(" amd")
            && !lower.contains(" cor")
            && !is_numbered_supplement(&lower)
        {
            Some(WorkItemStatus::New)
        } else {
            None
        }
    }
}

/// What stands behind the number of a text that exists.
const SUFFIXES: &[&str] = &["rev", "bis", "ter", "amd", "cor", "sup", "series"];

/// `X.Suppl.30`, `G.Sup39`: a supplement that has its number.
fn is_numbered_supplement(lower: &str) -> bool {
    let rest = lower.split_once('.').map_or("", |(_, rest)| rest);
    rest.starts_with("sup")
        && rest
            .trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.')
            .starts_with(|c: char| c.is_ascii_digit())
}

/// `XSTR-...`, `HSTP.…`: a series letter, then the code of the kind.
fn has_series_code(upper: &str, code: &str) -> bool {
    upper.get(1..4) == Some(code) && upper[4..].starts_with(['.', '-'])
        || upper.starts_with(code) && upper[3..].starts_with(['.', '-'])
}

/// The letters of ITU-T's series of Recommendations.
const SERIES: &str = "ABCDEFGHIJKLMNOPQRSTUVXYZ";

/// What may stand before the dot instead of a series letter: a kind of text, behind the letter of its series or not.
const PREFIXES: &[&str] = &["TR", "TP", "STR", "STP"];

fn is_prefix(head: &str) -> bool {
    PREFIXES.contains(&head) || head.len() == 4 && SERIES.contains(&head[..1]) && matches!(&head[1..], "STR" | "STP")
}

/// Every designation of the text, in order.
pub(super) fn all(reading: &Reading<'_>) -> Vec<Designation> {
    let mut found = scan(reading.text());
    found.retain(|name| !looks_like_surname(&name.name) || is_told(reading, name));
    for name in &mut found {
        name.by_sound = by_sound(reading, name);
        name.twin = twin(reading, name);
        spell_suffix(reading, name);
    }
    found
}

/// The name with the prefix that the language's own letters stand for by their sound.
fn by_sound(reading: &Reading<'_>, name: &Designation) -> Option<String> {
    let written = name.span.of(reading.text());
    reading.vocabulary.texts.sounded.iter().find_map(|(letters, prefix)| {
        let parted = written.strip_prefix(letters)?.starts_with(['.', '-']);
        parted.then(|| format!("{prefix}{}", &name.name[letters.chars().count()..]))
    })
}

/// `T.Cfax` looks like a person's name with an initial; the noun before it or the title behind it tells.
fn is_told(reading: &Reading<'_>, name: &Designation) -> bool {
    let own = reading.stretch(name.span);
    noun_before(reading, own.start).is_some() || reading.byte(reading.skip(own.end, b",: ")) == Some(b'"')
}

/// `Y.3170-series`, `Recommandations UIT-T de la série Y.3170`, `Y.3170系列建议书`: the name of a series.
pub(super) fn is_series(reading: &Reading<'_>, name: &Designation) -> bool {
    // The Sector's name may stand between.
    const BETWEEN: usize = 10;
    const WORD: usize = 40;
    let own = reading.stretch(name.span);
    let series = |term: Term| term == Term::Series;
    let before = reading.last(own.start.saturating_sub(WORD)..own.start, series);
    let before = before.is_some_and(|mark| {
        own.start - mark.end <= BETWEEN && !reading.folded()[mark.end..own.start].contains([',', ';', '(', '"'])
    });
    let behind = reading.mark_at(reading.skip(own.end, b"-"), series).is_some();
    before || behind || reading.mark_before(own.end, series).is_some_and(|mark| mark.start > own.start)
}

/// The noun that names the kind of text right before a position, over `revised` and the Sector's name.
pub(super) fn noun_before(reading: &Reading<'_>, position: usize) -> Option<Mark> {
    // The Sector's name is an acronym of some letters with a dash.
    const SECTOR: usize = 10;
    let mut at = position;
    loop {
        let near = at.saturating_sub(SECTOR);
        let near = (near..=at).find(|&one| reading.folded().is_char_boundary(one)).unwrap_or(at);
        let ends = |term: Term| matches!(term, Term::TextKind(_) | Term::New | Term::Revised);
        let mark = (near..=at).rev().find_map(|end| reading.mark_before(end, ends))?;
        if matches!(mark.term, Term::TextKind(_)) {
            return Some(mark);
        }
        at = mark.start;
    }
}

/// `G.729.1 Попр.4`, `Y.2772 Amendment 1`: an amendment or corrigendum told in words.
fn spell_suffix(reading: &Reading<'_>, name: &mut Designation) {
    let end = reading.stretch(name.span).end;
    let amends = |term: Term| matches!(term, Term::TextKind(WorkItemKind::Amendment | WorkItemKind::Corrigendum));
    // `Y.3300建议书修正1` has the noun between, and `第1修正案` the number before the word.
    let noun =
        reading.mark_at(end, |term| term == Term::TextKind(WorkItemKind::Recommendation)).map_or(end, |mark| mark.end);
    let noun = reading.mark_at(noun, |term| term == Term::Of).map_or(noun, |mark| mark.end);
    let comma = reading.byte(noun) == Some(b',');
    let opened = reading.skip(noun, b",(");
    let lead = reading.behind_sign(opened);
    let before = reading.number_at(lead).filter(|number| lead > opened && number.digits <= 2);
    let word = before.map_or(opened, |number| reading.behind_mark(number.end));
    let Some(mark) = reading.mark_at(word, amends) else { return };
    let behind = || reading.number_at(reading.number_lead(mark.end)).filter(|number| number.digits <= 2);
    let number = before.or_else(behind);
    let Some(number) = number.filter(|_| !name.name.contains(" Amd") && !name.name.contains(" Cor")) else { return };
    // `M.3170.0, Amendment 1 to G.8275` names two texts.
    let ends = reading.fold.gap(number.end) >= Gap::Tab
        || reading.byte(number.end).is_some_and(|byte| b";,()\"".contains(&byte));
    if comma && !ends {
        return;
    }
    let short = if mark.term == Term::TextKind(WorkItemKind::Amendment) { "Amd" } else { "Cor" };
    let written = reading.written(mark.start..mark.end);
    name.mixed |= !written.trim_end_matches('.').eq_ignore_ascii_case(short);
    name.name = format!("{} {short}.{}", name.name, number.value);
    name.span = Span::new(name.span.start, reading.span(mark.start..mark.end.max(number.end)).end);
}

/// Every designation in Latin or look-alike letters, in order.
fn scan(text: &str) -> Vec<Designation> {
    let mut found: Vec<Designation> = Vec::new();
    let mut skip_to = 0;
    for (at, character) in text.char_indices() {
        if at < skip_to || !character.is_uppercase() {
            continue;
        }
        let fresh = |before| may_precede(before, character, &text[at + character.len_utf8()..]);
        if !text[..at].chars().next_back().is_none_or(fresh) {
            continue;
        }
        if let Some(designation) = at_start(text, at) {
            skip_to = designation.span.end;
            found.push(designation);
        }
    }
    found
}

/// Whether a designation may begin with `first` behind `before`: no word of its own script goes on in it.
fn may_precede(before: char, first: char, rest: &str) -> bool {
    if matches!(before, '.' | '@' | '/' | '_' | '-' | '\u{2011}') {
        return false;
    }
    // Words of other scripts, and words that a conversion has glued on.
    let glued = before.is_lowercase()
        && rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let lower = before.is_lowercase() && !before.is_ascii() && first.is_ascii_uppercase();
    let caseless = before.is_alphabetic() && !before.is_lowercase() && !before.is_uppercase();
    !before.is_alphanumeric() || lower || glued || caseless && first.is_ascii()
}

fn at_start(text: &str, start: usize) -> Option<Designation> {
    let window = &text[start..];
    if !has_short_head(window) {
        return None;
    }
    let mut name = String::new();
    let mut mixed = false;
    let mut end = 0;
    for (at, character) in window.char_indices() {
        let letter = latin_letter(character);
        let fits = letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+' | '&') || is_hyphen(letter);
        if !fits || character == '\u{2013}' {
            break;
        }
        mixed |= letter != character;
        name.push(if is_hyphen(letter) { '-' } else { letter });
        end = at + character.len_utf8();
    }
    let bare = unglued(name.trim_end_matches(['.', '-', '_', '+', '&']));
    // A look-alike letter and the Latin one that stands for it have not as many bytes.
    let cut = name.chars().count() - bare.chars().count();
    end -= window[..end].chars().rev().take(cut).map(char::len_utf8).sum::<usize>();
    // `Q.7/17` is a Question.
    let slashed = || window[end..].strip_prefix('/').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !is_designation(bare) || window[end..].starts_with('@') || slashed() {
        return None;
    }
    let mut name = bare.to_owned();
    if let Some((suffix, length)) = suffix(&window[end..]) {
        // `G.8275 Аmd.1` with a Cyrillic letter is an amendment all the same.
        let written = &window[end..end + length];
        mixed |= written.chars().any(|letter| latin_letter(letter) != letter);
        name.push_str(&suffix);
        end += length;
    }
    let span = Span::new(start, start + end);
    Some(Designation { name, mixed, by_sound: None, span, twin: None })
}

/// Whether a dot or a hyphen stands as near as behind a prefix: it hardly does in the many words with a capital.
fn has_short_head(window: &str) -> bool {
    const LONGEST: usize = 4;
    let mut head = window.chars().take(LONGEST + 1).map(latin_letter);
    head.any(|letter| matches!(letter, '.' | '-') || is_hyphen(letter))
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '\u{2010}' | '\u{2011}' | '\u{2212}')
}

/// `X.1631The`: a number ends where a capital with small letters begins the next word.
fn unglued(name: &str) -> &str {
    let bytes = name.as_bytes();
    let glued = (3..bytes.len()).find(|&at| {
        let word = &name[at..];
        bytes[at - 2..at].iter().all(u8::is_ascii_digit)
            && bytes[at].is_ascii_uppercase()
            && word[1..].bytes().all(|byte| byte.is_ascii_lowercase())
            && word.len() > 1
            && !["Rev", "Sup"].iter().any(|mark| word.starts_with(mark))
    });
    glued.map_or(name, |at| &name[..at])
}

fn is_designation(name: &str) -> bool {
    let Some(dot) = name.find(['.', '-']) else { return false };
    let (head, rest) = (&name[..dot], &name[dot + 1..]);
    if is_prefix(head) {
        return rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.len() >= 2;
    }
    if name.as_bytes()[dot] != b'.' || head.len() != 1 || !SERIES.contains(head) {
        return false;
    }
    // `P.A`, `U.S.A`: initials.
    let initials = rest.split('.').all(|part| part.len() == 1 && part.chars().all(|c| c.is_ascii_uppercase()));
    rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && !initials && !rest.is_empty()
}

/// `A.Smith` is a name with its initial.
fn looks_like_surname(name: &str) -> bool {
    let rest = name.split_once('.').filter(|(head, _)| head.len() == 1).map_or("", |(_, rest)| rest);
    rest.len() > 1
        && rest.starts_with(|c: char| c.is_ascii_uppercase())
        && rest[1..].chars().all(|c| c.is_ascii_lowercase())
        && !rest.starts_with("Sup")
        && !rest.starts_with("Imp")
}

/// ` Amd.1`, ` Cor. 1`, ` Rev`, ` (rev)` behind a designation.
fn suffix(rest: &str) -> Option<(String, usize)> {
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    let lead = rest.len() - trimmed.len();
    if lead > 4 {
        return None;
    }
    let spelled = |length: usize| Some((latin(&rest[..length]).replace('\u{a0}', " "), length));
    let bracket = ["(rev)", "(rev.)"].iter().find(|form| starts_with(trimmed, form));
    if let Some(form) = bracket {
        return spelled(lead + form.len());
    }
    if lead == 0 {
        return None;
    }
    // A revision's mark ends there; `Rev` also begins words.
    if starts_with(trimmed, "Rev") && !trimmed[3..].starts_with(char::is_alphanumeric) {
        return spelled(lead + 3);
    }
    let behind_word =
        ["Amd", "Corr", "Cor"].iter().find_map(|word| trimmed.get(look_alike_length(trimmed, word)?..))?;
    let behind = behind_word.trim_start_matches(['.', ' ', '\u{a0}']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return None;
    }
    spelled(lead + trimmed.len() - behind.len() + digits)
}

/// How many bytes of the text are the word, in letters that look like those of the word.
fn look_alike_length(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in word.chars() {
        letters.next().filter(|(_, letter)| latin_letter(*letter) == wanted)?;
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// What stands between an organization's name and a number while its text is a draft, or no standard.
const STAGES: &[&str] = &["fdis", "dis", "cd", "tr", "ts"];

/// `| ISO/IEC 27017` behind a designation.
fn twin(reading: &Reading<'_>, name: &Designation) -> Option<(String, Span)> {
    let bar = reading.stretch(name.span).end;
    let behind = reading.skip(bar, b"|");
    let mark = reading.mark_at(behind, |term| matches!(term, Term::Organization(_))).filter(|_| behind > bar)?;
    let Term::Organization(row) = mark.term else { return None };
    let organization = row.code(reading.vocabulary.citations.organizations);
    let stage = STAGES.iter().find(|stage| reading.goes_on(mark.end, stage));
    let start = mark.end + stage.map_or(0, |stage| stage.len());
    let joins = |at: usize| reading.byte(at).is_some_and(|byte| byte.is_ascii_digit() || byte == b'-');
    let mut end = start;
    while joins(end) && (end == start || reading.fold.gap(end) == Gap::None) {
        end += 1;
    }
    let number = reading.folded().get(start..end)?.trim_matches('-');
    let stage = stage.map_or_else(String::new, |stage| format!(" {}", stage.to_uppercase()));
    let span = reading.span(mark.start..end);
    (!number.is_empty()).then(|| (format!("{organization}{stage} {number}"), span))
}

#[cfg(test)]
mod tests {
    use super::{super::reading::testing::with, *};
    use crate::language::Language;

    fn names(text: &str) -> Vec<String> {
        scan(text).into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn look_alikes_glued_to_a_designation_are_cut_off_by_characters() {
        // Found by fuzzing: a Cyrillic letter has two bytes, and the Latin one that it looks like has one.
        let found = scan("7.2.2\tQ.3405Rкалендарный день");
        assert_eq!(found[0].name, "Q.3405");
        assert_eq!((found[0].span.start, found[0].span.end), (6, 12));
    }

    #[test]
    fn designations_of_every_form_are_found() {
        assert_eq!(
            names("X.soar-cc \"…\", Y.IMT‑2020-mgt-req; X.1400Rev."),
            ["X.soar-cc", "Y.IMT-2020-mgt-req", "X.1400Rev"]
        );
        assert_eq!(names("ТР.AISec, TR.dpama, XSTR-hyb"), ["TP.AISec", "TR.dpama", "XSTR-hyb"]);
        assert_eq!(names("draft G.8275 Amd.1 and H.264 (rev)"), ["G.8275 Amd.1", "H.264 (rev)"]);
        assert_eq!(names("G.8275 Аmd.1, G.709 Сor. 2"), ["G.8275 Amd.1", "G.709 Cor. 2"]);
        assert_eq!(names("P.1203.1 Rev., Y.3505(rev), X.1 Revue"), ["P.1203.1 Rev", "Y.3505(rev)", "X.1"]);
    }

    #[test]
    fn designations_glued_to_words_are_found() {
        assert_eq!(names("新建议书草案X.1283“…”"), ["X.1283"]);
        assert_eq!(names("التوصيةE.156, RecommendationX.509"), ["E.156", "X.509"]);
        assert!(names("www.X.1, fooX.bar, Q.7/17").is_empty());
    }

    #[test]
    fn every_series_has_its_reports_and_papers() {
        assert_eq!(names("JSTP-PERSDB, DSTR-5GCost, YSTR.AIoT-gap"), ["JSTP-PERSDB", "DSTR-5GCost", "YSTR.AIoT-gap"]);
    }

    #[test]
    fn initials_and_addresses_are_no_designations() {
        assert!(names("Mr P.A. Probst, U.S.A., B.Moore@itu.int").is_empty());
        assert!(looks_like_surname("J.Visser") && !looks_like_surname("P.Sup") && !looks_like_surname("E.NPfw"));
    }

    #[test]
    fn a_joint_text_has_its_twin() {
        let text = "X.1631| ИСО/МЭК 27017 \"…\"; H.266 ｜ ISO/IEC DIS 23090-3, ТР.AISec";
        with(Language::Ru, text, |reading| {
            let found = all(reading);
            let twins: Vec<(&str, &str)> = found
                .iter()
                .filter_map(|name| name.twin.as_ref().map(|(twin, span)| (twin.as_str(), span.of(text))))
                .collect();
            assert_eq!(twins, [("ISO/IEC 27017", "ИСО/МЭК 27017"), ("ISO/IEC DIS 23090-3", "ISO/IEC DIS 23090-3")]);
            assert_eq!(found[2].by_sound.as_deref(), Some("TR.AISec"));
        });
    }
}
