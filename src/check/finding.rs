//! What a rule found, and where.

use serde::Serialize;

use crate::{Severity, Span};

/// A place in the extracted text, and what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The bytes of the extracted text.
    pub span: Span,
    /// A few words for the place.
    pub label: String,
    /// The letter of a set in whose text it is, by its index; `None` for the text of the letter with the finding.
    pub letter: Option<usize>,
}

/// One fault of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The id of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// A whole sentence: what is wrong.
    pub message: String,
    /// Where.
    pub place: Place,
    /// The places with which it disagrees.
    pub others: Vec<Place>,
    /// Why it is a fault, where the message does not say it.
    pub reason: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

/// A finding as a rule states it; the table adds id and severity.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) place: Place,
    pub(super) others: Vec<Place>,
    pub(super) reason: Option<String>,
    pub(super) help: Option<String>,
}

impl Fault {
    pub(super) fn new(span: Span, label: impl Into<String>, message: impl Into<String>) -> Self {
        let place = Place { span, label: label.into(), letter: None };
        Self { message: message.into(), place, others: Vec::new(), reason: None, help: None }
    }

    /// Another place that the fault concerns; none where the value there was not read from the text.
    pub(super) fn and(mut self, span: impl Into<Option<Span>>, label: impl Into<String>) -> Self {
        let label = label.into();
        self.others.extend(span.into().map(|span| Place { span, label, letter: None }));
        self
    }

    pub(super) fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
