//! What is asked of any bytes: an answer, a letter whose evidence stands in its text, or an error that says something.
//!
//! One function a fuzz target; `tests/fuzz.rs` asks the same of seeds and of what fuzzing has found.

use std::io::{Cursor, Write};

use tsb_letters::{
    FileName, Options, check, compare,
    export::{Export, calendar},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// The bytes of a file of any kind.
pub fn document(bytes: &[u8]) {
    match tsb_letters::read::read(bytes, None) {
        Ok(document) => assert!(document.text().len() <= bytes.len().saturating_mul(2_000), "text out of nothing"),
        Err(error) => assert!(error.to_string().len() > 20, "it says too little: {error}"),
    }
    parse(bytes);
}

/// The body of a Word file, as XML.
pub fn word(bytes: &[u8]) {
    parse(&package(bytes));
}

/// The text of a letter below its letterhead in a language.
pub fn letter(language: &str, bytes: &[u8]) {
    parse(&below_head(language, bytes));
}

/// The days of a meeting, in a subject and in a sentence.
pub fn dates(bytes: &[u8]) {
    let told = String::from_utf8_lossy(bytes);
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let (head, noun) = head(language);
        parse(format!("{head}{noun} {told}\n\n{noun} {told}.\n").as_bytes());
    }
}

/// A letter that is checked by every rule.
pub fn check(bytes: &[u8]) {
    for input in [bytes, &below_head("en", bytes), &below_head("ru", bytes)] {
        let Ok(checked) = check::check(input, &Options::default(), &check::Options::default()) else { continue };
        for finding in &checked.findings {
            let _ = finding.place.span.of(checked.document.text());
        }
    }
}

/// Two versions of a letter, one of them changed: a byte that no text has parts what is put in from where.
pub fn compare(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |&byte| byte == 0xFF);
    let (one, other) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let read = |text: &[u8]| compare::Version::read(&below_head("en", text), &Options::default());
    let (Ok(one), Ok(other)) = (read(one), read(other)) else { return };
    for difference in compare::compare(&[one.clone(), other.clone()]).differences {
        for side in &difference.sides {
            let text = [&one, &other][side.version].document.text();
            let _ = side.place.of(text);
        }
    }
    assert_eq!(compare::compare(&[one.clone(), one]).differences, [], "a letter is not like itself");
}

/// A letter as a calendar.
pub fn calendar(bytes: &[u8]) {
    let Ok(letter) = tsb_letters::parse(&below_head("en", bytes), &Options::default()) else { return };
    let mut output = Vec::new();
    let mut calendar = Box::new(calendar::Calendar::new(&mut output, calendar::Options::default()));
    calendar.letter(letter).expect("a vector takes everything");
    calendar.finish().expect("a vector takes everything");
    let text = String::from_utf8(output).expect("a calendar is text");
    // RFC 5545, 3.1: lines of 75 octets at most, each ended by CRLF.
    assert!(text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.len() <= 77));
}

/// A file's name.
pub fn file_name(bytes: &[u8]) {
    let name = String::from_utf8_lossy(bytes);
    let _ = FileName::parse(&name);
    let options = Options { name: Some(name.into_owned()), ..Options::default() };
    let _ = tsb_letters::parse(&below_head("en", b"The meeting will open at 0930 hours."), &options);
}

/// Reads bytes; every value that they give stands in the text.
fn parse(bytes: &[u8]) {
    let Ok(letter) = tsb_letters::parse(bytes, &Options { list_unclaimed: true, ..Options::default() }) else { return };
    let document = tsb_letters::read::read(bytes, None).expect("what was parsed can be read");
    for (pointer, evidence) in &letter.evidence {
        let slice = document.text().get(evidence.start..evidence.end);
        assert!(slice.is_some(), "the evidence of {pointer} is no piece of the text");
    }
    let coverage = &letter.coverage;
    assert!(coverage.claimed <= coverage.total, "more is claimed than there is");
}

/// A letterhead in a language, up to the subject, and a noun for the meeting of Study Group 5.
fn head(language: &str) -> (&'static str, &'static str) {
    match language {
        "ar" => (
            "جنيف، 12 مارس 2014\nالمرجع: الرسالة الجماعية 5/5\nالهاتف: +41 22 730 6301\nالموضوع: ",
            "اجتماع لجنة الدراسات 5؛ جنيف،",
        ),
        "es" => (
            "Ginebra, 12 de marzo de 2014\nRef.: Carta Colectiva TSB 5/5\nTel.: +41 22 730 6301\nAsunto: ",
            "Reunión de la Comisión de Estudio 5; Ginebra,",
        ),
        "fr" => (
            "Genève, le 12 mars 2014\nRéf.: Lettre collective TSB 5/5\nTél.: +41 22 730 6301\nObjet: ",
            "Réunion de la Commission d'études 5; Genève,",
        ),
        "ru" => (
            "Женева, 12 марта 2014 года\nОсн.: Коллективное письмо 5/5 БСЭ\nТел.: +41 22 730 6301\nПредмет: ",
            "Собрание 5-й Исследовательской комиссии; Женева,",
        ),
        "zh" => (
            "2014年3月12日，日内瓦\n文号：电信标准化局第5/5号集体函\n电话：+41 22 730 6301\n事由：",
            "第5研究组会议；日内瓦，",
        ),
        _ => (
            "Geneva, 12 March 2014\nRef: TSB Collective letter 5/5\nTel: +41 22 730 6301\nSubject: ",
            "Meeting of Study Group 5; Geneva,",
        ),
    }
}

fn below_head(language: &str, text: &[u8]) -> Vec<u8> {
    let (head, noun) = head(language);
    [head.as_bytes(), noun.as_bytes(), b" 2014\n\n", text].concat()
}

/// A Word package around the XML of a body.
fn package(body: &[u8]) -> Vec<u8> {
    const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    const RELATIONSHIPS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    const BEGIN: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body><w:p><w:r><w:t>Ref: TSB Collective letter 5/5</w:t></w:r></w:p>";
    let document = [BEGIN.as_bytes(), body, b"</w:body></w:document>"].concat();
    let parts: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONSHIPS.as_bytes()),
        ("word/document.xml", &document),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, options).expect("a vector takes everything");
        writer.write_all(bytes).expect("a vector takes everything");
    }
    writer.finish().expect("a vector takes everything").into_inner()
}
