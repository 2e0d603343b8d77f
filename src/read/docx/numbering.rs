//! The numbers of list paragraphs, computed as Word shows them (ISO/IEC 29500-1, 17.9).

use std::{array, borrow::Cow, collections::HashMap, sync::LazyLock};

use super::{
    symbols,
    xml::{Element, Node, Part, Space},
};
use crate::{Error, ErrorKind, limits};

/// Lists have nine levels.
const LEVELS: usize = 9;

/// One level of a list's definition.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    /// `%1.%2`: each sign stands for the number of that level.
    text: String,
    font: Option<String>,
    /// What stands behind the number.
    suffix: &'static str,
    /// Higher levels' numbers are shown in decimal here.
    legal: bool,
    /// The level whose number begins this one anew; 0 for never.
    restart: Option<u32>,
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".to_owned(),
            text: String::new(),
            font: None,
            suffix: "\t",
            legal: false,
            restart: None,
            style: None,
        }
    }
}

/// What a list says of its levels.
type Levels = [Option<Level>; LEVELS];

/// A level of which neither a list nor its definition says anything.
static UNSTATED: LazyLock<Level> = LazyLock::new(Level::default);

#[derive(Clone, Debug, Default)]
struct Definition {
    levels: Levels,
    /// A style that holds the real definition.
    style: Option<String>,
    /// The style that this definition is for.
    style_of: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    definition: u32,
    starts: [Option<u32>; LEVELS],
    levels: Levels,
}

/// The lists of a document with the numbers that they have reached.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<u32, Definition>,
    lists: HashMap<u32, List>,
    /// The definition that a style holds.
    of_style: HashMap<String, u32>,
    /// Numbers reached, by definition: lists of one definition count on from each other.
    reached: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Lists whose own start has been applied.
    started: HashMap<u32, [bool; LEVELS]>,
}

