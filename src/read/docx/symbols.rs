//! Characters of symbol fonts as Unicode.

/// What the private codes of the Symbol and Wingdings fonts look like: the bullets, dashes and arrows of letters.
const SYMBOLS: &[(&str, u32, &str)] = &[
    ("symbol", 0x2D, "–"),
    ("symbol", 0xB7, "•"),
    ("symbol", 0xBE, "—"),
    ("symbol", 0xA3, "≤"),
    ("symbol", 0xB3, "≥"),
    ("symbol", 0xB1, "±"),
    ("symbol", 0xB4, "×"),
    ("symbol", 0xAE, "→"),
    ("wingdings", 0x9F, "•"),
    ("wingdings", 0xA7, "▪"),
    ("wingdings", 0xA8, "☐"),
    ("wingdings", 0x6F, "☐"),
    ("wingdings", 0x71, "☐"),
    ("wingdings", 0x6E, "■"),
    ("wingdings", 0x6C, "●"),
    ("wingdings", 0x76, "❖"),
    ("wingdings", 0xD8, "➢"),
    ("wingdings", 0xE0, "→"),
    ("wingdings", 0xFC, "✓"),
    ("wingdings", 0xFE, "☑"),
    ("wingdings", 0xFD, "☒"),
    ("wingdings", 0x28, "☎"),
    ("wingdings", 0x2A, "✉"),
];

/// The character that a code of a symbol font shows; `None` where it is not known.
pub(super) fn symbol(font: &str, code: u32) -> Option<&'static str> {
    // Word keeps the codes of symbol fonts in the private use area.
    let code = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let font = font.to_ascii_lowercase();
    SYMBOLS.iter().find(|(name, number, _)| font.starts_with(name) && *number == code).map(|(.., shown)| *shown)
}

/// The text of a bullet as a reader sees it.
pub(super) fn bullet(text: &str, font: Option<&str>) -> String {
    text.chars()
        .map(|character| {
            let code = character as u32;
            match font.and_then(|font| symbol(font, code)) {
                Some(shown) => shown.chars().next().unwrap_or('•'),
                None if (0xE000..=0xF8FF).contains(&code) => '•',
                None if character == 'o' && font.is_some_and(|font| font.starts_with("Courier")) => '◦',
                None => character,
            }
        })
        .collect()
}
