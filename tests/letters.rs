//! Every letter of `fixtures/`, whole: what is read of it, where it was read, and what is refused.
//!
//! Snapshots hold the JSON without evidence; they are reviewed value by value when behaviour is meant to change.

mod support;

use std::path::{Path, PathBuf};

use serde_json::Value;
use support::docx::docx_from_letter_text;
use tsb_letters::{Document, Options, letter::Parsed};

const REFUSED: &str = "--refused";

fn texts() -> Vec<PathBuf> {
    let texts = support::files(&support::fixtures(), &["txt"]);
    assert!(texts.len() >= 150, "the fixtures are not where they should be");
    texts
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn is_refused(path: &Path) -> bool {
    stem(path).ends_with(REFUSED)
}

fn parse(bytes: &[u8]) -> (Document, Parsed) {
    let document = tsb_letters::read::read(bytes, None).unwrap();
    (document, tsb_letters::parse(bytes, &Options::default()).unwrap())
}

/// The JSON without what depends on the file rather than on the letter.
fn values(parsed: &Parsed) -> Value {
    let mut value = serde_json::to_value(parsed).unwrap();
    let object = value.as_object_mut().unwrap();
    object.remove("evidence");
    object.remove("source");
    // Any change of what is read changes it; tests/coverage.rs holds it.
    object.remove("coverage");
    for diagnostic in object["diagnostics"].as_array_mut().unwrap() {
        diagnostic.as_object_mut().unwrap().retain(|key, _| key != "start" && key != "end");
    }
    value
}

#[test]
fn every_letter_gives_its_reviewed_values() {
    for path in texts().iter().filter(|path| !is_refused(path)) {
        let (_, parsed) = parse(&std::fs::read(path).unwrap());
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_json_snapshot!(stem(path), values(&parsed));
        });
    }
}

#[test]
fn every_near_relative_is_refused_and_named() {
    let mut refusals = Vec::new();
    for path in texts().iter().filter(|path| is_refused(path)) {
        let error = tsb_letters::parse(&std::fs::read(path).unwrap(), &Options::default()).unwrap_err();
        assert_eq!(error.code(), "not-a-collective-letter", "{}", path.display());
        refusals.push(format!("{}: {error}", stem(path)));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("refusals", refusals.join("\n"));
    });
}

/// Whether a Word file is made of a letter: of all but those that a converter has damaged, which are laid out as Word has
/// them.
fn has_word_file(path: &Path) -> bool {
    const KINDS: &[&str] = &["--addendum", "--corrigendum", "--table"];
    let name = stem(path);
    !name.contains("--") || KINDS.iter().any(|kind| name.ends_with(kind))
}

/// The letters whose Word files differ, listed with how in `tests/truths/differences.txt`.
fn differing_word_files() -> Vec<String> {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/truths/differences.txt");
    let list = std::fs::read_to_string(list).unwrap();
    let names = list.lines().filter_map(|line| line.split_once(": (Word) ")).map(|(name, _)| name.to_owned());
    names.collect()
}

#[test]
fn word_files_of_the_letters_give_the_same_values_save_where_it_is_listed() {
    let mut compared = 0;
    let listed = differing_word_files();
    for path in texts().iter().filter(|path| !is_refused(path)) {
        if has_word_file(path) && !listed.iter().any(|name| name.ends_with(&format!("/{}", stem(path)))) {
            let text = std::fs::read_to_string(path).unwrap();
            let (_, from_text) = parse(text.as_bytes());
            let (_, from_word) = parse(&docx_from_letter_text(&text));
            assert_eq!(values(&from_text), values(&from_word), "{}", path.display());
            compared += 1;
        }
    }
    assert!(compared >= 72, "only {compared} letters have Word files");
}

/// The Word files of `fixtures/` are made of the texts beside them: `UPDATE_FIXTURES=1 cargo test --test letters`.
#[test]
fn the_word_files_beside_the_texts_are_up_to_date() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    for path in texts().iter().filter(|path| !is_refused(path) && has_word_file(path)) {
        let text = std::fs::read_to_string(path).unwrap();
        let file = path.with_extension("docx");
        let made = docx_from_letter_text(&text);
        if update {
            std::fs::write(&file, &made).unwrap();
        }
        let kept = std::fs::read(&file)
            .unwrap_or_else(|error| panic!("{}: {error}; run with UPDATE_FIXTURES=1", file.display()));
        let text_of = |bytes: &[u8]| tsb_letters::read::read(bytes, None).unwrap().text().to_owned();
        assert_eq!(
            text_of(&kept),
            text_of(&made),
            "{} is not what its text makes; run with UPDATE_FIXTURES=1",
            file.display()
        );
    }
}

