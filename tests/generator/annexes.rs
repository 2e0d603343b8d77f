//! The end of the letter: signature, footer and the two annexes, practical information and the agenda.

use super::facts::{Era, Numbering, Place};
use super::letter::{ACTIONS, Writer};

impl Writer<'_> {
    pub fn signature(&self) -> String {
        let sentences = &self.words.sentences;
        let name = if self.facts.signed { format!("{}\n", self.director()) } else { String::new() };
        let (closing, director) = (self.pick(sentences.closing), self.pick(sentences.director));
        format!(
            "\n{closing}\n\n{name}{director}\n\n{}\n\n{}\n\n",
            self.pick(self.words.annexes.count),
            self.words.footer
        )
    }

    pub fn annexes(&self) -> String {
        format!("{}\n{}", self.practical_annex(), self.agenda_annex())
    }

    pub fn annex_heading(&self, place: u8) -> String {
        let mut text =
            format!("{}\n", self.fill(self.pick(self.words.annexes.heading), &[("annex", &self.facts.annex(place))]));
        if self.facts.era != Era::Table {
            text.push_str(&self.fill(self.words.annex_of, &[("number", &self.number())]));
            text.push('\n');
        }
        text
    }

    fn practical_annex(&self) -> String {
        let annexes = &self.words.annexes;
        let mut lines = vec![self.annex_heading(0) + self.pick(annexes.practical), annexes.paper.to_owned()];
        if self.facts.era == Era::Prose {
            lines.extend(self.prose_deadlines());
        }
        if self.facts.registers_again() {
            lines.push(self.pick(self.words.deadlines.registration_again).to_owned());
        }
        if let Some(circular) = self.facts.circular {
            lines.push(self.fill(self.pick(annexes.circular), &[("circular", &circular.to_string())]));
        }
        lines.join("\n") + "\n"
    }

    fn agenda_annex(&self) -> String {
        let annexes = &self.words.annexes;
        let (place, range) = (self.place(), self.subject_range());
        let line = if self.facts.place == Place::Virtual {
            range
        } else {
            self.fill(annexes.agenda_line, &[("place", place), ("range", &range)])
        };
        let mut text = format!("{}{}\n{line}\n", self.annex_heading(1), self.pick(annexes.agenda));
        for (number, title) in self.agenda() {
            text.push_str(&match self.facts.layout.agenda {
                Numbering::Tab => format!("{number}\t{title}\n"),
                Numbering::Dot => format!("{number}.\t{title}\n"),
                Numbering::Blank => format!("{number} {title}\n"),
            });
        }
        text
    }

    /// Number and title of every item: the opening, the chosen ones, the texts to act on, the closing.
    pub fn agenda(&self) -> Vec<(String, String)> {
        let annexes = &self.words.annexes;
        let mut found = Vec::new();
        let mut number = 0;
        let mut add = |title: &str, found: &mut Vec<(String, String)>| {
            number += 1;
            found.push((number.to_string(), title.to_owned()));
            number
        };
        add(annexes.agenda_items[0], &mut found);
        for at in &self.facts.agenda {
            add(annexes.agenda_items[*at], &mut found);
        }
        for (place, action) in ACTIONS.iter().enumerate() {
            if self.facts.items_of(*action).next().is_some() {
                let number = add(annexes.agenda_actions[place], &mut found);
                for (at, item) in self.facts.items_of(*action).enumerate() {
                    found.push((format!("{number}.{}", at + 1), item.designation.text.to_owned()));
                }
            }
        }
        add(annexes.agenda_items[11], &mut found);
        found
    }
}
