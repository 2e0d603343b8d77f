//! How much of the fixtures is accounted for, and that what is not is listed byte for byte.

mod support;

use std::path::{Path, PathBuf};

use tsb_letters::{Document, Language, Options, Parsed};

fn letters() -> Vec<PathBuf> {
    let files = support::files(&support::fixtures(), &["txt", "docx"]);
    let letters = files.into_iter().filter(|file| !file.to_string_lossy().contains("--refused"));
    letters.collect()
}

fn parse(bytes: &[u8]) -> (Document, Parsed) {
    let options = Options { list_unclaimed: true, ..Options::default() };
    (tsb_letters::read::read(bytes, None).unwrap(), tsb_letters::parse(bytes, &options).unwrap())
}

fn fixture(name: &str) -> (Document, Parsed) {
    parse(&std::fs::read(support::fixtures().join(name)).unwrap())
}

/// The bytes of letters and digits.
fn content(text: &str) -> usize {
    text.chars().filter(|character| character.is_alphanumeric()).map(char::len_utf8).sum()
}

/// Whether a letter is there twice: its second copy is accounted for by nothing, and rightly so.
fn is_damaged(path: &Path) -> bool {
    path.to_string_lossy().contains("--")
}

#[test]
fn what_is_not_claimed_is_listed_to_the_last_word() {
    for path in letters() {
        let (document, parsed) = parse(&std::fs::read(&path).unwrap());
        let coverage = &parsed.coverage;
        assert_eq!(coverage.total, content(document.text()), "{}", path.display());
        let mut end = 0;
        for passage in &coverage.unclaimed {
            assert!(passage.start >= end, "{}: {passage:?} is listed twice", path.display());
            assert_eq!(passage.span().of(document.text()), passage.text);
            assert_eq!(document.line(passage.start), passage.line);
            let block = document.block_at(passage.start).unwrap();
            assert_eq!(passage.paragraph, block.paragraph);
            end = passage.end;
        }
        let listed: usize = coverage.unclaimed.iter().map(|passage| content(&passage.text)).sum();
        assert_eq!(coverage.claimed + listed, coverage.total, "{}", path.display());
    }
}

#[test]
fn every_value_is_claimed() {
    for path in letters() {
        let (_, parsed) = parse(&std::fs::read(&path).unwrap());
        for (pointer, place) in &parsed.evidence {
            let left = parsed.coverage.unclaimed.iter().find(|one| one.start < place.end && place.start < one.end);
            assert!(left.is_none(), "{}: {pointer} stands in {left:?}", path.display());
        }
    }
}

#[test]
fn nearly_four_fifths_of_undamaged_letters_are_accounted_for() {
    for language in Language::ALL {
        let folder = support::fixtures().join(language.code());
        let letters = letters().into_iter().filter(|path| path.starts_with(&folder) && !is_damaged(path));
        let read: Vec<Parsed> = letters.map(|path| parse(&std::fs::read(path).unwrap()).1).collect();
        let claimed: usize = read.iter().map(|parsed| parsed.coverage.claimed).sum();
        let total: usize = read.iter().map(|parsed| parsed.coverage.total).sum();
        assert!(claimed * 100 >= total * 79, "{}: {claimed} of {total} bytes", language.code());
    }
}

#[test]
fn a_second_copy_is_accounted_for_by_nothing() {
    let (_, parsed) = fixture("en/2017-07-21_COL-3-13_en--twice.txt");
    assert!(parsed.coverage.share.value() < 0.6);
}

#[test]
fn a_sentence_that_states_nothing_of_the_contract_is_unclaimed() {
    let letter = "International Telecommunication Union\nTelecommunication Standardization Bureau\n\nGeneva, 21 July 2017\n\
        Ref: TSB Collective letter 3/13\nTel: +41 22 730 5126\n\
        Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017\n\nDear Sir/Madam,\n\n\
        The meeting will open at 0930 hours on the first day. The bicycle park behind the Tower is closed.\n\n\
        The canteen serves soup.\n\nYours faithfully,\n\nChaesub Lee\n\
        Director of the Telecommunication Standardization Bureau\n";
    let (_, parsed) = parse(letter.as_bytes());
    let told = |one: &tsb_letters::Unclaimed| (one.text.clone(), one.line, one.whole);
    let unclaimed: Vec<_> = parsed.coverage.unclaimed.iter().map(told).collect();
    let bicycles = "The bicycle park behind the Tower is closed.".to_owned();
    assert_eq!(unclaimed, [(bicycles, 11, false), ("The canteen serves soup.".to_owned(), 13, true)]);
}

#[test]
fn a_passage_of_a_word_file_names_its_part() {
    let (document, parsed) = fixture("en/2023-02-14_COL-3-16_en.docx");
    for passage in &parsed.coverage.unclaimed {
        let part = passage.part.as_deref().unwrap();
        assert!(document.parts().iter().any(|one| one == part));
    }
}

#[test]
fn the_list_is_given_only_where_it_was_asked_for() {
    let bytes = std::fs::read(support::fixtures().join("en/2017-09-11_COL-2-TSAG_en.txt")).unwrap();
    let plain = tsb_letters::parse(&bytes, &Options::default()).unwrap();
    let (_, listed) = parse(&bytes);
    assert!(plain.coverage.unclaimed.is_empty() && !listed.coverage.unclaimed.is_empty());
    assert_eq!(plain.coverage.share, listed.coverage.share);
    let again: Parsed = serde_json::from_value(serde_json::to_value(&listed).unwrap()).unwrap();
    assert_eq!(again.coverage, listed.coverage);
}
