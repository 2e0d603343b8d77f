//! Every bound of `src/limits.rs` has an input here that goes beyond it, and an error that says which it was and what to do.

#[path = "abuse/archives.rs"]
mod archives;
#[path = "abuse/generator.rs"]
mod generator;
#[path = "abuse/process.rs"]
mod process;
mod support;

use std::fs;

use generator::{
    LETTER, inflating, letter_with, letter_with_part, letter_with_relationships, nested, noise, overlapping,
    package_around, relationship, with_entities,
};
use support::docx::{ROOT_RELATIONSHIPS, package_of};
use tsb_letters::limits;

/// What the program may hold, in MiB: the largest input, its parts inflated, and the text in its views.
const MEMORY: u64 = 2_048;

/// Asks that the program refuses an input with a code and a sentence that says why, in time and in memory.
fn refuses(name: &str, bytes: &[u8], code: &str, says: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let ended = process::run(folder.path(), &["parse", name]);
    assert_eq!(ended.status, 1, "{name}: {}", ended.errors);
    assert!(ended.errors.contains(&format!("[{code}]")), "{name}: {}", ended.errors);
    assert!(ended.errors.contains(says), "{name}: {}", ended.errors);
    assert!(ended.errors.contains("; "), "{name} does not say what to do: {}", ended.errors);
    assert_eq!(ended.output, "", "{name}");
    assert!(ended.memory.is_none_or(|memory| memory < MEMORY), "{name} took {:?} MiB", ended.memory);
    eprintln!("{name}: {:?} MiB, {:?}", ended.memory, ended.time);
}

/// Asks that the program reads the letter, in time and in memory; gives its JSON.
fn reads(name: &str, bytes: &[u8]) -> serde_json::Value {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let ended = process::run(folder.path(), &["parse", name]);
    assert_eq!(ended.status, 0, "{name}: {}", ended.errors);
    assert!(ended.memory.is_none_or(|memory| memory < MEMORY), "{name} took {:?} MiB", ended.memory);
    eprintln!("{name}: {:?} MiB, {:?}", ended.memory, ended.time);
    let letter: serde_json::Value = serde_json::from_str(&ended.output).unwrap();
    assert_eq!(letter["letter"]["number"], 3, "{name}");
    letter
}

#[test]
fn the_letter_alone_is_read() {
    reads("letter.docx", &letter_with(""));
    reads("letter.txt", LETTER.as_bytes());
}

#[test]
fn one_line_of_200_mib() {
    let mut line = LETTER.replace('\n', " ");
    line.push_str(&"x ".repeat(100 << 20));
    refuses("line.txt", line.as_bytes(), "limit-exceeded", "bytes, where 67108864 are read at most");
}

#[test]
fn a_text_larger_than_its_bytes() {
    // A byte of windows-1251 is two of UTF-8.
    let mut text =
        encoding_rs::WINDOWS_1251.encode("Уважаемая госпожа, собрание Исследовательской комиссии\n").0.into_owned();
    let line = text.clone();
    while text.len() + line.len() < limits::INPUT_BYTES {
        text.extend(&line[..line.len() - 1]);
    }
    refuses("text.txt", &text, "limit-exceeded", "bytes of text, where");
}

#[test]
fn a_letter_of_a_million_paragraphs() {
    refuses(
        "lines.txt",
        format!("{LETTER}{}", "x\n".repeat(1_000_000)).as_bytes(),
        "limit-exceeded",
        "more than 200000 lines",
    );
    let million = letter_with(&"<w:p/>".repeat(1_000_000));
    refuses("paragraphs.docx", &million, "limit-exceeded", "more than 200000 paragraphs");
}

#[test]
fn a_package_larger_than_any() {
    let part = noise(limits::INPUT_BYTES + 1);
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", options).unwrap();
    std::io::Write::write_all(&mut writer, part.as_bytes()).unwrap();
    let package = writer.finish().unwrap().into_inner();
    refuses("large.docx", &package, "limit-exceeded", "bytes, where 67108864 are read at most");
}

