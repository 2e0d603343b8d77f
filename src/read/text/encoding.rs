//! Which encoding a text is in: a byte order mark, else valid UTF-8, else UTF-16 by its zero bytes, else the candidate
//! under which the text holds most words of letters, with chardetng's guess as tie-break.
//!
//! chardetng alone does not know UTF-16 without mark, the Macintosh encodings and some others; words alone cannot decide
//! a text that holds none.

use std::borrow::Cow;

use encoding_rs::{
    BIG5, Encoding, GB18030, IBM866, ISO_8859_5, ISO_8859_6, KOI8_R, KOI8_U, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1256, X_MAC_CYRILLIC,
};

use super::words::WORDS;
use crate::{Error, ErrorKind};

/// Text with the encoding that it was in.
#[derive(Debug)]
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    /// The WHATWG name.
    pub(super) encoding: &'static str,
    /// What could not be decoded, in a sentence.
    pub(super) damage: Option<String>,
}

/// The encodings of old archives, the more frequent first. ISO-8859-1 and -15 are read as windows-1252, which holds them
/// but for the euro sign of the latter; GBK and GB2312 as GB18030.
static CANDIDATES: [&Encoding; 12] = [
    WINDOWS_1252,
    WINDOWS_1251,
    WINDOWS_1256,
    KOI8_R,
    IBM866,
    ISO_8859_5,
    X_MAC_CYRILLIC,
    GB18030,
    BIG5,
    ISO_8859_6,
    MACINTOSH,
    KOI8_U,
];

/// How much is looked at, in bytes: beyond it a letter only says the same again.
const SAMPLE: usize = 4 << 10;

/// Decodes in the named encoding. Bytes that do not fit become U+FFFD and are told of.
pub(super) fn decode_as<'b>(bytes: &'b [u8], label: &str) -> Result<Decoded<'b>, Error> {
    let encoding = Encoding::for_label(label.as_bytes());
    let encoding = encoding.ok_or_else(|| ErrorKind::UnknownEncoding(label.to_owned()))?;
    Ok(decode_with(bytes, encoding))
}

/// Decodes in the encoding that the bytes show.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return checked(decode_with(bytes, encoding));
    }
    let zeros = memchr::memchr_iter(0, &bytes[..bytes.len().min(SAMPLE)]).count();
    if let Some(encoding) = wide(bytes) {
        return checked(decode_with(bytes, encoding));
    }
    match std::str::from_utf8(bytes) {
        Ok(_) if zeros == 0 => return checked(decode_with(bytes, UTF_8)),
        Err(error) if is_broken_utf8(bytes, error.valid_up_to()) => return checked(decode_with(bytes, UTF_8)),
        _ => {}
    }
    if zeros * 100 > bytes.len().min(SAMPLE) {
        return Err(ErrorKind::Undecodable("it holds many zero bytes, as pictures and programs do".to_owned()).into());
    }
    checked(decode_with(bytes, single_or_chinese(bytes)))
}

fn decode_with<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, used, malformed) = encoding.decode(bytes);
    let damage = malformed.then(|| {
        let count = text.matches('\u{FFFD}').count();
        let first = text.find('\u{FFFD}').unwrap_or(0);
        format!(
            "{count} places could not be decoded as {} and are shown as U+FFFD, the first at byte {first} of the text; check the file, or name another encoding.",
            used.name()
        )
    });
    Decoded { text, encoding: used.name(), damage }
}

