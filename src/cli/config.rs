//! The configuration file `tsb-letters.toml`.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::check::Level;

/// Its name, looked for in the current folder and upwards.
const NAME: &str = "tsb-letters.toml";

/// What the file says about checks.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Config {
    /// The level from which a finding fails the check.
    pub(super) deny: Option<Level>,
    /// Rules not to ask.
    pub(super) allow: Vec<String>,
    /// The only rules to ask.
    pub(super) only: Vec<String>,
}

/// The whole file; one table a subcommand.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    check: Config,
}

/// Reads the file that is named, or the first that stands in the current folder or above it.
///
/// # Errors
/// Where a file is there and cannot be read or understood.
pub(super) fn read(named: Option<&Path>) -> Result<Config, String> {
    let Some(path) = named.map(Path::to_owned).or_else(found) else { return Ok(Config::default()) };
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(&path).map_err(|error| told(&error))?;
    let file: File = toml::from_str(&text).map_err(|error| told(&error))?;
    Ok(file.check)
}

fn found() -> Option<PathBuf> {
    let folder = std::env::current_dir().ok()?;
    folder.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}