impl Numbering {
    /// Reads the numbering part.
    pub(super) fn read(text: &str, name: &str) -> Result<Self, Error> {
        let mut numbering = Self::default();
        let mut xml = Part::new(text, name);
        let mut place = Place::default();
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) if element.space == Space::Word => {
                    numbering.element(&element, &mut place, xml.depth())?;
                }
                Node::End if xml.depth() < place.depth => place = Place::default(),
                _ => {}
            }
        }
        for (id, definition) in &numbering.definitions {
            if let Some(style) = &definition.style_of {
                numbering.of_style.entry(style.clone()).and_modify(|first| *first = (*id).min(*first)).or_insert(*id);
            }
        }
        Ok(numbering)
    }

    fn element(&mut self, element: &Element<'_>, place: &mut Place, depth: usize) -> Result<(), Error> {
        let id = |name: &str| element.attribute(name).and_then(|value| value.trim().parse::<u32>().ok());
        match element.name() {
            "abstractNum" => {
                let id = id("abstractNumId").unwrap_or_default();
                self.definitions.entry(id).or_default();
                *place = Place { holder: Some(Holder::Definition(id)), level: None, depth };
            }
            "num" => {
                let id = id("numId").unwrap_or_default();
                self.lists.entry(id).or_default();
                *place = Place { holder: Some(Holder::List(id)), level: None, depth };
            }
            "lvl" | "lvlOverride" => {
                place.level = id("ilvl").map(|level| level as usize).filter(|level| *level < LEVELS);
                if let (Some(holder), Some(level), "lvl") = (place.holder, place.level, element.name()) {
                    self.levels(holder)[level] = Some(Level::default());
                }
            }
            name => self.property(name, element, place)?,
        }
        if self.definitions.len().max(self.lists.len()) > limits::LISTS {
            return Err(ErrorKind::Limit(format!("more than {} lists", limits::LISTS)).into());
        }
        Ok(())
    }

    fn levels(&mut self, holder: Holder) -> &mut Levels {
        match holder {
            Holder::Definition(id) => &mut self.definitions.entry(id).or_default().levels,
            Holder::List(id) => &mut self.lists.entry(id).or_default().levels,
        }
    }

    fn property(&mut self, name: &str, element: &Element<'_>, place: &Place) -> Result<(), Error> {
        match (name, place.holder) {
            ("abstractNumId", Some(Holder::List(id))) => {
                self.lists.entry(id).or_default().definition = element.number().unwrap_or_default();
            }
            ("numStyleLink", Some(Holder::Definition(id))) => {
                self.definitions.entry(id).or_default().style = element.short("val")?.map(Cow::into_owned);
            }
            ("styleLink", Some(Holder::Definition(id))) => {
                self.definitions.entry(id).or_default().style_of = element.short("val")?.map(Cow::into_owned);
            }
            ("startOverride", Some(Holder::List(id))) => {
                if let (Some(level), Some(start)) = (place.level, element.number()) {
                    self.lists.entry(id).or_default().starts[level] = Some(start);
                }
            }
            (_, Some(holder)) => {
                if let Some(level) = place.level.and_then(|level| self.levels(holder)[level].as_mut()) {
                    level.set(name, element)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The level of a list that a paragraph style is tied to.
    pub(super) fn level_of_style(&self, list: u32, style: &str) -> Option<u32> {
        let (_, definition) = definition_of(&self.definitions, &self.lists, &self.of_style, list)?;
        let of_style =
            |level: &Option<Level>| level.as_ref().is_some_and(|level| level.style.as_deref() == Some(style));
        definition.levels.iter().position(of_style).and_then(|level| u32::try_from(level).ok())
    }

    /// Counts a paragraph and gives the text of its number, what parts it from the words included.
    pub(super) fn next(&mut self, list: u32, level: u32) -> Option<String> {
        let level = (level as usize).min(LEVELS - 1);
        let (id, definition) = definition_of(&self.definitions, &self.lists, &self.of_style, list)?;
        let own = self.lists.get(&list)?;
        let stated = |at: usize| own.levels[at].as_ref().or(definition.levels[at].as_ref());
        stated(level)?;
        let levels: [&Level; LEVELS] = array::from_fn(|at| stated(at).unwrap_or(&UNSTATED));
        let reached = self.reached.entry(id).or_default();
        count(level, &levels, &own.starts, self.started.entry(list).or_default(), reached);
        let shown = shown(level, &levels, reached);
        if shown.is_empty() {
            return None;
        }
        Some(format!("{shown}{}", levels[level].suffix))
    }
}

/// A list's definition, through the style that may hold it.
fn definition_of<'d>(
    definitions: &'d HashMap<u32, Definition>,
    lists: &HashMap<u32, List>,
    of_style: &HashMap<String, u32>,
    list: u32,
) -> Option<(u32, &'d Definition)> {
    let id = lists.get(&list)?.definition;
    let definition = definitions.get(&id)?;
    let Some(style) = &definition.style else { return Some((id, definition)) };
    let holder = of_style.get(style).and_then(|id| definitions.get_key_value(id));
    holder.map(|(id, definition)| (*id, definition)).or(Some((id, definition)))
}

/// Counts a paragraph of a level: its own number goes on, those of higher levels begin where none stood yet, those of lower
/// ones begin anew.
fn count(
    level: usize,
    levels: &[&Level; LEVELS],
    starts: &[Option<u32>; LEVELS],
    started: &mut [bool; LEVELS],
    reached: &mut [Option<u32>; LEVELS],
) {
    let start_of = |at: usize| starts[at].unwrap_or(levels[at].start);
    let anew = starts[level].is_some() && !started[level];
    started[level] = true;
    reached[level] = match reached[level] {
        Some(number) if !anew => Some(number.saturating_add(1)),
        _ => Some(start_of(level)),
    };
    for (at, number) in reached.iter_mut().enumerate().take(level) {
        number.get_or_insert_with(|| start_of(at));
    }
    for at in level + 1..LEVELS {
        let restarts = levels[at]
            .restart
            .is_none_or(|restart| restart as usize > level || restart != 0 && restart as usize == level + 1);
        if restarts && levels[at].restart != Some(0) {
            reached[at] = None;
        }
    }
}

impl Level {
    fn set(&mut self, name: &str, element: &Element<'_>) -> Result<(), Error> {
        match name {
            "start" => self.start = element.number().unwrap_or(1),
            "numFmt" => self.format = element.attribute("val").unwrap_or_default().into_owned(),
            "lvlText" => self.text = element.short("val")?.unwrap_or_default().into_owned(),
            "isLgl" => self.legal = element.is_on(),
            "lvlRestart" => self.restart = element.number(),
            "pStyle" => self.style = element.short("val")?.map(Cow::into_owned),
            "rFonts" => {
                let font = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                self.font = font.map(Cow::into_owned);
            }
            "suff" => {
                self.suffix = match element.attribute("val").as_deref() {
                    Some("space") => " ",
                    Some("nothing") => "",
                    _ => "\t",
                }
            }
            _ => {}
        }
        Ok(())
    }
}

#[derive(Clone, Copy, Debug)]
enum Holder {
    Definition(u32),
    List(u32),
}

/// Where in the part a property belongs.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    holder: Option<Holder>,
    level: Option<usize>,
    depth: usize,
}

/// A number's text: the level's pattern with every sign replaced.
fn shown(level: usize, levels: &[&Level; LEVELS], reached: &[Option<u32>; LEVELS]) -> String {
    let own = levels[level];
    if own.format == "bullet" {
        return symbols::bullet(&own.text, own.font.as_deref());
    }
    if own.format == "none" {
        return own.text.replace(|character: char| character == '%' || character.is_ascii_digit(), "");
    }
    let mut text = String::new();
    let mut characters = own.text.chars().peekable();
    while let Some(character) = characters.next() {
        let sign = characters.peek().and_then(|next| next.to_digit(10)).filter(|digit| character == '%' && *digit > 0);
        let Some(digit) = sign else {
            text.push(character);
            continue;
        };
        characters.next();
        let at = digit as usize - 1;
        let number = reached[at].unwrap_or(levels[at].start);
        let format = if own.legal { "decimal" } else { levels[at].format.as_str() };
        text.push_str(&number_text(number, format));
    }
    text
}

/// A number in one of the formats of ST_NumberFormat; decimal for those that letters do not use.
fn number_text(number: u32, format: &str) -> String {
    const ABJAD: [&str; 28] = [
        "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر", "ش", "ت",
        "ث", "خ", "ذ", "ض", "ظ", "غ",
    ];
    const HIJA: [&str; 28] = [
        "أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق", "ك",
        "ل", "م", "ن", "ه", "و", "ي",
    ];
    const RUSSIAN: [&str; 29] = [
        "а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф", "х", "ц",
        "ч", "ш", "щ", "ы", "э", "ю", "я",
    ];
    let of = |letters: &[&str]| {
        number.checked_sub(1).and_then(|at| letters.get(at as usize)).map(|letter| (*letter).to_owned())
    };
    let named = match format {
        "lowerLetter" => Some(letters(number, 'a')),
        "upperLetter" => Some(letters(number, 'A')),
        "lowerRoman" => Some(roman(number).to_lowercase()),
        "upperRoman" => Some(roman(number)),
        "decimalZero" => Some(format!("{number:02}")),
        "none" => Some(String::new()),
        "arabicAbjad" => of(&ABJAD),
        "arabicAlpha" => of(&HIJA),
        "russianLower" => of(&RUSSIAN),
        "russianUpper" => of(&RUSSIAN).map(|letter| letter.to_uppercase()),
        "chineseCounting"
        | "chineseCountingThousand"
        | "ideographDigital"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "chineseLegalSimplified" => Some(chinese(number)),
        "decimalFullWidth" | "decimalFullWidth2" => Some(full_width(number)),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            (1..=20).contains(&number).then(|| char::from_u32(0x245F + number)).flatten().map(String::from)
        }
        _ => None,
    };
    named.unwrap_or_else(|| number.to_string())
}