/// Refuses what decodes and is no text all the same: control characters in numbers, or no letters.
fn checked(decoded: Decoded<'_>) -> Result<Decoded<'_>, Error> {
    let (mut controls, mut replaced, mut all) = (0_usize, 0_usize, 0_usize);
    for character in decoded.text.chars().take(SAMPLE) {
        all += 1;
        controls += usize::from(
            character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{C}' | '\u{B}' | '\u{85}'),
        );
        replaced += usize::from(character == '\u{FFFD}');
    }
    // A stray form control or two occurs in converted texts; one in fifty does not.
    if all > 0 && (controls * 50 > all || replaced * 10 > all) {
        return Err(
            ErrorKind::Undecodable("its bytes are no readable text in any supported encoding".to_owned()).into()
        );
    }
    Ok(decoded)
}

/// UTF-16 without a mark: zero bytes stand in one half of the pairs only, for blanks, digits and line ends are ASCII.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if sample.len() < 8 {
        return None;
    }
    let (mut little, mut big, mut wrong) = (0_usize, 0_usize, 0_usize);
    for pair in sample.chunks_exact(2) {
        let ascii = |byte: u8| {
            byte == b' '
                || byte == b'\n'
                || byte == b'\r'
                || byte == b'\t'
                || byte.is_ascii_alphanumeric()
                || byte.is_ascii_punctuation()
        };
        match (pair[0], pair[1]) {
            (0, 0) => wrong += 1,
            (low, 0) if ascii(low) => little += 1,
            (0, high) if ascii(high) => big += 1,
            _ => {}
        }
    }
    let pairs = sample.len() / 2;
    let (most, least, encoding) = if little >= big { (little, big, UTF_16LE) } else { (big, little, UTF_16BE) };
    (most * 20 >= pairs && least * 20 <= most && wrong == 0).then_some(encoding)
}

/// UTF-8 with few bad bytes: a cut end, a byte lost. Text in another encoding breaks at nearly every letter above ASCII.
fn is_broken_utf8(bytes: &[u8], valid: usize) -> bool {
    let mut good = 0_usize;
    let mut bad = 0_usize;
    let mut rest = bytes;
    let _ = valid;
    while !rest.is_empty() && good + bad < SAMPLE {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                good += above_ascii(text);
                break;
            }
            Err(error) => {
                let (text, behind) = rest.split_at(error.valid_up_to());
                good += std::str::from_utf8(text).map_or(0, above_ascii);
                bad += 1;
                let skip = error.error_len().unwrap_or(behind.len()).max(1);
                rest = &behind[skip.min(behind.len())..];
            }
        }
    }
    good > 0 && bad * 10 <= good
}

fn above_ascii(text: &str) -> usize {
    text.chars().filter(|character| !character.is_ascii()).count()
}

/// The candidate under which the sample reads best.
fn single_or_chinese(bytes: &[u8]) -> &'static Encoding {
    let sample = sample(bytes);
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    // chardetng knows KOI8-U alone, which differs from KOI8-R in letters that Russian does not have.
    let guess = if std::ptr::eq(guess, KOI8_U) { KOI8_R } else { guess };
    let best = CANDIDATES.into_iter().map(|candidate| (score(sample, candidate), candidate)).max_by_key(
        |(score, candidate)| {
            (
                *score,
                std::ptr::eq(*candidate, guess),
                std::cmp::Reverse(CANDIDATES.iter().position(|one| std::ptr::eq(*one, *candidate))),
            )
        },
    );
    best.map_or(guess, |(_, candidate)| candidate)
}

/// The bytes around the first ones above ASCII.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let start = first.saturating_sub(SAMPLE / 4);
    &bytes[start..bytes.len().min(start + SAMPLE)]
}

/// Words of letters found, less what text does not hold: characters that could not be decoded, controls, letters of two
/// scripts in one word, small letters before capitals.
fn score(sample: &[u8], encoding: &'static Encoding) -> i64 {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let words: i64 = WORDS
        .iter()
        .map(|word| {
            let weight = i64::try_from(word.chars().count()).unwrap_or(0) + 2;
            weight * i64::try_from(text.matches(word).count().min(8)).unwrap_or(0)
        })
        .sum();
    let mut faults = 0_i64;
    let mut before = ' ';
    for character in text.chars() {
        faults += match character {
            '\u{FFFD}' => 6,
            '\u{80}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' => 4,
            '\u{2500}'..='\u{259F}' => 3,
            _ if mixes(before, character) => 3,
            _ if before.is_lowercase() && character.is_uppercase() && !character.is_ascii() => 2,
            _ if rare(character) => 2,
            _ => 0,
        };
        before = character;
    }
    words * 4 - faults
}

fn mixes(before: char, character: char) -> bool {
    let script = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' => 1,
        '\u{400}'..='\u{4FF}' => 2,
        '\u{600}'..='\u{6FF}' => 3,
        '\u{3400}'..='\u{9FFF}' => 4,
        _ => 0,
    };
    let (before, here) = (script(before), script(character));
    before != 0 && here != 0 && before != here && !(before == 4 || here == 4)
}

