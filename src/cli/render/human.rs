//! Findings for people: the line of the letter with the place underlined, what is wrong, why, and what to do.

use std::io::{self, IsTerminal, Write};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use tsb_letters::{Severity, Span};

use super::{
    Note, Printer, Shown, Subject, Task,
    window::{self, Window},
};

/// Wider than any window, so that the renderer cuts nothing itself.
const WIDTH: usize = 400;

/// Prints as it goes, and counts.
#[derive(Debug)]
pub(super) struct Human {
    renderer: Renderer,
    done: &'static str,
    letters: usize,
    versions: usize,
    counts: [usize; 3],
}

impl Human {
    pub(super) fn new(task: &Task) -> Self {
        let coloured = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        Self { renderer: renderer.term_width(WIDTH), done: task.done, letters: 0, versions: 0, counts: [0; 3] }
    }
}

impl Printer for Human {
    fn letter(&mut self, output: &mut dyn Write, subject: &Subject<'_>, notes: &[Note<'_>]) -> io::Result<()> {
        self.letters += 1;
        self.versions += subject.versions.len();
        for note in notes {
            self.counts[note.severity as usize] += 1;
            writeln!(output, "{}\n", rendered(&self.renderer, note))?;
        }
        Ok(())
    }

    fn end(&mut self, output: &mut dyn Write) -> io::Result<()> {
        let [notes, warnings, errors] = self.counts;
        let letters = counted(self.letters, "letter");
        let of = match self.versions {
            0 => String::new(),
            versions => format!("{} of ", counted(versions, "version")),
        };
        let checked = format!("{of}{letters} {}", self.done);
        if notes + warnings + errors == 0 {
            return writeln!(output, "{checked}: nothing found");
        }
        let found = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")];
        writeln!(output, "{checked}: {}", found.join(", "))
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// What the renderer prints for a note. It counts columns in the window that it is given, so these are put right.
fn rendered(renderer: &Renderer, note: &Note<'_>) -> String {
    let level = match note.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(note.message).id(note.rule));
    let mut columns = Vec::new();
    for places in lines(note) {
        let place = places[0].1;
        let start = place.start();
        let spans: Vec<Span> = places.iter().map(|(_, place)| place.span).collect();
        let Some(window) = window::window(place.source.document.text(), &spans) else { continue };
        let shown = window.text[..window.places[0].start].chars().count() + 1;
        let origin = |column: usize| format!("{}:{}:{column}", place.source.file, start.line);
        columns.push((origin(shown), origin(start.column)));
        group = group.element(snippet(start.line, window, &places));
    }
    let reason = note.reason.map(|reason| Level::NOTE.message(reason));
    let help = note.help.map(|help| Level::HELP.message(help));
    let report = [group.elements(reason).elements(help)];
    columns.into_iter().fold(renderer.render(&report), |text, (shown, real)| text.replacen(&shown, &real, 1))
}

type Kinded<'a> = (AnnotationKind, &'a Shown<'a>);

/// The places of a note, those together that are near one another in one line.
fn lines<'a>(note: &'a Note<'a>) -> Vec<Vec<Kinded<'a>>> {
    let mut lines: Vec<Vec<Kinded<'a>>> = vec![vec![(AnnotationKind::Primary, &note.place)]];
    for other in note.others.iter().take(note.brief) {
        let near = |line: &&mut Vec<Kinded<'_>>| {
            let together = line.iter().fold(other.span, |all, (_, place)| all.join(place.span));
            let first = line[0].1;
            std::ptr::eq(first.source.document, other.source.document)
                && first.source.document.line(together.start) == first.source.document.line(together.end)
                && window::fits(first.source.document.text(), together)
        };
        match lines.iter_mut().find(near) {
            Some(line) => line.push((AnnotationKind::Context, other)),
            None => lines.push(vec![(AnnotationKind::Context, other)]),
        }
    }
    lines
}

fn snippet<'a>(line: usize, window: Window, places: &[Kinded<'a>]) -> Snippet<'a, Annotation<'a>> {
    let marks: Vec<Annotation<'a>> = window
        .places
        .iter()
        .zip(places)
        .map(|(range, (kind, place))| kind.span(range.clone()).label(label(place, &window.text[range.clone()])))
        .collect();
    Snippet::source(window.text).line_start(line).path(places[0].1.source.file).annotations(marks)
}

/// A terminal turns a line of Arabic round and leaves the underline where it is, so there the label repeats the words.
fn label(place: &Shown<'_>, words: &str) -> String {
    let right_to_left =
        words.chars().any(|character| matches!(character, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}'));
    // The isolates keep the words from turning the label round.
    if right_to_left { format!("\u{2068}{words}\u{2069}: {}", place.label) } else { place.label.to_owned() }
}
