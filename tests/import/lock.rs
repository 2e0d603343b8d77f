//! Two imports into one target.

use std::{
    io::Write,
    process::Stdio,
    time::{Duration, Instant},
};

use super::support::archive::{ENGLISH, Place, content, fixture, long};

/// Targets in files, with what is there once an import has one for its own.
const HELD: [(&str, &str); 4] = [
    ("letters.sqlite", "letters.sqlite-wal"),
    ("letters.ndjson", "letters.ndjson"),
    ("tables", "tables/versions.csv"),
    ("tables.parquet", "tables.parquet/import/versions.csv"),
];

#[test]
fn two_imports_do_not_write_into_one_target() {
    for (target, sign) in HELD {
        let place = Place::new();
        long(&place);
        place.put("one/1.txt", fixture(ENGLISH));
        let first = place.command(&["-", "--into", target]).stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
        let mut first = first.unwrap();
        // The first has its target open from now on, for its list does not end.
        let mut list = first.stdin.take().unwrap();
        list.write_all(b"in\n").unwrap();
        let begun = Instant::now();
        while !place.path(sign).exists() {
            assert!(begun.elapsed() < Duration::from_secs(60), "{target}: the first import has not begun");
            std::thread::sleep(Duration::from_millis(20));
        }
        let second = place.command(&["one", "--into", target]).output().unwrap();
        assert_eq!(second.status.code(), Some(1), "{target}: both wrote");
        let told = String::from_utf8_lossy(&second.stderr).into_owned();
        assert!(told.contains("locked"), "{target}: {told}");
        drop(list);
        assert!(first.wait().unwrap().success(), "{target}");
        // The lock ended with its holder, and what both were to import is there once.
        place.import(&["one", "in", "--into", target]);
        let whole = format!("whole-{target}");
        place.import(&["one", "in", "--into", &whole]);
        assert_eq!(letters(&place, target), letters(&place, &whole), "{target}");
    }
}

/// How many versions a target holds.
fn letters(place: &Place, target: &str) -> usize {
    let content = content(place, target);
    let lists = ["versions", "letters.ndjson", "whole-letters.ndjson", "versions.csv"];
    lists.iter().find_map(|list| content.get(*list)).unwrap().len()
}
