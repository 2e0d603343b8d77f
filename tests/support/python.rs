//! Python's readers, against which what is written here is read.

use std::process::Command;

/// A Python that has a module (`PYTHON` names one, or `python3`); `None`, said loudly, where there is none.
///
/// # Panics
/// Where `CI=true`: there each has to be read.
pub fn with(module: &str, package: &str) -> Option<String> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let there = Command::new(&python).args(["-c", &format!("import {module}")]).output();
    if there.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    assert!(std::env::var("CI").as_deref() != Ok("true"), "CI has to read with {package}, and {python} has none");
    eprintln!("SKIPPED: nothing was read by Python, for {python} has no {module} (pip install {package})");
    None
}