#[test]
fn every_value_has_its_place_and_what_was_read_stands_there() {
    let mut read = 0;
    let mut elsewhere = Vec::new();
    for path in support::files(&support::fixtures(), &["txt", "docx"]).iter().filter(|path| !is_refused(path)) {
        let (document, parsed) = parse(&std::fs::read(path).unwrap());
        let json = serde_json::to_value(&parsed).unwrap();
        for (pointer, value) in leaves(&json) {
            let place = parsed.evidence.get(&pointer);
            let place = place.unwrap_or_else(|| panic!("{}: {pointer} = {value} has no evidence", path.display()));
            let slice = &document.text()[place.start..place.end];
            assert_eq!(document.line(place.start), place.line);
            assert!(!slice.is_empty(), "{}: {pointer} is read from nothing", path.display());
            if !place.computed {
                if !yields(slice, &value) {
                    elsewhere.push(format!("{}: {pointer} = {value} is not in {slice:?}", path.display()));
                }
                read += 1;
            }
        }
    }
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
    assert!(read > 1_500, "only {read} values were read rather than computed");
}

/// The values of the letter with their JSON Pointers; what is about the file or the reading is left out.
fn leaves(json: &Value) -> Vec<(String, Value)> {
    let about = ["schema_version", "source", "language", "evidence", "coverage", "diagnostics"];
    let mut found = Vec::new();
    for (key, value) in json.as_object().unwrap().iter().filter(|(key, _)| !about.contains(&key.as_str())) {
        collect(&format!("/{key}"), value, &mut found);
    }
    found
}

fn collect(pointer: &str, value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| collect(&format!("{pointer}/{key}"), value, found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| collect(&format!("{pointer}/{at}"), value, found))
        }
        leaf => found.push((pointer.to_owned(), leaf.clone())),
    }
}

/// Whether words hold a value, letter by letter without case, blanks and marks; of a date or time its numbers.
fn yields(slice: &str, value: &Value) -> bool {
    let fold = |text: &str| {
        let letters = text.chars().flat_map(char::to_lowercase).map(western_digit);
        letters.filter(|character| character.is_alphanumeric()).collect::<String>()
    };
    let slice = &slice.chars().map(western_digit).collect::<String>();
    match value {
        Value::Number(number) => fold(slice).contains(&number.to_string()),
        Value::String(text) if is_date(text) => {
            let (year, rest) = text.split_once('-').unwrap();
            let day = rest.split_once('-').map(|(_, day)| day.trim_start_matches('0').to_owned());
            slice.contains(year) && day.is_none_or(|day| slice.contains(&day))
        }
        Value::String(text) if is_time(text) => {
            let (hour, minute) = text.split_once(':').unwrap();
            slice.contains(hour.trim_start_matches('0')) && (minute == "00" || slice.contains(minute))
        }
        Value::String(text) if is_offset(text) => !fold(slice).is_empty(),
        Value::String(text) => fold(slice).contains(&fold(text)),
        _ => false,
    }
}

/// Arabic-Indic and full-width digits as the digits that values have.
fn western_digit(character: char) -> char {
    match character {
        '\u{660}'..='\u{669}' => char::from_digit(character as u32 - 0x660, 10).unwrap(),
        '\u{FF10}'..='\u{FF19}' => char::from_digit(character as u32 - 0xFF10, 10).unwrap(),
        _ => character,
    }
}

fn is_date(text: &str) -> bool {
    text.len() >= 7
        && text.len() <= 10
        && text.as_bytes()[4] == b'-'
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn is_time(text: &str) -> bool {
    text.len() == 5 && text.as_bytes()[2] == b':'
}

fn is_offset(text: &str) -> bool {
    text.parse::<tsb_letters::letter::Offset>().is_ok()
}

#[test]
fn evidence_can_be_left_out() {
    let path = &texts()[0];
    let options = Options { without_evidence: true, ..Options::default() };
    let parsed = tsb_letters::parse(&std::fs::read(path).unwrap(), &options).unwrap();
    assert!(parsed.evidence.is_empty());
    assert!(serde_json::to_value(&parsed).unwrap().get("evidence").is_none());
}

#[test]
fn every_output_follows_the_published_schema() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/letter.schema.json");
    let published = std::fs::read_to_string(file).unwrap();
    assert_eq!(published, tsb_letters::letter::schema(), "run: cargo run -- schema > schema/letter.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(&published).unwrap()).unwrap();
    for path in support::files(&support::fixtures(), &["txt", "docx"]).iter().filter(|path| !is_refused(path)) {
        let (_, parsed) = parse(&std::fs::read(path).unwrap());
        let value = serde_json::to_value(&parsed).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        let again: Parsed = serde_json::from_value(value.clone()).unwrap();
        assert_eq!(serde_json::to_value(&again).unwrap(), value, "{}", path.display());
    }
}
