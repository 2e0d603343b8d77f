//! Imported databases, as those who ask them do.

mod support;

use std::process::Command;

use serde_json::Value;
use support::archive::{ENGLISH, ENGLISH_WORD, Place, RUSSIAN, SERVER, fixture, targets};
use tsb_letters::{
    Parsed,
    archive::{
        tables::{self, TABLES},
        targets::{Postgres, Sqlite, postgres, sqlite::rows_of},
    },
};

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
fn a_database_is_queried_and_searched_but_not_changed() {
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap()]);
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_tsb-letters")).current_dir(place.0.path()).args(arguments).output();
        let output = output.unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let sql =
        "SELECT identity, number, NULL AS blank FROM meetings_by_group WHERE identity = '2017-2020/TSAG/2' LIMIT 1";
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
    for refused in ["DELETE FROM files", "VACUUM INTO 'copy.sqlite'", "ATTACH 'copy.sqlite' AS mine"] {
        assert_eq!(run(&["query", refused]).0, Some(1), "{refused}");
        assert!(!place.path("copy.sqlite").exists(), "{refused}");
    }
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

#[test]
fn a_letter_rebuilt_from_the_servers_rows_is_the_letter() {
    if !targets().contains(&SERVER) {
        return;
    }
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap(), "--into", SERVER]);
    let mut client = Postgres::look(&place.target(SERVER)).unwrap();
    let versions = postgres::versions(&mut client).unwrap();
    assert!(versions.len() >= 30);
    for version in versions {
        let mut imported: Parsed = serde_json::from_str(&postgres::json_of(&mut client, version).unwrap()).unwrap();
        imported.evidence.clear();
        let rebuilt = tables::letter(&postgres::rows_of(&mut client, version).unwrap()).unwrap();
        assert_eq!(rebuilt, imported, "{:?}", imported.source.name);
    }
}

/// Runs the program in a place, and gives its status and what it prints.
fn run(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-letters"));
    let output = command.current_dir(place.0.path()).args(arguments).env("SOURCE_DATE_EPOCH", "0").output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn both_databases_answer_the_same() {
    if !targets().contains(&SERVER) {
        return;
    }
    let place = Place::new();
    let fixtures = support::fixtures();
    // A name that says another number gives a finding.
    place.put("in/T17-TSAG-COL-0009!!MSW-E.txt", [fixture(ENGLISH), b"\n".to_vec()].concat());
    place.import(&[fixtures.to_str().unwrap(), "in"]);
    place.import(&[fixtures.to_str().unwrap(), "in", "--into", SERVER]);
    let address = place.target(SERVER);
    let mut asked: Vec<String> = TABLES
        .iter()
        .map(|table| {
            let key = if table.lists.is_empty() { "id" } else { "version" };
            let order: Vec<&str> = [key].into_iter().chain(table.keys.iter().copied()).collect();
            format!("SELECT * FROM \"{}\" ORDER BY {}", table.name, order.join(", "))
        })
        .collect();
    asked.extend(["letters", "files"].map(|table| format!("SELECT * FROM {table} ORDER BY id")));
    asked.push("SELECT version, text FROM documents ORDER BY version".to_owned());
    for (view, order) in [
        ("upcoming_deadlines", "date, version, text"),
        ("meetings_by_group", "letter, start_date, title, kind"),
        ("work_item_history", "letter, designation, title, action"),
        ("coverage", "study_period, body"),
    ] {
        let nulls: Vec<String> = order.split(", ").map(|column| format!("{column} NULLS FIRST")).collect();
        asked.push(format!("SELECT * FROM {view} ORDER BY {}", nulls.join(", ")));
    }
    for sql in asked {
        let [file, server] = ["letters.sqlite", &address].map(|from| run(&place, &["query", "--from", from, &sql]));
        assert_eq!((file.0, server.0), (Some(0), Some(0)), "{sql}");
        // Yes and no are numbers in the one and a type of the other.
        let words = |text: &str| text.replace("true", "1").replace("false", "0");
        assert!(file.1.lines().count() > 1 || sql.contains("upcoming") || sql.contains("cancelled"), "{sql}");
        assert_eq!(words(&file.1), words(&server.1), "{sql}");
    }
}

#[test]
fn a_server_is_queried_and_searched_but_not_changed() {
    if !targets().contains(&SERVER) {
        return;
    }
    let place = Place::new();
    place.import(&[support::fixtures().to_str().unwrap(), "--into", SERVER]);
    let address = place.target(SERVER);
    let run = |arguments: &[&str]| run(&place, arguments);
    let sql = "SELECT identity, number, NULL AS blank, count(*) * 1.5 AS half, true AS yes FROM meetings_by_group WHERE identity = '2017-2020/TSAG/2' GROUP BY 1, 2 LIMIT 1";
    let (_, json) = run(&["query", "--from", &address, "--format", "json", sql]);
    let rows: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows[0]["identity"], "2017-2020/TSAG/2");
    assert_eq!((&rows[0]["number"], &rows[0]["blank"], &rows[0]["yes"]), (&2.into(), &Value::Null, &true.into()));
    let before = support::archive::content(&place, SERVER);
    for change in [
        "DELETE FROM files",
        "CREATE TABLE mine (id INTEGER)",
        "COMMIT; DELETE FROM files",
        "COPY (SELECT 1) TO PROGRAM 'cat >/dev/null'",
        "COPY (SELECT 1) TO STDOUT",
        "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
        "DO $$ BEGIN SET TRANSACTION READ WRITE; DELETE FROM files; END $$",
        "SELECT nonsense",
    ] {
        assert_eq!(run(&["query", "--from", &address, change]).0, Some(1), "{change}");
        assert_eq!(support::archive::content(&place, SERVER), before, "{change}");
    }
    let (_, found) = run(&["search", "--from", &address, "\"tsb collective letter 2\"", "TSAG"]);
    assert!(found.starts_with("2017-2020/TSAG/2  2017-09-11  [en]"), "{found}");
    for query in [
        "研究组",
        "课题",
        "لجنة الدراسات",
        "исследовательск*",
        "\"commission d'etudes\"",
        "nowhereatall",
        "\" ' ( *",
        "tsb",
    ] {
        let [mut file, mut server] = ["letters.sqlite", &address].map(|from| {
            if from != address {
                place.import(&[support::fixtures().to_str().unwrap()]);
            }
            let (_, found) = run(&["search", "--from", from, "--most", "1000", query]);
            found.lines().map(str::to_owned).collect::<Vec<_>>()
        });
        file.sort();
        server.sort();
        assert_eq!(file, server, "{query}");
    }
}

