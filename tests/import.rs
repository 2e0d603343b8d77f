//! Importing an archive, as its users do.

#[path = "import/index.rs"]
mod index;
#[path = "import/lock.rs"]
mod lock;
mod support;

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use rusqlite::{Connection, types::Value as Cell};
use serde_json::Value;
use support::docx::package_of;
use tempfile::TempDir;
use tsb_letters::{
    Parsed,
    archive::{
        tables::{self, TABLES},
        targets::{Sqlite, sqlite::rows_of},
    },
};

const ENGLISH: &str = "en/2017-09-11_COL-2-TSAG_en.txt";
const ENGLISH_WORD: &str = "en/2017-09-11_COL-2-TSAG_en.docx";
const RUSSIAN: &str = "ru/2010-09-16_COL-7-11_ru.txt";
const CIRCULAR: &str = "en/2000-11-09_TSB-circular-6_en--refused.txt";

/// Every form of target, by the name that chooses it.
const TARGETS: [&str; 3] = ["letters.sqlite", "letters.ndjson", "tables"];

fn fixture(name: &str) -> Vec<u8> {
    fs::read(support::fixtures().join(name)).unwrap()
}

/// A folder with an archive in `in/` and room for targets.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.path("in")).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-letters"));
        command.current_dir(self.0.path()).arg("import").args(arguments).stdin(Stdio::null());
        command
    }

    /// Runs an import that ends well and gives its counts.
    fn import(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        counts(&output)
    }

    fn database(&self, name: &str) -> Connection {
        Connection::open(self.path(name)).unwrap()
    }
}

