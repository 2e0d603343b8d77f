//! Makes inputs that go beyond the limits. They are made when they are needed: none of them is worth keeping.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::support::docx::{ROOT_RELATIONSHIPS, package_of, package_with};

/// A letter that can be read, so that nothing but the abuse around it can be what is refused.
pub const LETTER: &str = "Geneva, 21 July 2017\nRef: TSB Collective letter 3/13\nTel: +41 22 730 5126\n\
     Subject: Meeting of Study Group 13; Geneva, 6-17 November 2017\n\nDear Sir/Madam,\n\
     The meeting will open at 0930 hours.\n";

/// The beginning of `w:document` with its namespaces.
const ROOT: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";

/// Paragraphs with the letter's lines.
pub fn paragraphs() -> String {
    LETTER.lines().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect()
}

/// A package whose main part is this.
pub fn package_around(document: &str) -> Vec<u8> {
    package_of(&[("_rels/.rels", ROOT_RELATIONSHIPS.as_bytes()), ("word/document.xml", document.as_bytes())])
}

/// A comment that keeps what repeats itself from being taken for a bomb by its ratio.
fn weight(text: &str) -> String {
    format!("<!--{}-->", noise(text.len() / 50))
}

/// The letter with something in front.
pub fn letter_with(before: &str) -> Vec<u8> {
    package_with(&format!("{}{before}{}", weight(before), paragraphs()), &[])
}

/// The letter with relationships of its main part, and further parts.
pub fn letter_with_relationships(before: &str, relationships: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let relationships = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>"
    );
    let mut parts = vec![("word/_rels/document.xml.rels", relationships.as_str())];
    parts.extend(more);
    package_with(&format!("{before}{}", paragraphs()), &parts)
}

/// A relationship of the kinds that Office has.
pub fn relationship(id: &str, kind: &str, target: &str) -> String {
    format!(
        "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
    )
}

/// The letter with a part of numbering, or of styles.
pub fn letter_with_part(before: &str, kind: &str, content: &str) -> Vec<u8> {
    let name = format!("word/{kind}.xml");
    let part = format!(
        "<w:{kind} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:{kind}>"
    );
    letter_with_relationships(before, &relationship("rId1", kind, &format!("{kind}.xml")), &[(&name, &part)])
}

/// A main part with elements that nest without end.
pub fn nested(open: &str, times: usize) -> Vec<u8> {
    let nested = open.repeat(times);
    package_around(&format!("{ROOT}<w:body>{}{nested}", weight(&nested)))
}

/// A main part that its own declaration makes larger.
pub fn with_entities(inside: &str) -> Vec<u8> {
    let entities: String = (1..30).map(|at| format!("<!ENTITY a{at} \"&a{};&a{};\">", at - 1, at - 1)).collect();
    package_around(&inside.replace("DOCTYPE", &format!("<!DOCTYPE x [<!ENTITY a0 \"ha\">{entities}]>")))
}

/// A part of so many zeros that is no part of the letter, and one that is.
pub fn inflating(zeros: usize, named: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file("_rels/.rels", options).unwrap();
    writer.write_all(ROOT_RELATIONSHIPS.as_bytes()).unwrap();
    writer.start_file(named, options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..zeros >> 20 {
        writer.write_all(&block).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Bytes that deflate little, some two to one.
pub fn noise(length: usize) -> String {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut text = String::with_capacity(length);
    while text.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        text.push(char::from(b'a' + u8::try_from(state % 26).unwrap()));
    }
    text
}

/// Blanks that deflate somewhat less than what is taken for a bomb.
pub fn thin(length: usize) -> Vec<u8> {
    let mut block = noise(9 << 10).into_bytes();
    block.resize(1 << 20, b' ');
    block.repeat(length >> 20)
}

/// A stored zip by hand, which may say of itself what no writer would: the data once, listed under each of the names.
pub fn overlapping(data: &[u8], inflated: usize, method: u16, names: &[String]) -> Vec<u8> {
    let checksum = 0_u32;
    let mut zip = Vec::new();
    let sizes = [u32::try_from(data.len()).unwrap(), u32::try_from(inflated).unwrap()];
    let fields = |zip: &mut Vec<u8>, name: &str| {
        zip.extend([20, 0, 0, 0]);
        zip.extend(method.to_le_bytes());
        zip.extend([0, 0, 33, 0]);
        zip.extend(checksum.to_le_bytes());
        zip.extend(sizes.iter().flat_map(|size| size.to_le_bytes()));
        zip.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        zip.extend([0, 0]);
    };
    zip.extend(b"PK\x03\x04");
    fields(&mut zip, &names[0]);
    zip.extend(names[0].as_bytes());
    zip.extend(data);
    let directory = zip.len();
    for name in names {
        zip.extend(b"PK\x01\x02\x14\x00");
        fields(&mut zip, name);
        zip.extend([0; 10]);
        zip.extend(0_u32.to_le_bytes());
        zip.extend(name.as_bytes());
    }
    let length = u32::try_from(zip.len() - directory).unwrap();
    let count = u16::try_from(names.len()).unwrap().to_le_bytes();
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(count);
    zip.extend(count);
    zip.extend(length.to_le_bytes());
    zip.extend(u32::try_from(directory).unwrap().to_le_bytes());
    zip.extend([0, 0]);
    zip
}

/// A tar of members with a name, a kind and content; names are taken as they are.
pub fn tar(members: &[(&str, tar::EntryType, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, kind, content) in members {
        let mut header = tar::Header::new_gnu();
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(*kind);
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        bytes.extend(header.as_bytes());
        bytes.extend(*content);
        bytes.resize(bytes.len().next_multiple_of(512), 0);
    }
    bytes.resize(bytes.len() + 1_024, 0);
    bytes
}

/// The bytes under gzip.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}