/// Characters that letters of ITU do not use, and that a wrong decoding makes of the ones that they do.
fn rare(character: char) -> bool {
    matches!(character, '¤' | '¥' | '¦' | '¬' | '¶' | '¿' | 'Ð' | 'Þ' | 'ð' | 'þ' | 'ƒ' | '†' | '‡' | '‰' | 'Ђ'..='Џ' | 'ѐ'..='џ' | '∂' | '∑' | '∏' | '∫' | 'Ω' | '≈' | '√' | '◊')
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str = "Женева, 17 июня 2025 года\nОсн.: Коллективное письмо 2/17 БСЭ\nТел.: +41 22 730 6206\nПредмет: Собрание 17-й Исследовательской комиссии\nУважаемая госпожа, уважаемый господин,\nсостоится собрание";
    const FRENCH: &str = "Genève, le 30 juillet 2009\nRéf.: Lettre collective TSB 4/16\nTél.: +41 22 730 6805\nObjet: Réunion de la Commission d'études 16\nMadame, Monsieur,\nla réunion aura lieu à Genève";
    const SPANISH: &str = "Ginebra, 24 de junio de 2011\nRef.: Carta Colectiva TSB 8/5\nAsunto: Reunión de la Comisión de Estudio 5\nMuy Señora mía/Muy Señor mío:\nla reunión tendrá lugar en Ginebra";
    const CHINESE: &str = "2015年3月11日,日内瓦\n文号: 电信标准化局第3/9号集体函\n电话: +41 22 730 5858\n事由: 第9研究组会议\n尊敬的先生/女士:\n会议将于日内瓦举行";
    const ARABIC: &str = "جنيف، 5 مايو 2015\nالمرجع: الرسالة الجماعية 3/9\nالهاتف: 5858 730 22 41+\nالموضوع: اجتماع لجنة الدراسات 9\nتحية طيبة وبعد،";

    fn assert_found(text: &str, encoding: &'static Encoding) {
        let (bytes, _, lost) = encoding.encode(text);
        assert!(!lost, "the sample does not fit {}", encoding.name());
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, text, "{} was taken for {}", encoding.name(), decoded.encoding);
    }

    #[test]
    fn encodings_of_old_archives_are_found() {
        for encoding in [UTF_8, WINDOWS_1251, KOI8_R, KOI8_U, IBM866, ISO_8859_5, X_MAC_CYRILLIC] {
            assert_found(RUSSIAN, encoding);
        }
        for text in [FRENCH, SPANISH] {
            for encoding in [UTF_8, WINDOWS_1252, MACINTOSH] {
                assert_found(text, encoding);
            }
        }
        for encoding in [UTF_8, GB18030] {
            assert_found(CHINESE, encoding);
        }
        assert_found("文號: 電話: 傳真: 研究組會議 日內瓦 電信標準化局", BIG5);
        for encoding in [UTF_8, WINDOWS_1256, ISO_8859_6] {
            assert_found(ARABIC, encoding);
        }
    }

    #[test]
    fn utf_16_is_found_with_and_without_a_mark() {
        for text in [RUSSIAN, FRENCH, SPANISH, CHINESE, ARABIC] {
            for mark in ["\u{FEFF}", ""] {
                let units: Vec<u16> = format!("{mark}{text}").encode_utf16().collect();
                let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
                assert_eq!(decode(&little).unwrap().text, text);
                assert_eq!(decode(&big).unwrap().text, text);
            }
        }
    }

    #[test]
    fn utf_8_with_a_lost_byte_stays_utf_8() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.remove(1);
        bytes.pop();
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.damage.is_some());
    }

    #[test]
    fn an_encoding_can_be_named() {
        let (bytes, ..) = KOI8_R.encode(RUSSIAN);
        assert_eq!(decode_as(&bytes, "koi8-r").unwrap().text, RUSSIAN);
        assert!(decode_as(&bytes, "utf-8").unwrap().damage.is_some());
        assert_eq!(decode_as(&bytes, "klingon").unwrap_err().code(), "unknown-encoding");
    }
}
