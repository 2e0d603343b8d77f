//! Truth against what was read, as exactly as the damage lets it be read.
//!
//! Patterns in truths: `_free` fits anything, `_any` one of its values, `_starts` a text that begins so, `_within` a text that
//! stands inside it.

use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

/// How well a value can still be read; the worse of two damages counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// Equal.
    Same,
    /// The same letters and digits; blanks, dashes and quotes may differ.
    Letters,
    /// May be missing, or a text end early; what is there must be right.
    Optional,
    /// Not to be judged.
    Free,
}

/// A value that came back otherwise.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The JSON Pointer, with `*` for places in lists.
    pub pointer: String,
    pub want: String,
    pub got: String,
}

/// Every difference; `reading` tells how well each pointer can be read.
pub fn differences(want: &Value, got: &Value, reading: &dyn Fn(&str) -> Reading) -> Vec<Difference> {
    let mut found = Vec::new();
    for (key, want) in want.as_object().unwrap() {
        compare(&format!("/{key}"), want, &got[key], reading, &mut found);
    }
    found
}

fn compare(pointer: &str, want: &Value, got: &Value, reading: &dyn Fn(&str) -> Reading, found: &mut Vec<Difference>) {
    let how = reading(pointer);
    if how == Reading::Free || want.get("_free").is_some() || (is_empty(want) && is_empty(got)) {
        return;
    }
    if how == Reading::Optional && is_empty(got) {
        return;
    }
    match (want, got) {
        (Value::Object(pattern), _) if pattern.keys().any(|key| key.starts_with('_')) => {
            if !fits(pointer, pattern, got, reading) {
                found.push(difference(pointer, want, got));
            }
        }
        (Value::Object(want), Value::Object(got)) => objects(pointer, want, got, reading, found),
        (Value::Array(want), Value::Array(got)) => lists(pointer, want, got, reading, found),
        (Value::String(want_text), Value::String(got_text)) if same_text(pointer, want_text, got_text, how) => {}
        _ if want == got => {}
        _ => found.push(difference(pointer, want, got)),
    }
}

fn difference(pointer: &str, want: &Value, got: &Value) -> Difference {
    Difference { pointer: pointer.to_owned(), want: want.to_string(), got: got.to_string() }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(Map::is_empty)
}

fn fits(pointer: &str, pattern: &Map<String, Value>, got: &Value, reading: &dyn Fn(&str) -> Reading) -> bool {
    if let Some(Value::Array(values)) = pattern.get("_any") {
        return values.iter().any(|want| {
            let mut found = Vec::new();
            compare(pointer, want, got, reading, &mut found);
            found.is_empty()
        });
    }
    let text = letters(got.as_str().unwrap_or_default());
    let is = |key: &str| pattern.get(key).and_then(Value::as_str).map(letters);
    is("_starts").is_some_and(|start| text.starts_with(&start))
        || is("_within").is_some_and(|whole| !text.is_empty() && whole.contains(&text))
}

/// Values that a reading adds to a truth's object are differences, too; a denial that was not told counts as one.
fn objects(
    pointer: &str,
    want: &Map<String, Value>,
    got: &Map<String, Value>,
    reading: &dyn Fn(&str) -> Reading,
    found: &mut Vec<Difference>,
) {
    for (key, value) in want {
        compare(&format!("{pointer}/{key}"), value, got.get(key).unwrap_or(&Value::Null), reading, found);
    }
    // `repeated` and `conditional` are false where nothing is said.
    let said = |value: &Value| !is_empty(value) && value != &Value::Bool(false);
    for (key, value) in got.iter().filter(|(key, value)| !want.contains_key(*key) && said(value)) {
        compare(&format!("{pointer}/{key}"), &Value::Null, value, reading, found);
    }
}

/// Lists that have no order of their own.
const UNORDERED: [&str; 3] = ["/meetings", "/people", "/references"];

fn lists(pointer: &str, want: &[Value], got: &[Value], reading: &dyn Fn(&str) -> Reading, found: &mut Vec<Difference>) {
    let inside = format!("{pointer}/*");
    let against = |want: &Value, got: &Value| {
        let mut differences = Vec::new();
        compare(&inside, want, got, reading, &mut differences);
        differences
    };
    let ordered = !UNORDERED.contains(&pointer) && reading(pointer) != Reading::Optional && want.len() == got.len();
    let mut left: Vec<&Value> = got.iter().collect();
    for want in want {
        let nearest = (0..left.len()).min_by_key(|at| if ordered { *at } else { against(want, left[*at]).len() });
        // An entry that shares less than half of its values with the wanted one is another.
        let nearest =
            nearest.filter(|at| ordered || 2 * against(want, left[*at]).len() <= want.as_object().map_or(1, Map::len));
        match nearest {
            Some(at) => found.extend(against(want, left.remove(at))),
            None => found.extend(against(want, &Value::Null)),
        }
    }
    found.extend(left.into_iter().map(|besides| difference(&inside, &Value::Null, besides)));
}

fn same_text(pointer: &str, want: &str, got: &str, how: Reading) -> bool {
    if want == got {
        return true;
    }
    let (want, got) = (letters(want), letters(got));
    let is_text = ["/title", "/text", "/subject", "/name"].iter().any(|end| pointer.ends_with(end));
    match how {
        Reading::Same => false,
        Reading::Letters => want == got,
        Reading::Optional => {
            want == got || is_text && !got.is_empty() && (want.starts_with(&got) || got.starts_with(&want))
        }
        Reading::Free => true,
    }
}

/// Letters and digits alone, in their plain forms.
pub fn letters(text: &str) -> String {
    let western = |character: char| match character {
        '\u{660}'..='\u{669}' => char::from(b'0' + (character as u32 - 0x660) as u8),
        other => other,
    };
    text.nfkc().filter(|character| character.is_alphanumeric()).map(western).collect()
}