/// a … z, aa … zz: the letter repeated.
fn letters(number: u32, first: char) -> String {
    let Some(at) = number.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(first as u32 + at % 26).unwrap_or(first);
    // Word repeats the letter; thirty alphabets are more than any list has.
    std::iter::repeat_n(letter, (at / 26 + 1).min(30) as usize).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 3_999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

fn chinese(number: u32) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |at: u32| DIGITS[at as usize % 10];
    match number {
        0..=9 => digit(number).to_owned(),
        10..=19 => format!("十{}", if number == 10 { "" } else { digit(number - 10) }),
        20..=99 => {
            format!("{}十{}", digit(number / 10), if number.is_multiple_of(10) { "" } else { digit(number % 10) })
        }
        _ => number.to_string(),
    }
}

fn full_width(number: u32) -> String {
    number.to_string().chars().filter_map(|digit| char::from_u32(digit as u32 - '0' as u32 + 0xFF10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_in_their_formats() {
        for (number, format, shown) in [
            (3, "decimal", "3"),
            (28, "lowerLetter", "bb"),
            (4, "upperRoman", "IV"),
            (9, "lowerRoman", "ix"),
            (7, "decimalZero", "07"),
            (21, "chineseCounting", "二十一"),
            (2, "arabicAbjad", "ب"),
            (12, "decimalFullWidth", "１２"),
        ] {
            assert_eq!(number_text(number, format), shown);
        }
    }

    #[test]
    fn levels_count_and_begin_anew() {
        let level = |level: u32, text: &str| {
            format!(
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
            )
        };
        let xml = format!(
            "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>",
            level(0, "%1."),
            level(1, "%1.%2"),
        );
        let mut numbering = Numbering::read(&xml, "word/numbering.xml").unwrap();
        let shown: Vec<_> = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (2, 0), (2, 0)]
            .iter()
            .map(|&(list, level)| numbering.next(list, level).unwrap())
            .collect();
        assert_eq!(shown, ["1.\t", "1.1\t", "1.2\t", "2.\t", "2.1\t", "5.\t", "6.\t"]);
    }
}
