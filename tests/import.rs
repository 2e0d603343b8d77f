//! Importing an archive, as its users do.

#[path = "import/index.rs"]
mod index;
#[path = "import/lock.rs"]
mod lock;
#[path = "import/parquet.rs"]
mod parquet_files;
mod support;

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::Value;
use support::{
    archive::{
        CIRCULAR, ENGLISH, ENGLISH_WORD, Place, RUSSIAN, SERVER, assert_same, content, counts, fixture, long, mixed,
        outcomes, tar, targets,
    },
    docx::package_of,
};

#[test]
fn every_input_is_recorded_with_its_outcome() {
    let place = Place::new();
    mixed(&place);
    let counted = place.import(&["in", "--report", "failures.ndjson"]);
    assert_eq!(counted["imported"], "5");
    assert_eq!(counted["duplicate"], "4");
    assert_eq!(counted["refused"], "1\tnot-a-collective-letter 1");
    assert_eq!(counted["failed"], "3\tdamaged-document 1, empty-input 1, not-a-word-document 1");
    let expected = [
        ("a.txt", "imported"),
        ("below/again.txt", "duplicate"),
        ("below/b.docx", "imported"),
        ("below/circular.txt", "refused not-a-collective-letter"),
        ("cut.docx", "failed damaged-document"),
        ("empty.txt", "failed empty-input"),
        ("r.tar!/r/1.txt", "imported"),
        ("r.tar.gz!/r/1.txt", "duplicate"),
        ("s.zip!/b.docx", "duplicate"),
        ("s.zip!/inner.zip!/zh.txt", "imported"),
        ("s.zip!/s/1.txt", "imported"),
        ("t.txt.gz!/t.txt", "duplicate"),
        ("table.xlsx", "failed not-a-word-document"),
    ];
    let expected = expected.map(|(path, outcome)| (path.to_owned(), outcome.to_owned()));
    assert_eq!(outcomes(&place.database("letters.sqlite")), BTreeMap::from(expected));
    let report = fs::read_to_string(place.path("failures.ndjson")).unwrap();
    let codes: Vec<Value> =
        report.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["code"].clone()).collect();
    assert_eq!(codes, ["not-a-collective-letter", "damaged-document", "empty-input", "not-a-word-document"]);
}

#[test]
fn a_second_run_imports_nothing_and_says_so() {
    let place = Place::new();
    mixed(&place);
    for target in targets() {
        place.import(&["in", "--into", target]);
        let before = content(&place, target);
        let counted = place.import(&["in", "--into", target]);
        assert_eq!((counted["imported"].as_str(), counted["unchanged"].as_str()), ("0", "9"), "{target}");
        assert_eq!(counted["skipped"].split('\t').next(), Some("4"), "{target}");
        assert_eq!(counted["said"], "Nothing new was imported.", "{target}");
        assert_eq!(content(&place, target), before, "{target}");
    }
}

#[test]
fn force_and_retry_read_again_and_double_nothing() {
    let place = Place::new();
    mixed(&place);
    for target in targets() {
        place.import(&["in", "--into", target]);
        let before = content(&place, target);
        let counted = place.import(&["in", "--into", target, "--force"]);
        assert_eq!((counted["imported"].as_str(), counted["duplicate"].as_str()), ("5", "4"), "{target}");
        assert_eq!(content(&place, target), before, "{target}");
        let counted = place.import(&["in", "--into", target, "--retry"]);
        assert_eq!((counted["imported"].as_str(), counted["unchanged"].as_str()), ("0", "9"), "{target}");
        assert_eq!(counted["failed"].split('\t').next(), Some("3"), "{target}");
        assert_eq!(content(&place, target), before, "{target}");
    }
}

#[test]
fn a_dry_run_counts_and_writes_nothing() {
    let place = Place::new();
    mixed(&place);
    for target in targets() {
        let counted = place.import(&["in", "--into", target, "--dry-run"]);
        assert_eq!(counted["imported"], "5");
        assert!(!place.is_begun(target));
        place.import(&["in/a.txt", "--into", target]);
        let counted = place.import(&["in", "--into", target, "--dry-run"]);
        assert_eq!((counted["imported"].as_str(), counted["unchanged"].as_str()), ("4", "1"), "{target}");
    }
}

