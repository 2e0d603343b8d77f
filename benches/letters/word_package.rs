//! A Word file as Word saves it. The fixtures are written by docx-rs, whose packages are lean: a letter that went through
//! Word carries fonts, sizes, languages and revision identifiers on every run, hundreds of latent styles and a theme, and
//! inflating and tokenising them is most of what reading it costs.

use std::{
    fmt::Write as _,
    io::{Cursor, Read, Write as _},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The properties of a run of body text in a letter of 2016 and later.
const RUN_PROPERTIES: &str = "<w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" \
    w:cstheme=\"minorHAnsi\"/><w:szCs w:val=\"24\"/><w:lang w:val=\"en-GB\"/></w:rPr>";
/// How many styles Word lists as known and not used.
const LATENT_STYLES: usize = 376;
/// How many styles the letters' template defines.
const STYLES: usize = 60;
/// How many scripts a theme names fonts for, for headings and for the body.
const THEME_FONTS: usize = 30;

/// The same letter in a package of the size that Word gives it.
pub fn as_word_saves(lean: &[u8]) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(lean)).unwrap();
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = source.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in names {
        let mut text = String::new();
        source.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        let text = match name.as_str() {
            "word/document.xml" => with_properties(&text),
            "word/styles.xml" => with_styles(&text),
            _ => text,
        };
        add(&mut target, &name, &text);
    }
    add(&mut target, "word/theme/theme1.xml", &theme());
    target.finish().unwrap().into_inner()
}

fn add(target: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) {
    target.start_file(name, SimpleFileOptions::default()).unwrap();
    target.write_all(text.as_bytes()).unwrap();
}

fn with_properties(document: &str) -> String {
    document
        .replace("<w:r><w:rPr />", &format!("<w:r w:rsidRPr=\"00C41A5D\">{RUN_PROPERTIES}"))
        .replace("<w:p ", "<w:p w:rsidR=\"00A8415F\" w:rsidRPr=\"00C41A5D\" w:rsidRDefault=\"00A8415F\" ")
}

fn with_styles(styles: &str) -> String {
    let mut more = String::from("<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\">");
    for number in 0..LATENT_STYLES {
        write!(more, "<w:lsdException w:name=\"Style {number}\" w:semiHidden=\"1\" w:unhideWhenUsed=\"1\"/>").unwrap();
    }
    more.push_str("</w:latentStyles>");
    for number in 0..STYLES {
        write!(
            more,
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Letter{number}\"><w:name w:val=\"Letter \
             {number}\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"120\"/></w:pPr>{RUN_PROPERTIES}</w:style>"
        )
        .unwrap();
    }
    styles.replace("</w:styles>", &format!("{more}</w:styles>"))
}

fn theme() -> String {
    let mut fonts = String::new();
    for number in 0..THEME_FONTS {
        write!(fonts, "<a:font script=\"Scr{number}\" typeface=\"Typeface {number}\"/>").unwrap();
    }
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Letter\"><a:themeElements>\
         <a:fontScheme name=\"Letter\"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>\
         </a:themeElements></a:theme>"
    )
}
