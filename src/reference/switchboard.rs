//! The numbers of ITU's switchboard, which the imprint at the foot of every page gives, and which are no letter's contact.
//! Source: the imprint of ITU's letters, e.g. `International Telecommunication Union • Place des Nations, CH-1211 Geneva 20 •
//! Tel: +41 22 730 5111 • Fax: +41 22 733 7256`.

/// Telephone and fax, without what parts their digits.
const NUMBERS: [&str; 2] = ["41227305111", "41227337256"];

/// Whether a number, written in any way, is the switchboard's.
pub(crate) fn is_switchboard(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    NUMBERS.contains(&digits.trim_start_matches("00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switchboard_is_known_however_it_is_written() {
        assert!(["+41 22 730 5111", "+41 22 730 51 11", "0041227337256"].into_iter().all(is_switchboard));
        assert!(!is_switchboard("+41 22 730 5858"));
    }
}