#[test]
fn a_part_that_inflates_without_end() {
    let text = noise(1 << 20).repeat(70);
    let package = letter_with(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    refuses("part.docx", &package, "limit-exceeded", "word/document.xml inflates to more than 67108864 bytes");
}

#[test]
fn parts_that_inflate_without_end_together() {
    let text = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", noise(2 << 20));
    let header = |name: &str| {
        format!(
            "<w:{name} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}</w:{name}>",
            text.repeat(20)
        )
    };
    let notes = header("footnotes");
    let names: Vec<String> = (0..4).map(|at| format!("notes{at}.xml")).collect();
    let relationships: String =
        names.iter().enumerate().map(|(at, name)| relationship(&format!("rId{at}"), "footnotes", name)).collect();
    let parts: Vec<String> = names.iter().map(|name| format!("word/{name}")).collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|name| (name.as_str(), notes.as_str())).collect();
    let package = letter_with_relationships("", &relationships, &parts);
    refuses("package.docx", &package, "limit-exceeded", "bytes");
}

#[test]
fn a_part_that_inflates_a_thousand_times() {
    refuses(
        "ratio.docx",
        &inflating(40 << 20, "word/document.xml"),
        "limit-exceeded",
        "word/document.xml inflates to more than",
    );
}

#[test]
fn a_part_that_nobody_reads_costs_nothing() {
    let mut parts = vec![("_rels/.rels", ROOT_RELATIONSHIPS.as_bytes())];
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{}</w:body></w:document>",
        generator::paragraphs()
    );
    let picture = vec![0; 300 << 20];
    parts.extend([("word/document.xml", document.as_bytes()), ("word/media/image1.png", picture.as_slice())]);
    reads("picture.docx", &package_of(&parts));
}