#[test]
fn an_address_is_shown_without_its_password() {
    let place = Place::new();
    let address = "postgres://me:secret@127.0.0.1:1/letters";
    for arguments in [
        &["import", "in", "--into", address] as &[&str],
        &["query", "--from", address, "SELECT 1"],
        &["search", "--from", address, "one"],
        &["calendar", address],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-letters"));
        let output = command.current_dir(place.0.path()).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(errors.contains("postgres://127.0.0.1/letters") && !errors.contains("secret"), "{errors}");
    }
}

#[test]
fn one_import_at_a_time_runs_into_a_server() {
    if !targets().contains(&SERVER) {
        return;
    }
    let place = Place::new();
    place.put("in/1.txt", fixture(RUSSIAN));
    let held = Postgres::open(&place.target(SERVER)).unwrap();
    let output = place.command(&["in", "--into", SERVER]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("another import is running"));
    drop(held);
    assert_eq!(place.import(&["in", "--into", SERVER])["imported"], "1");
}

#[test]
fn a_calendar_and_exports_of_a_database_are_those_of_the_files() {
    let place = Place::new();
    let files = support::files(&support::fixtures(), &["txt", "docx"]);
    let names: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    for target in targets().into_iter().filter(|target| *target == SERVER || target.ends_with(".sqlite")) {
        place.import(&[&names[..], &["--into", target]].concat());
        let from = place.target(target);
        for command in [
            &["calendar"] as &[&str],
            &["calendar", "--language", "ru", "--deadlines", "todos"],
            &["export", "--format", "ndjson"],
            &["export", "--format", "jsonld"],
        ] {
            let (_, of_files) = run(&place, &[command, &names[..]].concat());
            let (status, of_database) = run(&place, &[command, &[from.as_str()]].concat());
            assert_eq!(status, Some(0), "{target} {command:?}");
            assert!(of_files.len() > 1000 && of_files == of_database, "{target} {command:?}");
        }
    }
}
