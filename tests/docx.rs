//! One Word construct a test: what the reader of the printed letter sees is in the text, and nothing else.

mod support;

use support::docx::{package_of, package_with};
use tsb_letters::{Document, document::Region};

fn read(body: &str) -> Document {
    read_with(body, &[])
}

fn read_with(body: &str, more: &[(&str, &str)]) -> Document {
    tsb_letters::read::read(&package_with(body, more), None).unwrap()
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

fn relationships(list: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        let mode = if target.starts_with("http") { " TargetMode=\"External\"" } else { "" };
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{mode}/>"
        )
    };
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        list.iter().map(one).collect::<String>()
    )
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

#[test]
fn cells_are_parted_by_tabs_and_rows_by_line_ends() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let nested =
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>{}", cell(&paragraph("x")), cell(&paragraph("y")), paragraph("z"));
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}",
        cell(&paragraph("Ref:")),
        cell(&(paragraph("2/17") + &paragraph("SG17/XY"))),
        cell(&nested),
        cell(&paragraph("b")),
        paragraph("end")
    );
    let document = read(&body);
    assert_eq!(document.text(), "Ref:\t2/17\nSG17/XY\nx\ty\nz\tb\nend\n");
    let cells: Vec<_> =
        document.blocks().iter().map(|block| block.cell.map(|cell| (cell.table, cell.row, cell.column))).collect();
    assert_eq!(
        cells,
        [
            Some((0, 0, 0)),
            Some((0, 0, 1)),
            Some((0, 0, 1)),
            Some((1, 0, 0)),
            Some((1, 0, 1)),
            Some((0, 1, 0)),
            Some((0, 1, 1)),
            None
        ]
    );
}

#[test]
fn special_characters_are_shown() {
    let body = "<w:p><w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t>T a</w:t><w:softHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/>\
                <w:t>e &amp; f&#8211;g</w:t><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/></w:r></w:p>";
    assert_eq!(read(body).text(), "ITU\u{2011}T a\u{AD}b\tc\nd\ne & f–g•▪\n");
}

#[test]
fn an_unknown_symbol_is_told_of() {
    let document = read("<w:p><w:r><w:t>a</w:t><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r></w:p>");
    assert_eq!(document.text(), "a\u{FFFD}\n");
    assert_eq!(document.diagnostics()[0].code, "unknown-symbol");
}

#[test]
fn insertions_are_shown_and_deletions_told_of() {
    let body = format!(
        "<w:p>{}<w:ins w:id=\"1\">{}</w:ins><w:del w:id=\"2\"><w:r><w:delText>gone</w:delText></w:r></w:del>\
         <w:moveFrom w:id=\"3\">{}</w:moveFrom><w:moveTo w:id=\"4\">{}</w:moveTo></w:p>",
        run("a "),
        run("new "),
        run("from"),
        run("moved")
    );
    let document = read(&body);
    assert_eq!(document.text(), "a new moved\n");
    let codes: Vec<_> = document.diagnostics().iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["deleted-text-left-out", "moved-text-left-out"]);
    assert!(document.diagnostics()[0].message.starts_with("4 "));
}

#[test]
fn hidden_text_is_left_out_and_told_of() {
    let styles = format!(
        "<w:styles {W}><w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    );
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r>\
                <w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>styled</w:t></w:r></w:p>";
    let document = read_with(
        body,
        &[
            ("word/_rels/document.xml.rels", &relationships(&[("r1", "styles", "styles.xml")])),
            ("word/styles.xml", &styles),
        ],
    );
    assert_eq!(document.text(), "shown\n");
    assert!(document.diagnostics()[0].message.starts_with("12 "));
}

#[test]
fn links_keep_their_targets() {
    let body = "<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>homepage</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> and </w:t></w:r>\
                <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://itu.int/b\" </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
                <w:fldSimple w:instr=\"HYPERLINK &quot;https://itu.int/c&quot;\"><w:r><w:t>simple</w:t></w:r></w:fldSimple></w:p>";
    let document = read_with(
        body,
        &[("word/_rels/document.xml.rels", &relationships(&[("r1", "hyperlink", "https://itu.int/a")]))],
    );
    assert_eq!(document.text(), "homepage and fieldsimple\n");
    let links: Vec<_> =
        document.links().iter().map(|link| (link.span.of(document.text()), link.target.as_str())).collect();
    assert_eq!(
        links,
        [("homepage", "https://itu.int/a"), ("field", "https://itu.int/b"), ("simple", "https://itu.int/c")]
    );
}

#[test]
fn a_text_box_is_read_once() {
    let inside = paragraph("boxed");
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>{}",
        run("before "),
        run("after"),
        paragraph("next")
    );
    let document = read(&body);
    assert_eq!(document.text(), "before after\nboxed\nnext\n");
    assert_eq!(document.blocks()[1].region, Region::TextBox);
}

#[test]
fn a_drawn_text_box_is_read() {
    let body = format!(
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        paragraph("vml")
    );
    assert_eq!(read(&body).text(), "\nvml\n");
}

