//! The text of Word files as docx-rs and pandoc read it. Neither computes the labels of lists, so a label may stand in our
//! text alone; nothing else may differ.

use std::{path::Path, process::Command};

use serde_json::Value;

use crate::support;

/// Appends the strings that `texts` finds in nodes of a tree, in their order.
fn gather(node: &Value, texts: fn(&Value) -> Option<&str>, found: &mut String) {
    if let Some(text) = texts(node) {
        found.extend(text.chars().filter(|character| !character.is_whitespace()));
    }
    match node {
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts, found)),
        Value::Object(members) => members.values().for_each(|member| gather(member, texts, found)),
        _ => {}
    }
}

/// `{"type": "text", "data": {"text": …}}`
fn text_of_docx_rs(node: &Value) -> Option<&str> {
    (node["type"] == "text").then(|| node["data"]["text"].as_str()).flatten()
}

/// `{"t": "Str", "c": …}`
fn text_of_pandoc(node: &Value) -> Option<&str> {
    (node["t"] == "Str").then(|| node["c"].as_str()).flatten()
}

/// Where our text goes another way than theirs, which is without white space.
fn first_difference(ours: &str, theirs: &str) -> Option<String> {
    let mut rest = theirs;
    for piece in ours.split(['\n', '\t']) {
        let joined: String = piece.chars().filter(|character| !character.is_whitespace()).collect();
        match rest.strip_prefix(&joined) {
            Some(behind) => rest = behind,
            None if is_label(&joined) => {}
            None => {
                let near: String = rest.chars().take(60).collect();
                return Some(format!("{piece:?}, where the other has {near:?}"));
            }
        }
    }
    (!rest.is_empty()).then(|| format!("nothing, where the other has {rest:?}"))
}

/// `5.1` or `–`, which a list gives.
fn is_label(piece: &str) -> bool {
    piece == "–" || !piece.is_empty() && piece.chars().all(|character| character.is_ascii_digit() || character == '.')
}

/// Asks that another program reads the same in every Word file of the fixtures.
fn reads_the_same(program: &str, read: impl Fn(&Path) -> String) {
    let files = support::files(&support::fixtures(), &["docx"]);
    assert!(files.len() >= 72, "only {} Word files were found", files.len());
    let mut found = Vec::new();
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let ours = tsb_letters::read::read(&bytes, None).unwrap();
        let difference = first_difference(ours.text(), &read(&path));
        found.extend(difference.map(|difference| format!("{}: {difference}", path.display())));
    }
    assert!(found.is_empty(), "{program} reads otherwise: {found:#?}");
}

#[test]
fn docx_rs_reads_the_same_text() {
    reads_the_same("docx-rs", |path| {
        let docx = docx_rs::read_docx(&std::fs::read(path).unwrap()).unwrap();
        let mut found = String::new();
        gather(&serde_json::from_str(&docx.json()).unwrap(), text_of_docx_rs, &mut found);
        found
    });
}

#[test]
fn pandoc_reads_the_same_text() {
    if !support::has_program("pandoc", "the text of Word files was not compared with what it reads") {
        return;
    }
    reads_the_same("pandoc", |path| {
        let output = Command::new("pandoc").args(["--from=docx", "--to=json"]).arg(path).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree: Value = serde_json::from_slice(&output.stdout).unwrap();
        let mut found = String::new();
        gather(&tree["blocks"], text_of_pandoc, &mut found);
        found
    });
}

#[test]
fn a_word_that_one_of_the_two_lacks_is_found() {
    assert_eq!(first_difference("5.1\tOpening of the meeting\n", "Openingofthemeeting"), None);
    assert!(first_difference("Opening of the meeting\n", "Openingmeeting").is_some());
    assert!(first_difference("Opening\n", "OpeningClosure").is_some());
}
