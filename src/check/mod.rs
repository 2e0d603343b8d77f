//! Whether a letter agrees with itself, with its annexes and with the rules that it follows.
//!
//! [`check`] is the doorway: bytes in, the letter and its [`Finding`]s out. A rule is one file under `rules/`; its doc comment
//! is the page that `explain` prints. Rules ask the letter's values and the reading that these came from, which is done
//! once; a rule that cannot be sure stays silent, for a false finding costs more than a missed one.

mod calendar;
mod contradiction;
mod finding;
mod names;
mod numbers;
mod rules;
mod scene;
mod set;

pub use finding::{Finding, Place};
pub use rules::{Rule, by_id, manual, rules};

pub(crate) use names::distance;

use crate::{Document, Error, letter::Parsed};
use scene::Scene;
use set::Set;

/// Which rules to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Rules that are not asked, by id.
    pub allow: Vec<String>,
    /// Where not empty, the only rules that are asked, by id.
    pub only: Vec<String>,
}

impl Options {
    fn asks(&self, rule: &Rule) -> bool {
        let named = |ids: &[String]| ids.iter().any(|id| id == rule.id);
        !named(&self.allow) && (self.only.is_empty() || named(&self.only))
    }
}

/// A letter that was checked.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The text in which findings count their places.
    pub document: Document,
    /// What the letter says.
    pub letter: Parsed,
    /// What the rules found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Reads one collective letter from the bytes of a file and checks it.
///
/// # Errors
/// When no letter can come out, as for [`parse`](crate::parse).
pub fn check(bytes: &[u8], input: &crate::Options, options: &Options) -> Result<Checked, Error> {
    let document = crate::read::read(bytes, input.encoding.as_deref())?;
    let source = crate::source(&document, crate::sha256(bytes), input);
    let extracted = crate::extract::extract(&document, source, input.list_unclaimed)?;
    let scene = Scene::new(&extracted.reading, &extracted.zones, &extracted.letter);
    let mut findings: Vec<Finding> =
        rules().iter().filter(|rule| options.asks(rule)).flat_map(|rule| rule.findings(&scene)).collect();
    findings.sort_by_key(order);
    let letter = crate::finished(extracted.letter, &document, input);
    Ok(Checked { document, letter, findings })
}

/// Checks the letters of a set against one another: adds to each what concerns it. Versions of a letter in several languages
/// or formats are one letter, and what concerns it is told at the first of them.
pub fn check_set(letters: &mut [Checked], options: &Options) {
    let set = Set::new(letters);
    let asked = rules().iter().filter(|rule| options.asks(rule));
    let found: Vec<(usize, Finding)> = asked.flat_map(|rule| rule.findings_of_set(&set)).collect();
    for (letter, finding) in found {
        letters[letter].findings.push(finding);
    }
    letters.iter_mut().for_each(|checked| checked.findings.sort_by_key(order));
}

/// Findings stand in the order of the text.
fn order(finding: &Finding) -> (crate::Span, &'static str) {
    (finding.place.span, finding.rule)
}
