//! Damaged input of every kind gives an error or a letter, never a panic, and in a time that a person does not notice.

mod support;

use std::time::{Duration, Instant};

use support::docx::{package_of, package_with};
use tsb_letters::{ErrorKind, Options};

/// A bound that only a hang or quadratic work breaks, on a slow machine too.
const LONGEST: Duration = Duration::from_secs(1);

/// The outcome's code, and that it came in time.
fn outcome(bytes: &[u8]) -> &'static str {
    let start = Instant::now();
    let code = match tsb_letters::parse(bytes, &Options::default()) {
        Ok(_) => "letter",
        Err(error) => {
            assert!(error.to_string().len() > 20, "the message says too little: {error}");
            error.code()
        }
    };
    assert!(start.elapsed() < LONGEST, "it took {:?}", start.elapsed());
    code
}

/// Numbers that look random and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }
}

fn mutants(bytes: &[u8], numbers: &mut Numbers) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for _ in 0..4 {
        found.push(bytes[..numbers.below(bytes.len())].to_vec());
        let mut flipped = bytes.to_vec();
        for _ in 0..8 {
            let at = numbers.below(flipped.len());
            flipped[at] ^= 1 << numbers.below(8);
        }
        found.push(flipped);
        let mut cut = bytes.to_vec();
        let from = numbers.below(cut.len());
        let to = (from + numbers.below(400)).min(cut.len());
        cut.drain(from..to);
        found.push(cut);
        let (one, other) = (numbers.below(bytes.len()), numbers.below(bytes.len()));
        let mut swapped = bytes[one.min(other)..].to_vec();
        swapped.extend(&bytes[..one.min(other)]);
        found.push(swapped);
    }
    found
}

#[test]
fn mutated_fixtures_never_panic_or_hang() {
    let mut numbers = Numbers(0x2545_F491_4F6C_DD1D);
    let mut tried = 0;
    for path in support::files(&support::fixtures(), &["txt", "docx"]) {
        for mutant in mutants(&std::fs::read(&path).unwrap(), &mut numbers) {
            outcome(&mutant);
            tried += 1;
        }
    }
    assert!(tried >= 200, "only {tried} mutants");
}

/// `text` with its lines broken at a width.
fn wrapped(text: &str, width: usize) -> String {
    let mut broken = String::new();
    for line in text.lines() {
        let mut length = 0;
        for word in line.split_inclusive(' ') {
            let letters = word.chars().count();
            if length > 0 && length + letters > width {
                broken.push('\n');
                length = 0;
            }
            broken.push_str(word);
            length += letters;
        }
        broken.push('\n');
    }
    broken
}

#[test]
fn lines_broken_anywhere_never_panic_or_hang() {
    for path in support::files(&support::fixtures(), &["txt"]) {
        let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        for width in [1, 24, 40, 72] {
            outcome(wrapped(&text, width).as_bytes());
        }
        outcome(text.split_whitespace().collect::<Vec<_>>().join(" ").as_bytes());
    }
}

#[test]
fn parts_with_mutated_xml_never_panic_or_hang() {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ref:</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:hyperlink r:id=\"rId9\"><w:r>\
                <w:t>TSB Collective letter 2/17</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p><w:sectPr/>";
    let whole = package_with(body, &[]);
    assert_eq!(outcome(&whole), "letter");
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    for cut in (1..document.len()).filter(|at| document.is_char_boundary(*at)) {
        let package = package_of(&[
            ("_rels/.rels", support::docx::ROOT_RELATIONSHIPS.as_bytes()),
            ("word/document.xml", &document.as_bytes()[..cut]),
        ]);
        assert_ne!(outcome(&package), "letter", "cut at {cut}");
    }
}

#[test]
fn each_foreign_file_is_named() {
    let zip = |name: &str| package_of(&[(name, b"<x/>")]);
    let cases: [(&str, Vec<u8>, &str); 12] = [
        ("nothing", Vec::new(), "empty-input"),
        ("blanks", b" \r\n\t ".to_vec(), "empty-input"),
        ("PDF", b"%PDF-1.7\n...".to_vec(), "unsupported-format"),
        ("RTF", b"{\\rtf1 Ref:}".to_vec(), "unsupported-format"),
        ("HTML", b"\n<!DOCTYPE html><p>".to_vec(), "unsupported-format"),
        ("old Word", old_office("WordDocument"), "unsupported-format"),
        ("locked", old_office("EncryptedPackage"), "encrypted-document"),
        ("workbook", zip("xl/workbook.xml"), "not-a-word-document"),
        ("presentation", zip("ppt/presentation.xml"), "not-a-word-document"),
        ("OpenDocument", zip("content.xml"), "not-a-word-document"),
        ("zip", zip("readme.txt"), "not-a-word-document"),
        ("program", b"\x7FELF\x02\x01\x01".to_vec(), "unsupported-format"),
    ];
    for (what, bytes, code) in cases {
        assert_eq!(outcome(&bytes), code, "{what}");
    }
}

/// A compound file's magic number and the name of one of its streams.
fn old_office(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn deep_nesting_hits_its_limit() {
    for element in ["w:tbl><w:tr><w:tc", "w:sdt"] {
        let open = format!("<{element}>").repeat(100_000);
        let package = package_with(&open, &[]);
        assert_eq!(outcome(&package), "limit-exceeded", "{element}");
    }
}

#[test]
fn a_part_that_inflates_without_end_hits_its_limit() {
    let text = "A".repeat(80 << 20);
    let package = package_with(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"), &[]);
    let error = tsb_letters::read::read(&package, None).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Limit(_)), "{error}");
}

#[test]
fn entities_of_a_document_type_are_refused() {
    let document = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document/>";
    let package = package_of(&[
        ("_rels/.rels", support::docx::ROOT_RELATIONSHIPS.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ]);
    assert_eq!(outcome(&package), "damaged-document");
}

#[test]
fn a_repeated_part_is_refused() {
    // Two entries of one name, as quine and overlap attacks have them: patched in the directory, which writers refuse to make.
    let mut package = package_of(&[
        ("_rels/.rels", support::docx::ROOT_RELATIONSHIPS.as_bytes()),
        ("word/document.xml", b"<x/>"),
        ("word/docament.xml", b"<x/>"),
    ]);
    let name = b"word/docament.xml";
    let places: Vec<usize> =
        package.windows(name.len()).enumerate().filter(|(_, window)| window == name).map(|(at, _)| at).collect();
    for at in places {
        package[at + 8] = b'u';
    }
    assert_eq!(outcome(&package), "damaged-document");
}