#[test]
fn wrappers_are_transparent() {
    let body = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>\
         <w:p><w:smartTag w:element=\"date\">{}</w:smartTag><w:customXml>{}</w:customXml><w:bdo w:val=\"rtl\">{}</w:bdo><w:bookmarkStart w:id=\"0\" w:name=\"b\"/>\
         <w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>",
        paragraph("block"),
        paragraph("inner"),
        run("smart "),
        run("custom "),
        run("جنيف "),
        run("inline")
    );
    assert_eq!(read(&body).text(), "block\ninner\nsmart custom جنيف inline\n");
}

#[test]
fn ruby_and_formulas_are_read_plainly() {
    let body = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>rt</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>=x</m:t></m:r></m:oMath></w:p>";
    assert_eq!(read(body).text(), "base=x\n");
}

fn numbering(levels: &[(&str, &str)]) -> String {
    let levels: String = levels.iter().enumerate().map(|(at, (format, text))| {
        format!("<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>")
    }).collect();
    format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn listed(level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>",
        run(text)
    )
}

#[test]
fn list_numbers_are_computed() {
    let body =
        listed(0, "one") + &listed(1, "a") + &listed(1, "b") + &listed(0, "two") + &listed(1, "c") + &paragraph("none");
    let more = relationships(&[("r1", "numbering", "numbering.xml")]);
    let lists = numbering(&[("decimal", "%1"), ("lowerLetter", "%1.%2)")]);
    let document = read_with(&body, &[("word/_rels/document.xml.rels", &more), ("word/numbering.xml", &lists)]);
    assert_eq!(document.text(), "1\tone\n1.a)\ta\n1.b)\tb\n2\ttwo\n2.a)\tc\nnone\n");
    assert_eq!(document.blocks()[1].number.unwrap().of(document.text()), "1.a)\t");
}

#[test]
fn a_style_can_number_and_a_paragraph_can_refuse() {
    let styles = format!(
        "<w:styles {W}><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:basedOn w:val=\"Base\"/></w:style></w:styles>"
    );
    let styled =
        |text: &str, more: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"Item\"/>{more}</w:pPr>{}</w:p>", run(text));
    let body = styled("a", "") + &styled("b", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + &styled("c", "");
    let more = relationships(&[("r1", "numbering", "numbering.xml"), ("r2", "styles", "styles.xml")]);
    let document = read_with(
        &body,
        &[
            ("word/_rels/document.xml.rels", &more),
            ("word/numbering.xml", &numbering(&[("upperRoman", "%1.")])),
            ("word/styles.xml", &styles),
        ],
    );
    assert_eq!(document.text(), "I.\ta\nb\nII.\tc\n");
}

#[test]
fn headers_footers_and_notes_are_read_in_their_places() {
    let part = |name: &str, text: &str| format!("<w:{name} {W}>{}</w:{name}>", paragraph(text));
    let notes = format!(
        "<w:footnotes {W}><w:footnote w:type=\"separator\" w:id=\"-1\">{}</w:footnote><w:footnote w:id=\"1\">{}</w:footnote></w:footnotes>",
        paragraph("rule"),
        paragraph("note")
    );
    let section = "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:headerReference w:type=\"default\" r:id=\"h2\"/>\
                   <w:footerReference w:type=\"default\" r:id=\"f1\"/><w:titlePg/></w:sectPr>";
    let more = relationships(&[
        ("h1", "header", "h1.xml"),
        ("h2", "header", "h2.xml"),
        ("f1", "footer", "f1.xml"),
        ("n", "footnotes", "notes.xml"),
    ]);
    let document = read_with(
        &(paragraph("body") + section),
        &[
            ("word/_rels/document.xml.rels", &more),
            ("word/h1.xml", &part("hdr", "letterhead")),
            ("word/h2.xml", &part("hdr", "- 2 -")),
            ("word/f1.xml", &part("ftr", "switchboard")),
            ("word/notes.xml", &notes),
        ],
    );
    assert_eq!(document.text(), "letterhead\nbody\nnote\n- 2 -\nswitchboard\n");
    let regions: Vec<_> = document.blocks().iter().map(|block| block.region).collect();
    assert_eq!(regions, [Region::FirstHeader, Region::Body, Region::Note, Region::Header, Region::Footer]);
    assert_eq!(document.parts()[document.blocks()[0].part], "word/h1.xml");
}

#[test]
fn strict_documents_and_other_prefixes_are_read() {
    let document = "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>";
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" \
                Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/strict.xml\"/></Relationships>";
    let package = package_of(&[("_rels/.rels", root.as_bytes()), ("word/strict.xml", document.as_bytes())]);
    assert_eq!(tsb_letters::read::read(&package, None).unwrap().text(), "strict\n");
}

#[test]
fn parts_in_utf_16_are_read() {
    let document = format!("\u{FEFF}<w:document {W}><w:body>{}</w:body></w:document>", paragraph("Женева"));
    let bytes: Vec<u8> = document.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let package =
        package_of(&[("_rels/.rels", support::docx::ROOT_RELATIONSHIPS.as_bytes()), ("word/document.xml", &bytes)]);
    assert_eq!(tsb_letters::read::read(&package, None).unwrap().text(), "Женева\n");
}
