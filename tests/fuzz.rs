//! Fuzzing without a fuzzer: what is asked of any bytes (`fuzz/src/lib.rs`) is asked of every letter of the project, cut and
//! changed, and of the inputs with which fuzzing has found something (`fuzz/findings/TARGET/`).

#[path = "../fuzz/src/lib.rs"]
mod targets;

mod support;

use std::path::Path;

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 13] = [
    ("calendar", targets::calendar),
    ("check", targets::check),
    ("compare", targets::compare),
    ("dates", targets::dates),
    ("document", targets::document),
    ("file_name", targets::file_name),
    ("letter_ar", |bytes| targets::letter("ar", bytes)),
    ("letter_en", |bytes| targets::letter("en", bytes)),
    ("letter_es", |bytes| targets::letter("es", bytes)),
    ("letter_fr", |bytes| targets::letter("fr", bytes)),
    ("letter_ru", |bytes| targets::letter("ru", bytes)),
    ("letter_zh", |bytes| targets::letter("zh", bytes)),
    ("word", targets::word),
];

#[test]
fn what_fuzzing_has_found_is_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    for (name, target) in TARGETS {
        assert!(folder.join("fuzz_targets").join(name).with_extension("rs").is_file(), "{name} is no fuzz target");
        for path in support::files(&folder.join("findings").join(name), &["bin", "txt"]) {
            eprintln!("{}", path.display());
            target(&std::fs::read(path).unwrap());
        }
    }
}

#[test]
fn every_target_holds_for_the_seeds() {
    let letters = support::files(&support::fixtures(), &["txt", "docx"]);
    // Every target reads whole letters; every twelfth letter, of all languages, is enough for a run.
    for path in letters.iter().step_by(12) {
        let bytes = std::fs::read(path).unwrap();
        for (_, target) in TARGETS {
            target(&bytes);
            target(&bytes[..bytes.len() / 2]);
        }
    }
}
