//! Puts the stories of a package in reading order.

use std::collections::{BTreeSet, HashSet};

use super::{
    numbering::Numbering,
    package::Package,
    relationships::{self, Relationships},
    story::{self, Ends, LeftOut, Paragraph, Running, Section, Shared, Story},
    styles::Styles,
};
use crate::{
    Diagnostic, Document, Error, ErrorKind, Severity, Span,
    document::{Block, Builder, Format, Link, Region},
};

/// Reads the parts around the main one and assembles the document.
pub(super) fn document(package: &mut Package<'_>, main: &str) -> Result<Document, Error> {
    let relationships = relationships::of_part(package, main)?;
    let mut shared = shared(package, &relationships)?;
    let text = package.text(main)?.unwrap_or_default();
    let body = story::walk(&text, main, Region::Body, &relationships, &mut shared)?;
    let mut assembly = Assembly::new(text.len() / 4);
    let running = assembly.running(package, &relationships, &body, &mut shared)?;
    assembly.body(main, &body, &running);
    for (kind, region) in [("footnotes", Region::Note), ("endnotes", Region::Note)] {
        for name in parts_of(&relationships, kind) {
            assembly.part(package, &name, region, &mut shared)?;
        }
    }
    for (name, story) in &running.behind {
        assembly.story(name, &story.paragraphs);
    }
    assembly.finish()
}

/// The parts that serve a purpose, each once however many relationships lead to it.
fn parts_of(relationships: &Relationships, kind: &str) -> BTreeSet<String> {
    let of_kind = relationships.values().filter(|one| one.kind == kind && !one.external);
    of_kind.map(|one| one.target.clone()).collect()
}

fn shared(package: &mut Package<'_>, relationships: &Relationships) -> Result<Shared, Error> {
    let part = |package: &mut Package<'_>, kind: &str| -> Result<Option<(String, String)>, Error> {
        let Some(name) = parts_of(relationships, kind).into_iter().next() else { return Ok(None) };
        Ok(package.text(&name)?.map(|text| (text, name)))
    };
    let numbering = part(package, "numbering")?
        .map_or_else(|| Ok(Numbering::default()), |(text, name)| Numbering::read(&text, &name))?;
    let styles =
        part(package, "styles")?.map_or_else(|| Ok(Styles::default()), |(text, name)| Styles::read(&text, &name))?;
    Ok(Shared::new(numbering, styles))
}

/// Headers and footers by where they are put.
#[derive(Default)]
struct RunningStories {
    /// Index of the body's paragraph before which a first page's header stands.
    before: Vec<(usize, String, Story)>,
    /// All others, behind the body.
    behind: Vec<(String, Story)>,
}

struct Assembly {
    builder: Builder,
    left_out: LeftOut,
}

impl Assembly {
    fn new(size: usize) -> Self {
        Self { builder: Builder::new(Format::Docx, "UTF-8", size), left_out: LeftOut::default() }
    }

    /// Reads each header and footer once. What stands on the first page of a section is read before its body.
    fn running(
        &mut self,
        package: &mut Package<'_>,
        relationships: &Relationships,
        body: &Story,
        shared: &mut Shared,
    ) -> Result<RunningStories, Error> {
        let mut found = RunningStories::default();
        let mut seen = HashSet::new();
        let mut start = 0;
        for section in &body.sections {
            for running in &section.running {
                let Some(relationship) = relationships.get(&running.relationship).filter(|one| !one.external) else {
                    continue;
                };
                let name = relationship.target.clone();
                let first = running.header && is_first(section, running, start);
                let region = match (running.header, first) {
                    (true, true) => Region::FirstHeader,
                    (true, false) => Region::Header,
                    (false, _) => Region::Footer,
                };
                if !seen.insert(name.clone()) {
                    continue;
                }
                let Some(text) = package.text(&name)? else { continue };
                let own = relationships::of_part(package, &name)?;
                let story = story::walk(&text, &name, region, &own, shared)?;
                if first { found.before.push((start, name, story)) } else { found.behind.push((name, story)) }
            }
            start = section.end;
        }
        Ok(found)
    }

    fn body(&mut self, main: &str, body: &Story, running: &RunningStories) {
        self.note_left_out(body.left_out);
        let mut from = 0;
        for (at, name, story) in &running.before {
            self.story(main, &body.paragraphs[from..(*at).max(from)]);
            from = (*at).max(from);
            self.note_left_out(story.left_out);
            self.story(name, &story.paragraphs);
        }
        for (_, story) in &running.behind {
            self.note_left_out(story.left_out);
        }
        self.story(main, &body.paragraphs[from..]);
    }

    fn part(
        &mut self,
        package: &mut Package<'_>,
        name: &str,
        region: Region,
        shared: &mut Shared,
    ) -> Result<(), Error> {
        let Some(text) = package.text(name)? else { return Ok(()) };
        let own = relationships::of_part(package, name)?;
        let story = story::walk(&text, name, region, &own, shared)?;
        self.note_left_out(story.left_out);
        self.story(name, &story.paragraphs);
        Ok(())
    }

    fn note_left_out(&mut self, more: LeftOut) {
        self.left_out.deleted += more.deleted;
        self.left_out.moved += more.moved;
        self.left_out.hidden += more.hidden;
        self.left_out.symbols += more.symbols;
    }

    fn story(&mut self, name: &str, paragraphs: &[Paragraph]) {
        if paragraphs.is_empty() {
            return;
        }
        let part = self.builder.part(name);
        for paragraph in paragraphs {
            let start = self.builder.position();
            self.builder.push(&paragraph.number);
            let text = self.builder.position();
            self.builder.push(&paragraph.text);
            let span = Span::new(start, self.builder.position());
            for (from, to, target) in &paragraph.links {
                self.builder.link(Link { span: Span::new(text + from, text + to), target: target.clone() });
            }
            self.builder.block(Block {
                span,
                number: (text > start).then(|| Span::new(start, text)),
                region: paragraph.region,
                cell: paragraph.cell,
                part,
                paragraph: paragraph.index,
            });
            self.builder.push(if paragraph.ends == Ends::Cell { "\t" } else { "\n" });
        }
    }

    fn finish(mut self) -> Result<Document, Error> {
        let LeftOut { deleted, moved, hidden, symbols } = self.left_out;
        let told = [
            (deleted, "deleted-text-left-out", "characters of tracked deletions were left out."),
            (
                moved,
                "moved-text-left-out",
                "characters that tracked changes moved away were left out where they had stood.",
            ),
            (hidden, "hidden-text-left-out", "characters of hidden text were left out."),
            (symbols, "unknown-symbol", "characters of symbol fonts are not known and are shown as U+FFFD."),
        ];
        for (amount, code, what) in told {
            if amount > 0 {
                self.builder.diagnose(Diagnostic::new(code, Severity::Note, format!("{amount} {what}")));
            }
        }
        let document = self.builder.finish();
        if document.text().trim().is_empty() {
            return Err(ErrorKind::Empty.into());
        }
        Ok(document)
    }
}

/// Whether a header is the one that the first page of its section shows, and so comes before the section's text.
fn is_first(section: &Section, running: &Running, start: usize) -> bool {
    match running.kind.as_str() {
        "first" => section.title_page,
        "default" => !section.title_page && start == 0,
        _ => false,
    }
}
