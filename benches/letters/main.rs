//! How fast one letter is read, and how fast it could be at best: `cargo bench`.
//!
//! The floor of a Word file is inflating all of its XML parts and tokenising them with quick-xml, nothing else.

mod word_package;

use std::{io::Read, path::Path};

use divan::{
    Bencher, black_box,
    counter::{BytesCount, ItemsCount},
};
use flate2::bufread::DeflateDecoder;
use quick_xml::{Reader, events::Event};
use tsb_letters::{
    Options, check,
    compare::{Version, compare},
};

/// A whole letter with table of deadlines, work items, annexes and agenda, in each language that is read.
const LETTERS: [&str; 2] = ["en/2023-02-14_COL-3-16_en", "ru/2023-05-12_COL-4-13_ru"];

fn main() {
    divan::main();
}

fn bytes(letter: &str, ending: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(format!("{letter}.{ending}"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[divan::bench(args = LETTERS)]
fn text(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "txt");
    let options = Options::default();
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .counter(ItemsCount::new(1_usize))
        .bench(|| tsb_letters::parse(black_box(&bytes), &options).unwrap());
}

/// Parsing and checking; at most twice what [`text`] takes.
#[divan::bench(args = LETTERS)]
fn text_checked(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "txt");
    let (input, rules) = (Options::default(), check::Options::default());
    bencher.counter(ItemsCount::new(1_usize)).bench(|| check::check(black_box(&bytes), &input, &rules).unwrap());
}

/// The time for one byte stays what it is when a letter grows: its body once, twice, four times and eight times.
#[divan::bench(args = [1, 2, 4, 8])]
fn growth(bencher: Bencher<'_, '_>, times: usize) {
    let letter = String::from_utf8(bytes(LETTERS[0], "txt")).unwrap();
    let body = letter.find("Dear").map_or("", |at| &letter[at..]);
    let grown = format!("{letter}{}", body.repeat(times - 1));
    let options = Options::default();
    bencher
        .counter(BytesCount::of_str(&grown))
        .bench(|| tsb_letters::parse(black_box(grown.as_bytes()), &options).unwrap());
}

#[divan::bench(args = LETTERS)]
fn text_document(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "txt");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tsb_letters::read::read(black_box(&bytes), None).unwrap());
}

#[divan::bench(args = LETTERS)]
fn docx(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "docx");
    let options = Options::default();
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tsb_letters::parse(black_box(&bytes), &options).unwrap());
}

#[divan::bench(args = LETTERS)]
fn docx_document(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "docx");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tsb_letters::read::read(black_box(&bytes), None).unwrap());
}

#[divan::bench(args = LETTERS)]
fn docx_floor(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = bytes(letter, "docx");
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tokens(black_box(&bytes)));
}

/// The same letter as it comes from Word; see [`word_package`].
#[divan::bench(args = LETTERS)]
fn docx_of_word(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = word_package::as_word_saves(&bytes(letter, "docx"));
    let options = Options::default();
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tsb_letters::parse(black_box(&bytes), &options).unwrap());
}

#[divan::bench(args = LETTERS)]
fn docx_of_word_floor(bencher: Bencher<'_, '_>, letter: &str) {
    let bytes = word_package::as_word_saves(&bytes(letter, "docx"));
    bencher.counter(ItemsCount::new(1_usize)).bench(|| tokens(black_box(&bytes)));
}

/// The letters whose six versions are compared.
const SETS: [&str; 2] = ["sg11/2024-01-19_COL-5-11", "sg3/2015-02-27_COL-4-3"];

fn versions(letter: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare/versions");
    let read = |language| std::fs::read(folder.join(format!("{letter}_{language}.txt"))).unwrap();
    ["ar", "en", "es", "fr", "ru", "zh"].map(read).into()
}

/// What reading six versions costs without comparing them.
#[divan::bench(args = SETS)]
fn six_versions_parsed(bencher: Bencher<'_, '_>, letter: &str) {
    let (versions, options) = (versions(letter), Options::default());
    bencher.bench(|| versions.iter().for_each(|bytes| drop(tsb_letters::parse(black_box(bytes), &options).unwrap())));
}

#[divan::bench(args = SETS)]
fn six_versions_read_and_compared(bencher: Bencher<'_, '_>, letter: &str) {
    let (versions, options) = (versions(letter), Options::default());
    let read = |bytes: &Vec<u8>| Version::read(black_box(bytes), &options).unwrap();
    bencher.bench(|| compare(&versions.iter().map(read).collect::<Vec<_>>()));
}

#[divan::bench(args = SETS)]
fn six_versions_compared(bencher: Bencher<'_, '_>, letter: &str) {
    let read = |bytes: &Vec<u8>| Version::read(bytes, &Options::default()).unwrap();
    let versions: Vec<Version> = versions(letter).iter().map(read).collect();
    bencher.bench(|| compare(black_box(&versions)));
}

/// Inflates and tokenises every XML part; the number of events keeps the work from being left out.
fn tokens(bytes: &[u8]) -> usize {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    let mut events = 0;
    while let Some(entry) = entries.next_entry().unwrap() {
        let name = entry.file_path();
        if !(name.as_bytes().ends_with(b".xml") || name.as_bytes().ends_with(b".rels")) {
            continue;
        }
        let mut text = String::new();
        let data = archive.get_entry(entry.wayfinder()).unwrap();
        DeflateDecoder::new(data.data()).read_to_string(&mut text).unwrap();
        let mut reader = Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), Event::Eof) {
            events += 1;
        }
    }
    events
}
