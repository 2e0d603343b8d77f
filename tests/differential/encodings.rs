//! Letters in the encodings of old archives, decoded as Python decodes them.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::support;

/// Python's name, the name that `--encoding` takes, and the languages that the encoding has the letters of.
const ENCODINGS: [(&str, &str, &[&str]); 17] = [
    ("utf_8", "utf-8", &["ar", "en", "es", "fr", "ru", "zh"]),
    ("utf_8_sig", "utf-8", &["ar", "zh"]),
    ("utf_16_le", "utf-16le", &["ar", "en", "es", "fr", "ru", "zh"]),
    ("utf_16_be", "utf-16be", &["ar", "en", "es", "fr", "ru", "zh"]),
    ("cp1252", "windows-1252", &["en", "es", "fr"]),
    ("latin_1", "iso-8859-1", &["en", "es", "fr"]),
    ("mac_roman", "macintosh", &["en", "es", "fr"]),
    ("cp1251", "windows-1251", &["ru"]),
    ("koi8_r", "koi8-r", &["ru"]),
    ("cp866", "ibm866", &["ru"]),
    ("iso8859_5", "iso-8859-5", &["ru"]),
    ("mac_cyrillic", "x-mac-cyrillic", &["ru"]),
    ("cp1256", "windows-1256", &["ar"]),
    ("iso8859_6", "iso-8859-6", &["ar"]),
    ("gb18030", "gb18030", &["zh"]),
    ("gbk", "gbk", &["zh"]),
    ("big5", "big5", &["zh"]),
];

/// Writes the bytes of a text that the encoding can hold, a line with their number, and the text that Python reads of them.
const SCRIPT: &str = "
import sys
text = sys.stdin.buffer.read().decode('utf-8')
coded = text.encode(sys.argv[1], errors='ignore')
told = coded.decode(sys.argv[1])
sys.stdout.buffer.write(b'%d\\n' % len(coded) + coded + told.encode('utf-8'))
";

/// The bytes of a text in an encoding, and the text that Python reads of them.
fn coded(python: &str, codec: &str, text: &str) -> (Vec<u8>, String) {
    let mut command = Command::new(python);
    let mut child = command.args(["-c", SCRIPT, codec]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap().stdout;
    let line = output.iter().position(|&byte| byte == b'\n').unwrap();
    let length: usize = std::str::from_utf8(&output[..line]).unwrap().parse().unwrap();
    let (bytes, told) = output[line + 1..].split_at(length);
    (bytes.to_vec(), String::from_utf8(told.to_vec()).unwrap())
}

/// A letter of the language, undamaged, with line ends that no reader changes.
fn letter(language: &str) -> String {
    let files = support::files(&support::fixtures().join(language), &["txt"]);
    let path = files.iter().find(|path| !path.to_string_lossy().contains("--")).unwrap();
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn python_decodes_the_same() {
    let Some(python) = support::python::with("encodings", "python3") else { return };
    for (codec, label, languages) in ENCODINGS {
        for language in languages {
            let (bytes, told) = coded(&python, codec, &letter(language));
            assert!(told.len() > 1_000, "{codec} holds hardly a word of {language}");
            for encoding in [Some(label), None] {
                let read = tsb_letters::read::read(&bytes, encoding);
                let read = read.unwrap_or_else(|error| panic!("{codec} {language} {encoding:?}: {error}"));
                let told = told.trim_start_matches('\u{FEFF}');
                assert_eq!(read.text(), told, "{codec}, {language}, named {encoding:?}");
            }
        }
    }
}