#[test]
fn what_changed_is_replaced() {
    let place = Place::new();
    mixed(&place);
    for target in targets() {
        place.put("in/a.txt", fixture(ENGLISH));
        place.put("in/below/again.txt", fixture(ENGLISH));
        place.import(&["in", "--into", target]);
        let changed = String::from_utf8(fixture(ENGLISH)).unwrap().replace("11 September 2017", "12 September 2017");
        // The letter still stands in the other file of the same bytes.
        place.put("in/a.txt", &changed);
        let counted = place.import(&["in", "--into", target]);
        assert_eq!((counted["imported"].as_str(), counted["unchanged"].as_str()), ("1", "8"), "{target}");
        let both = content(&place, target);
        place.put("in/below/again.txt", &changed);
        let counted = place.import(&["in", "--into", target]);
        assert_eq!((counted["imported"].as_str(), counted["duplicate"].as_str()), ("0", "1"), "{target}");
        let letters = |content: &BTreeMap<String, Vec<String>>| {
            let lists = ["versions", "letters.ndjson", "versions.csv"];
            lists.iter().find_map(|list| content.get(*list)).unwrap().len()
        };
        assert_eq!(letters(&content(&place, target)) + 1, letters(&both), "{target}");
    }
    let database = place.database("letters.sqlite");
    let orphans = "SELECT (SELECT count(*) FROM full_text WHERE rowid NOT IN (SELECT id FROM versions)) + \
                   (SELECT count(*) FROM letters WHERE version IS NULL)";
    assert_eq!(database.query_row(orphans, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn sources_are_taken_as_they_are_named() {
    let place = Place::new();
    place.put("in/.hidden.txt", fixture(ENGLISH));
    place.put("in/b/1.txt", fixture(RUSSIAN));
    place.put("in/c/1.txt", fixture(CIRCULAR));
    let imported = |arguments: &[&str]| place.import(&[arguments, &["--dry-run"]].concat())["imported"].clone();
    assert_eq!(imported(&["in"]), "1");
    assert_eq!(imported(&["in/.hidden.txt"]), "1");
    assert_eq!(imported(&["in/*/1.txt"]), "1");
    assert_eq!(imported(&["in", "in/b", "./in/b/1.txt"]), "1");
    assert_eq!(imported(&["in", "--since", "2999-01-01"]), "0");
    assert_eq!(imported(&["in", "--since", "2000-01-01"]), "1");
    let mut child = place.command(&["-", "--dry-run"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"in/b/1.txt\nin/.hidden.txt\n").unwrap();
    assert_eq!(counts(&child.wait_with_output().unwrap())["imported"], "2");
}

#[cfg(unix)]
#[test]
fn a_listed_name_that_is_no_text_ends_no_list() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let name = b"in/\xF0\xE5.txt";
    fs::write(place.0.path().join(std::ffi::OsStr::from_bytes(name)), fixture(ENGLISH)).unwrap();
    place.put("in/2.txt", fixture(RUSSIAN));
    let mut child = place.command(&["-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(&[name.as_slice(), b"\nin/2.txt\r\n"].concat()).unwrap();
    assert_eq!(counts(&child.wait_with_output().unwrap())["imported"], "2");
    let outcomes = outcomes(&place.database("letters.sqlite"));
    assert_eq!(outcomes.keys().collect::<Vec<_>>(), ["2.txt", "\\xf0\\xe5.txt"]);
}

#[test]
fn a_source_that_is_not_there_is_told_and_stops_no_other() {
    let place = Place::new();
    place.put("in/1.txt", fixture(RUSSIAN));
    let output = place.command(&["absent", "in", "no*thing"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(counts(&output)["imported"], "1");
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("absent") && errors.contains("no*thing"), "{errors}");
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_are_no_end() {
    let place = Place::new();
    place.put("in/1.txt", fixture(RUSSIAN));
    place.put("elsewhere/2.txt", fixture(ENGLISH));
    std::os::unix::fs::symlink(place.path("elsewhere"), place.path("in/link")).unwrap();
    std::os::unix::fs::symlink(place.path("in"), place.path("in/loop")).unwrap();
    std::os::unix::fs::symlink(place.path("nowhere"), place.path("in/broken")).unwrap();
    let counted = place.import(&["in"]);
    assert_eq!(counted["imported"], "2");
    assert_eq!(counted["failed"], "2\tsymlink-loop 1, unreadable 1");
}

#[test]
fn bombs_and_endless_nesting_are_told_by_name() {
    let place = Place::new();
    let bomb = vec![b'a'; 8 << 20];
    let mut nested = package_of(&[("1.txt", &fixture(RUSSIAN))]);
    for _ in 0..5 {
        nested = package_of(&[("deeper.zip", &nested)]);
    }
    place.put("in/a.zip", package_of(&[("bomb.txt", &bomb), ("1.txt", &fixture(ENGLISH))]));
    place.put("in/b.zip", nested);
    let mut damaged = package_of(&[("1.txt", &fixture(CIRCULAR)), ("2.txt", &fixture(RUSSIAN))]);
    damaged[60] ^= 0xFF;
    place.put("in/c.zip", damaged);
    place.put("in/d.tar", &tar(&[("1.txt", &fixture(RUSSIAN)), ("2.txt", &fixture(ENGLISH))])[..1000]);
    place.import(&["in"]);
    let outcomes = outcomes(&place.database("letters.sqlite"));
    assert_eq!(outcomes["a.zip!/bomb.txt"], "failed limit-exceeded");
    assert_eq!(outcomes["a.zip!/1.txt"], "imported");
    assert_eq!(outcomes["b.zip!/deeper.zip!/deeper.zip!/deeper.zip"], "failed limit-exceeded");
    assert_eq!(outcomes["c.zip!/1.txt"], "failed damaged-archive");
    assert_eq!(outcomes["c.zip!/2.txt"], "imported");
    assert_eq!(outcomes["d.tar"], "failed damaged-archive");
}

#[test]
fn a_target_among_the_sources_is_no_input() {
    for target in targets() {
        let place = Place::new();
        place.put("in/1.txt", fixture(RUSSIAN));
        for _ in 0..2 {
            let counted = place.import(&[".", "--into", &format!("in/{target}"), "--report", "in/report.ndjson"]);
            assert_eq!((counted["refused"].as_str(), counted["failed"].as_str()), ("0", "0"), "{target}");
        }
    }
}

#[test]
fn what_no_import_made_is_left_alone() {
    let place = Place::new();
    place.put("in/1.txt", fixture(RUSSIAN));
    place.put("letters.ndjson", "{\"mine\":true}\n");
    place.put("tables/people.csv", "mine\n");
    place.put("tables.parquet/people.parquet", "mine\n");
    place.database("letters.sqlite").execute_batch("CREATE TABLE mine (id INTEGER)").unwrap();
    for target in targets() {
        if target == SERVER {
            place.client(target).batch_execute("CREATE TABLE mine (id INTEGER)").unwrap();
        }
        let before = fs::read(place.path(target)).ok();
        let output = place.command(&["in", "--into", target]).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{target}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("left alone"), "{target}");
        assert_eq!(fs::read(place.path(target)).ok(), before, "{target}");
    }
    assert_eq!(fs::read_to_string(place.path("tables/people.csv")).unwrap(), "mine\n");
}

#[test]
fn lines_broken_off_are_written_again() {
    let place = Place::new();
    mixed(&place);
    place.import(&["in", "--into", "letters.ndjson"]);
    let [letters, manifest] =
        ["letters.ndjson", "letters.ndjson.manifest"].map(|name| fs::read(place.path(name)).unwrap());
    let cases = [
        // Data behind the manifest's end, data short of it, and a manifest that ends within a line.
        ([letters.as_slice(), b"{\"half"].concat(), manifest.clone()),
        (letters[..letters.len() - 10].to_vec(), manifest.clone()),
        (letters.clone(), manifest[..manifest.len() - 400].to_vec()),
        (letters.clone(), Vec::new()),
    ];
    for (cut_letters, cut_manifest) in cases {
        place.put("letters.ndjson", cut_letters);
        place.put("letters.ndjson.manifest", cut_manifest);
        place.import(&["in", "--into", "letters.ndjson"]);
        assert_eq!(fs::read(place.path("letters.ndjson")).unwrap(), letters);
        assert_eq!(fs::read(place.path("letters.ndjson.manifest")).unwrap(), manifest);
    }
}

/// Twenty moments in five imports, each begun anew and killed four times before it is let end. The moments are the same in
/// every run, as shares of half the time that a whole import takes.
#[test]
fn an_import_killed_at_any_moment_is_completed_by_the_next() {
    for target in targets() {
        let place = Place::new();
        long(&place);
        let begun = Instant::now();
        let whole = format!("whole-{target}");
        place.import(&["in", "--into", &whole, "--jobs", "1"]);
        let half_a_run = begun.elapsed() / 2;
        let (mut kept, mut seed) = (0, 7_u32);
        for anew in 0..5 {
            let target = format!("{anew}-{target}");
            for _ in 0..4 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                kill_after(&place, &target, half_a_run * (seed >> 24) / 256);
                kept += usize::from(place.is_begun(&target));
            }
            place.import(&["in", "--into", &target]);
            assert_same(&place, &target, &whole);
        }
        assert!(kept > 5, "{target}: hardly a run was killed while it wrote");
    }
}

fn kill_after(place: &Place, target: &str, moment: Duration) {
    let mut import = place.command(&["in", "--into", target, "--jobs", "1"]);
    let mut child = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn jobs_do_not_change_what_is_written() {
    let place = Place::new();
    mixed(&place);
    for target in targets() {
        let whole = format!("whole-{target}");
        place.import(&["in", "--into", target, "--jobs", "1"]);
        place.import(&["in", "--into", &whole, "--jobs", "4"]);
        assert_same(&place, target, &whole);
    }
}

#[test]
fn tables_of_csv_have_every_value() {
    let place = Place::new();
    place.put("in/1.docx", fixture(ENGLISH_WORD));
    place.import(&["in", "--into", "tables"]);
    let letter = tsb_letters::parse(&fixture(ENGLISH_WORD), &tsb_letters::Options::default()).unwrap();
    let mut reader = csv::Reader::from_path(place.path("tables/deadlines.csv")).unwrap();
    assert_eq!(reader.headers().unwrap(), vec!["version", "position", "kind", "date", "before_meeting", "text"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), letter.deadlines.len());
    for (row, deadline) in rows.iter().zip(&letter.deadlines) {
        assert_eq!(row[0], letter.source.sha256);
        assert_eq!(row[3], deadline.date.unwrap().value.to_string());
        assert_eq!(row[5], deadline.text.value);
    }
}

/// Makes an archive to measure with: `ARCHIVE=folder LETTERS=20000`. Letters of all languages with numbers of their own,
/// every fourth a Word file, 3 % cut off, 5 % no letters, every fifth hundred in a zip.
#[test]
#[ignore = "makes thousands of files"]
fn an_archive_to_measure_with() {
    let folder = PathBuf::from(std::env::var_os("ARCHIVE").expect("ARCHIVE names the folder to make"));
    let count: usize = std::env::var("LETTERS").map_or(2000, |count| count.parse().unwrap());
    let (refused, letters): (Vec<PathBuf>, Vec<PathBuf>) = support::files(&support::fixtures(), &["txt"])
        .into_iter()
        .partition(|path| path.to_string_lossy().contains("refused"));
    for hundred in 0..count.div_ceil(100) {
        let files: Vec<(String, Vec<u8>)> = (hundred * 100..count.min(hundred * 100 + 100))
            .map(|index| if index % 20 == 7 { numbered(&refused, index) } else { numbered(&letters, index) })
            .collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        if hundred % 5 == 4 {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(format!("{hundred:03}.zip")), package_of(&files)).unwrap();
        } else {
            let below = folder.join(format!("{hundred:03}"));
            fs::create_dir_all(&below).unwrap();
            files.iter().for_each(|(name, bytes)| fs::write(below.join(name), bytes).unwrap());
        }
    }
}

/// A letter with the number of its copy, as text or Word, whole or cut off.
fn numbered(paths: &[PathBuf], index: usize) -> (String, Vec<u8>) {
    let path = &paths[index % paths.len()];
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let parts: Vec<&str> = stem.split(['-', '_']).collect();
    let mut text = fs::read_to_string(path).unwrap();
    if let Some(at) = parts.iter().position(|part| *part == "COL") {
        let number = index / paths.len() + 1;
        text = text.replace(&format!("{}/{}", parts[at + 1], parts[at + 2]), &format!("{number}/{}", parts[at + 2]));
    }
    text.push_str(&format!("\n{index}\n"));
    let word = index % 4 == 1;
    let mut bytes = if word { support::docx::docx_from_letter_text(&text) } else { text.into_bytes() };
    if index % 100 < 12 && word {
        bytes.truncate(bytes.len() / 2);
    }
    (format!("{index:05}.{}", if word { "docx" } else { "txt" }), bytes)
}
