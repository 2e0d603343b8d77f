//! The numbers inside codes of bodies, Questions and addresses.

/// The study group to which a body's code belongs: 17 of `SG17`, `WP4/17`, `7/17`, 3 of `SG3RG-LAC`; none of `TSAG`.
pub(super) fn study_group(code: &str) -> Option<u32> {
    let behind = code.rsplit_once('/').map_or(code, |(_, group)| group);
    let digits = behind.strip_prefix("SG").unwrap_or(behind);
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    let rest = &digits[end..];
    (rest.is_empty() || rest.starts_with("RG-")).then(|| digits[..end].parse().ok()).flatten()
}

/// The number that stands right behind a word in an address or a file's name, whatever its case: 17 of `tsbsg17@itu.int`
/// behind `sg`. The word has to begin behind no letter, or behind one of `before`.
pub(super) fn behind(text: &str, word: &str, before: &[&str]) -> Option<(u32, std::ops::Range<usize>)> {
    let lower = text.to_ascii_lowercase();
    lower.match_indices(word).find_map(|(at, _)| {
        let start = at + word.len();
        let length = lower[start..].bytes().take_while(u8::is_ascii_digit).count();
        let head = &lower[..at];
        let free = !head.ends_with(|character: char| character.is_ascii_alphabetic())
            || before.iter().any(|word| head.ends_with(word));
        let number = lower[start..start + length].parse().ok()?;
        free.then_some((number, at..start + length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_their_study_group() {
        for (code, group) in [("SG17", Some(17)), ("WP4/17", Some(17)), ("7/17", Some(17)), ("SG3RG-LAC", Some(3))] {
            assert_eq!(study_group(code), group, "{code}");
        }
        for code in ["TSAG", "SCV", "FG-AI4H", "JCA-IoT", "SG", ""] {
            assert_eq!(study_group(code), None, "{code}");
        }
    }

    #[test]
    fn a_number_is_read_behind_its_word() {
        assert_eq!(behind("tsbsg17@itu.int", "sg", &["tsb"]), Some((17, 3..7)));
        assert_eq!(behind("https://itu.int/go/tsg17", "sg", &["t"]), Some((17, 20..24)));
        assert_eq!(behind("rgm.aspx?Group=17", "group=", &[]), Some((17, 9..17)));
        assert_eq!(behind("msg17@host.example", "sg", &["tsb"]), None);
    }
}