fn counts(output: &Output) -> BTreeMap<String, String> {
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    lines
        .lines()
        .map(|line| line.split_once('\t').unwrap_or(("said", line)))
        .map(|(name, count)| (name.to_owned(), count.to_owned()))
        .collect()
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        builder.append_data(&mut header, name, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive of everything that archives hold.
fn mixed(place: &Place) {
    let [english, word, russian, circular] = [ENGLISH, ENGLISH_WORD, RUSSIAN, CIRCULAR].map(fixture);
    let spanish = support::files(&support::fixtures().join("es"), &["txt"]);
    let inner =
        package_of(&[("zh.txt", &fs::read(&support::files(&support::fixtures().join("zh"), &["txt"])[0]).unwrap())]);
    place.put("in/a.txt", &english);
    place.put("in/below/again.txt", &english);
    place.put("in/below/b.docx", &word);
    place.put("in/below/circular.txt", circular);
    place.put("in/cut.docx", &word[..3000]);
    place.put("in/empty.txt", "");
    place.put("in/.hidden.txt", "hidden");
    place.put(
        "in/s.zip",
        package_of(&[("s/1.txt", &fs::read(&spanish[0]).unwrap()), ("inner.zip", &inner), ("b.docx", &word)]),
    );
    place.put("in/r.tar", tar(&[("r/1.txt", &russian), ("r/.x", b"hidden")]));
    place.put("in/r.tar.gz", gzip(&tar(&[("r/1.txt", &russian)])));
    place.put("in/t.txt.gz", gzip(&russian));
    place
        .put("in/table.xlsx", package_of(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]));
}

fn outcomes(database: &Connection) -> BTreeMap<String, String> {
    let mut statement = database.prepare("SELECT path, outcome, coalesce(code, '') FROM files").unwrap();
    let rows = statement.query_map([], |row| {
        let path: String = row.get(0)?;
        let path = path.split_once("/in/").unwrap().1.to_owned();
        Ok((path, format!("{} {}", row.get::<_, String>(1)?, row.get::<_, String>(2)?).trim().to_owned()))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

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
    for target in TARGETS {
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
    for target in TARGETS {
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
    for target in TARGETS {
        let counted = place.import(&["in", "--into", target, "--dry-run"]);
        assert_eq!(counted["imported"], "5");
        assert!(!place.path(target).exists());
        place.import(&["in/a.txt", "--into", target]);
        let counted = place.import(&["in", "--into", target, "--dry-run"]);
        assert_eq!((counted["imported"].as_str(), counted["unchanged"].as_str()), ("4", "1"), "{target}");
    }
}

/// All that a target holds: the rows of a database, or the files.
fn content(place: &Place, target: &str) -> BTreeMap<String, Vec<String>> {
    let path = place.path(target);
    if target.ends_with(".sqlite") {
        return rows(&place.database(target));
    }
    let files = if path.is_dir() { support::files(&path, &["csv", "ndjson"]) } else { vec![path] };
    files
        .into_iter()
        .map(|file| {
            let mut lines: Vec<String> = fs::read_to_string(&file).unwrap().lines().map(str::to_owned).collect();
            lines.sort();
            (file.file_name().unwrap().to_string_lossy().into_owned(), lines)
        })
        .collect()
}

fn rows(database: &Connection) -> BTreeMap<String, Vec<String>> {
    let mut tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    tables.extend(["letters", "files", "documents"]);
    let read = |table: &str| {
        let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let rows = statement
            .query_map([], |row| (0..columns).map(|column| row.get::<_, Cell>(column)).collect::<Result<Vec<_>, _>>());
        let mut rows: Vec<String> = rows.unwrap().map(|row| format!("{:?}", row.unwrap())).collect();
        rows.sort();
        rows
    };
    tables.into_iter().map(|table| (table.to_owned(), read(table))).collect()
}

#[test]
fn what_changed_is_replaced() {
    let place = Place::new();
    mixed(&place);
    for target in TARGETS {
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
fn versions_of_one_letter_are_linked() {
    let place = Place::new();
    let english = String::from_utf8(fixture(ENGLISH)).unwrap();
    place.put("in/1.txt", &english);
    place.put("in/2.txt", format!("{english}\n"));
    place.put("in/3.docx", fixture(ENGLISH_WORD));
    place.put("in/4.txt", fixture(RUSSIAN));
    place.import(&["in"]);
    let database = place.database("letters.sqlite");
    let mut statement = database
        .prepare("SELECT identity, count(*), max(v.format = 'docx' AND v.id = l.version) FROM letters AS l JOIN versions AS v ON v.letter = l.id GROUP BY l.id ORDER BY identity")
        .unwrap();
    let letters: Vec<(String, i64, bool)> =
        statement.query_map([], |row| row.try_into()).unwrap().map(Result::unwrap).collect();
    assert_eq!(letters, [("2009-2012/SG11/7".to_owned(), 1, false), ("2017-2020/TSAG/2".to_owned(), 3, true)]);
}

#[test]
fn a_letter_rebuilt_from_its_rows_is_the_letter() {
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap()]);
    let database = Sqlite::look(&place.path("letters.sqlite")).unwrap();
    let mut statement = database.prepare("SELECT version, json FROM documents").unwrap();
    let documents: Vec<(i64, String)> =
        statement.query_map([], |row| row.try_into()).unwrap().map(Result::unwrap).collect();
    assert!(documents.len() >= 30);
    for (version, json) in documents {
        let mut imported: Parsed = serde_json::from_str(&json).unwrap();
        assert!(!imported.evidence.is_empty());
        imported.evidence.clear();
        let rebuilt = tables::letter(&rows_of(&database, version).unwrap()).unwrap();
        assert_eq!(rebuilt, imported, "{:?}", imported.source.name);
    }
}

#[test]
fn the_database_has_the_declared_columns_and_its_views_answer() {
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap()]);
    let database = place.database("letters.sqlite");
    for table in TABLES {
        let mut statement = database.prepare("SELECT name FROM pragma_table_info(?)").unwrap();
        let columns: Vec<String> =
            statement.query_map([table.name], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let keys: &[&str] = if table.lists.is_empty() { &["id", "letter"] } else { &["version"] };
        let declared: Vec<&str> =
            keys.iter().chain(table.keys).copied().chain(table.columns.iter().map(|column| column.name)).collect();
        assert_eq!(columns, declared, "{}", table.name);
    }
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("PRAGMA user_version"), 1);
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert_eq!(count("SELECT count(*) FROM upcoming_deadlines WHERE date < date('now', '-31 days')"), 0);
    assert!(count("SELECT count(*) FROM meetings_by_group WHERE body = 'TSAG'") > 0);
    assert!(count("SELECT count(*) FROM work_item_history WHERE action = 'consent'") > 0);
    // The fixtures have the third letter to SG16 of that period alone.
    let coverage = "SELECT missing_numbers FROM coverage WHERE study_period = '2022-2024' AND body = 'SG16'";
    assert_eq!(database.query_row(coverage, [], |row| row.get::<_, String>(0)).unwrap(), "1 2");
}

#[test]
fn deadlines_that_are_over_are_not_upcoming() {
    let place = Place::new();
    place.import(&[&support::fixtures().join(ENGLISH).display().to_string()]);
    let database = place.database("letters.sqlite");
    let upcoming = |date: &str| {
        database.execute("UPDATE deadlines SET date = ?", [date]).unwrap();
        database.query_row("SELECT count(*) > 0 FROM upcoming_deadlines", [], |row| row.get::<_, bool>(0)).unwrap()
    };
    let month = |offset: &str| {
        database
            .query_row("SELECT strftime('%Y-%m', 'now', 'start of month', ?)", [offset], |row| row.get::<_, String>(0))
            .unwrap()
    };
    assert!(upcoming("2999-01-01"));
    assert!(!upcoming("2017-01-01"));
    assert!(upcoming(&month("+0 days")));
    assert!(!upcoming(&month("-1 month")));
}

#[test]
fn all_scripts_are_found_by_their_words() {
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap()]);
    let database = Sqlite::look(&place.path("letters.sqlite")).unwrap();
    let languages = |query: &str| {
        let found = tsb_letters::archive::targets::sqlite::search(&database, query, 100).unwrap();
        assert!(found.iter().all(|found| !found.lines.is_empty()), "{query}");
        let mut languages: Vec<String> = found.into_iter().map(|found| found.language).collect();
        languages.dedup();
        languages
    };
    assert_eq!(languages("研究组"), ["zh"]);
    assert_eq!(languages("课题"), ["zh"]);
    assert_eq!(languages("لجنة الدراسات"), ["ar"]);
    assert_eq!(languages("исследовательской КОМИССИИ"), ["ru"]);
    assert_eq!(languages("исследовательск*"), ["ru"]);
    assert_eq!(languages("\"commission d'etudes\""), ["fr"]);
    assert!(languages("nowhereatall").is_empty());
    assert!(languages("\" ' ( *").is_empty());
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
    for target in TARGETS {
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
    place.database("letters.sqlite").execute_batch("CREATE TABLE mine (id INTEGER)").unwrap();
    for target in TARGETS {
        let before = fs::read(place.path(target)).ok();
        let output = place.command(&["in", "--into", target]).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{target}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("left alone"), "{target}");
        assert_eq!(fs::read(place.path(target)).ok(), before, "{target}");
    }
    assert_eq!(fs::read_to_string(place.path("tables/people.csv")).unwrap(), "mine\n");
}

#[test]
fn a_database_of_a_later_version_is_left_alone() {
    let place = Place::new();
    place.put("in/1.txt", fixture(RUSSIAN));
    place.import(&["in"]);
    place.database("letters.sqlite").pragma_update(None, "user_version", 99).unwrap();
    let output = place.command(&["in"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("later tsb-letters"));
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

/// An archive that takes a few seconds.
fn long(place: &Place) {
    let texts = support::files(&support::fixtures(), &["txt"]);
    for copy in 0..20 {
        for (index, path) in texts.iter().enumerate() {
            let text = fs::read_to_string(path).unwrap();
            place.put(&format!("in/{copy:02}/{index:02}.txt"), format!("{text}\n{copy}\n"));
        }
    }
    let members: Vec<(String, Vec<u8>)> =
        texts.iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
    let members: Vec<(&str, &[u8])> = members.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    place.put("in/10.zip", package_of(&members));
}

#[test]
fn an_import_killed_at_any_moment_is_completed_by_the_next() {
    for target in TARGETS {
        let place = Place::new();
        long(&place);
        let begun = Instant::now();
        let whole = format!("whole-{target}");
        place.import(&["in", "--into", &whole, "--jobs", "1"]);
        let whole_run = begun.elapsed();
        let mut kept = 0;
        for moment in 1..=7 {
            let mut child = place
                .command(&["in", "--into", target, "--jobs", "1"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(whole_run * moment / 8 + Duration::from_millis(3));
            child.kill().unwrap();
            child.wait().unwrap();
            kept += usize::from(place.path(target).exists());
        }
        assert!(kept > 0, "{target}: no run was killed while it wrote");
        place.import(&["in", "--into", target]);
        assert_same(&place, target, &whole);
    }
}

fn assert_same(place: &Place, target: &str, whole: &str) {
    let name = |name: &str| name.trim_start_matches("whole-").to_owned();
    let [resumed, at_once] = [target, whole].map(|target| {
        let content = content(place, target).into_iter();
        content.map(|(file, lines)| (name(&file), lines)).collect::<BTreeMap<_, _>>()
    });
    assert_eq!(resumed.keys().collect::<Vec<_>>(), at_once.keys().collect::<Vec<_>>());
    for (file, lines) in resumed {
        assert!(lines == at_once[&file], "{target}: {file} differs");
    }
}

#[test]
fn jobs_do_not_change_what_is_written() {
    let place = Place::new();
    mixed(&place);
    for target in TARGETS {
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

#[test]
fn a_database_is_queried_and_searched_but_not_changed() {
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap()]);
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_tsb-letters")).current_dir(place.0.path()).args(arguments).output();
        let output = output.unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let sql = "SELECT identity, number, NULL AS blank FROM meetings_by_group WHERE body = 'TSAG' LIMIT 1";
    assert_eq!(run(&["query", sql]), (Some(0), "identity,number,blank\r\n2017-2020/TSAG/2,2,\r\n".to_owned()));
    let (_, json) = run(&["query", "--format", "json", sql]);
    let rows: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows, serde_json::json!([{ "identity": "2017-2020/TSAG/2", "number": 2, "blank": null }]));
    let (_, table) = run(&["query", "--format", "table", sql]);
    assert_eq!(table, "identity          number  blank\n2017-2020/TSAG/2  2\n");
    for change in ["DELETE FROM files", "PRAGMA user_version = 7", "CREATE TABLE mine (id)", "SELECT nonsense"] {
        let version = rows_before(&place);
        assert!(matches!(run(&["query", change]).0, Some(0 | 1)), "{change}");
        assert_eq!(rows_before(&place), version, "{change}");
    }
    assert_eq!(run(&["query", "DELETE FROM files"]).0, Some(1));
    assert_eq!(run(&["query", "--from", "absent.sqlite", "SELECT 1"]).0, Some(1));
    let (_, found) = run(&["search", "\"tsb collective letter 2\"", "TSAG"]);
    assert!(found.starts_with("2017-2020/TSAG/2  2017-09-11  [en]"), "{found}");
}

/// What a query could change: the inputs, the version, the tables.
fn rows_before(place: &Place) -> (i64, i64, i64) {
    let database = place.database("letters.sqlite");
    let count = |sql: &str| database.query_row(sql, [], |row| row.get(0)).unwrap();
    (count("SELECT count(*) FROM files"), count("PRAGMA user_version"), count("SELECT count(*) FROM sqlite_schema"))
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
