//! Letters of Cyrillic (and Greek) that look like Latin ones and slip into Latin names: `ТР.AISec`.

/// The text with look-alike letters made Latin; other letters stay.
pub(crate) fn latin(text: &str) -> String {
    text.chars().map(latin_letter).collect()
}

/// The Latin letter that a Cyrillic or Greek character looks like, or the character itself.
pub(crate) fn latin_letter(character: char) -> char {
    match character {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'З' => '3',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'У' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        'а' => 'a',
        'в' => 'b',
        'е' => 'e',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'с' => 'c',
        'ѕ' => 's',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        'Ν' => 'N',
        _ => character,
    }
}