#[test]
fn more_parts_than_any_package_has() {
    let names: Vec<String> = (0..=limits::PACKAGE_ENTRIES).map(|at| format!("word/media/{at}.png")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    refuses("parts.docx", &package_of(&parts), "limit-exceeded", "more than 2000 parts");
}

#[test]
fn parts_that_overlap() {
    let names: Vec<String> = (0..40).map(|at| format!("word/part{at}.xml")).collect();
    let package = overlapping(noise(20_000).as_bytes(), 20_000, 0, &names);
    refuses("overlap.docx", &package, "damaged-document", "the parts of the zip package overlap");
}

#[test]
fn a_size_that_is_declared_is_not_believed() {
    let mut package = letter_with("");
    // The uncompressed size in the directory's last entry stands 24 bytes behind its signature.
    let at = package.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    package[at + 24..at + 28].copy_from_slice(&u32::MAX.to_le_bytes());
    refuses("declared.docx", &package, "damaged-document", "word/document.xml");
}

#[test]
fn elements_that_nest_without_end() {
    for (name, open) in [
        ("tables.docx", "<w:tbl><w:tr><w:tc>"),
        ("controls.docx", "<w:sdt><w:sdtContent>"),
        ("boxes.docx", "<w:p><w:r><w:txbxContent>"),
        ("skipped.docx", "<mc:Fallback><x>"),
        ("deleted.docx", "<w:del><w:r>"),
    ] {
        refuses(name, &nested(open, 100_000), "limit-exceeded", " deep");
    }
}

#[test]
fn tables_in_tables() {
    let open = "<w:tbl><w:tr><w:tc>".repeat(limits::TABLE_DEPTH + 1);
    let close = "</w:tc></w:tr></w:tbl>".repeat(limits::TABLE_DEPTH + 1);
    refuses("tables.docx", &letter_with(&format!("{open}<w:p/>{close}")), "limit-exceeded", "tables in tables");
}

#[test]
fn elements_with_a_million_attributes() {
    let attributes: String = (0..1_000_000).map(|at| format!(" a{at}=\"\"")).collect();
    let own = letter_with(&format!("<w:p{attributes}/>"));
    refuses("attributes.docx", &own, "limit-exceeded", "attributes");
    let skipped = letter_with(&format!("<w:pPrChange><w:p{attributes}/></w:pPrChange>"));
    refuses("skipped.docx", &skipped, "limit-exceeded", "attributes");
    let more: String = (0..1_200).map(|at| format!(" a{at}=\"\"")).collect();
    refuses("more.docx", &letter_with(&format!("<w:p{more}/>")), "limit-exceeded", "more attributes than 1000");
    let signs = format!("<w:p w:x=\"{}\"/>", "=".repeat(5_000));
    reads("signs.docx", &letter_with(&signs));
}

#[test]
fn an_attribute_without_end() {
    let package = letter_with(&format!("<w:p w:rsidR=\"{}\"/>", noise(limits::XML_TAG_BYTES + 1)));
    refuses("attribute.docx", &package, "limit-exceeded", "attributes take more bytes");
}

#[test]
fn namespaces_without_end() {
    let bound: String = (0..=limits::XML_BINDINGS).map(|at| format!(" xmlns:n{at}=\"x\"")).collect();
    refuses("namespaces.docx", &letter_with(&format!("<w:p{bound}/>")), "limit-exceeded", "namespaces");
}

#[test]
fn entities_that_expand() {
    let declared = with_entities("DOCTYPE<w:document>&a29;</w:document>");
    refuses("entities.docx", &declared, "damaged-document", "document type declaration");
    let skipped = with_entities(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:rPrChange>DOCTYPE&a29;</w:rPrChange></w:document>",
    );
    refuses("skipped.docx", &skipped, "damaged-document", "document type declaration");
    let deleted = with_entities(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:del>DOCTYPE&a29;</w:del></w:document>",
    );
    refuses("deleted.docx", &deleted, "damaged-document", "document type declaration");
}

#[test]
fn references_to_entities_that_nobody_declared_are_shown_as_unknown() {
    let package = letter_with("<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>");
    let text = tsb_letters::read::read(&package, None).unwrap();
    assert!(text.text().starts_with('\u{FFFD}'));
}

/// A list whose numbers are long, or whose lists are many.
fn list(pattern: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"{pattern}\"/>\
         </w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    )
}

const ITEM: &str = "<w:p><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:p>";

#[test]
fn numbers_of_lists_that_are_longer_than_their_text() {
    let long = letter_with_part(ITEM, "numbering", &list(&noise(2_000)));
    refuses("pattern.docx", &long, "limit-exceeded", "lvlText has more than 1024 bytes");
    let many = letter_with_part(&ITEM.repeat(99_000), "numbering", &list(&noise(1_000)));
    refuses("numbers.docx", &many, "limit-exceeded", "bytes of text");
}

#[test]
fn lists_without_end() {
    let items = letter_with_part(&ITEM.repeat(100_000 + 1), "numbering", &list("%1"));
    refuses("items.docx", &items, "limit-exceeded", "more than 100000 items of lists");
    let lists: String = (0..40_000).map(|at| format!("<w:num w:numId=\"{at}\"/>")).collect();
    refuses("lists.docx", &letter_with_part("", "numbering", &lists), "limit-exceeded", "more than 32767 lists");
}

#[test]
fn the_largest_number_of_a_list_in_a_circle() {
    let numbering = list("%1")
        .replace("lowerLetter", "decimalEnclosedCircle")
        .replace("<w:numFmt", &format!("<w:start w:val=\"{}\"/><w:numFmt", u32::MAX));
    let package = letter_with_part(&ITEM.repeat(2), "numbering", &numbering);
    assert!(tsb_letters::read::read(&package, None).unwrap().text().starts_with("4294967295\t\n"));
}

#[test]
fn styles_without_end() {
    let styles: String = (0..=limits::STYLES).map(|at| format!("<w:style w:styleId=\"s{at}\"/>")).collect();
    refuses("styles.docx", &letter_with_part("", "styles", &styles), "limit-exceeded", "more than 10000 styles");
    let long = format!("<w:style w:styleId=\"{}\"/>", noise(2_000));
    refuses("style.docx", &letter_with_part("", "styles", &long), "limit-exceeded", "styleId");
}

#[test]
fn styles_in_a_circle_end() {
    let styles = "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>";
    reads("circle.docx", &letter_with_part("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:p>", "styles", styles));
}

#[test]
fn relationships_without_end() {
    let relationships: String =
        (0..=limits::RELATIONSHIPS).map(|at| relationship(&format!("rId{at}"), "image", "a.png")).collect();
    let package = letter_with_relationships("", &relationships, &[]);
    refuses("relationships.docx", &package, "limit-exceeded", "more than 65536 relationships");
}

#[test]
fn one_address_of_a_million_links() {
    let one = relationship("rId1", "hyperlink", &format!("https://{}", noise(1 << 20)));
    let links = format!("<w:p>{}</w:p>", "<w:hyperlink r:id=\"rId1\"/>".repeat(1_000_000));
    refuses("links.docx", &letter_with_relationships(&links, &one, &[]), "limit-exceeded", "addresses of links");
}

#[test]
fn one_part_of_many_relationships_is_read_once() {
    let relationships: String =
        (0..10_000).map(|at| relationship(&format!("rId{at}"), "footnotes", "footnotes.xml")).collect();
    let notes = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnotes>";
    let package = letter_with_relationships("", &relationships, &[("word/footnotes.xml", notes)]);
    assert_eq!(tsb_letters::read::read(&package, None).unwrap().text().matches("A note.").count(), 1);
}

#[test]
fn what_stands_outside_the_package_is_not_fetched() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("header.xml");
    let header = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>SECRET</w:t></w:r></w:p></w:hdr>";
    fs::write(&secret, header).unwrap();
    let path = secret.display();
    let section =
        "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr></w:pPr></w:p>";
    for target in [
        format!("file://{path}"),
        format!("{path}"),
        format!("../../../../../../../..{path}"),
        "\\\\127.0.0.1\\share\\header.xml".to_owned(),
        "//127.0.0.1/share/header.xml".to_owned(),
        "http://127.0.0.1:9/header.xml".to_owned(),
    ] {
        for mode in ["", " TargetMode=\"External\""] {
            let one = relationship("rId1", "header", &target).replace("/>", &format!("{mode}/>"));
            let letter = letter_with_relationships(section, &one, &[]);
            assert!(!reads("letter.docx", &letter).to_string().contains("SECRET"), "{target}");
        }
    }
    // A main part that stands elsewhere is none.
    let elsewhere = ROOT_RELATIONSHIPS
        .replace("Target=\"word/document.xml\"", &format!("Target=\"file://{path}\" TargetMode=\"External\""));
    let package = package_of(&[("_rels/.rels", elsewhere.as_bytes()), ("[Content_Types].xml", b"<x/>")]);
    refuses("main.docx", &package, "damaged-document", "no main part");
}

#[test]
fn a_letter_that_takes_too_long_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("slow.txt"), format!("{LETTER}{}", "x\n".repeat(190_000))).unwrap();
    fs::write(folder.path().join("letter.txt"), LETTER).unwrap();
    let ended = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-letters"))
        .current_dir(folder.path())
        .env("TSB_LETTERS_SECONDS", "0")
        .args(["parse", "slow.txt"])
        .output()
        .unwrap();
    let errors = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{errors}");
    assert!(errors.contains("[time-limit-exceeded]") && errors.contains("please report"), "{errors}");
}

#[test]
fn a_main_part_of_nothing() {
    refuses("empty.docx", &package_around(""), "empty-input", "no text");
}
