//! Facts into the text of a letter.

use jiff::civil::Date;

use super::facts::{Action, Body, Era, Facts, Party, Place, Rows, Time, When};
use super::head;
use super::vocabulary::{Forms, Words, words};

/// The letter's text, undamaged.
pub fn letter(facts: &Facts) -> String {
    let writer = Writer::new(facts);
    let mut text = head::head(&writer);
    text.push_str(&writer.body());
    text.push_str(&writer.signature());
    text.push_str(&writer.annexes());
    text
}

/// A letter's facts with its language's words; truths take their wordings from here, so that both choose alike.
pub struct Writer<'a> {
    pub facts: &'a Facts,
    pub words: &'static Words,
}

impl<'a> Writer<'a> {
    pub fn new(facts: &'a Facts) -> Self {
        Writer { facts, words: words(facts.language) }
    }

    /// One of the wordings: always the same for one list in one letter.
    pub fn pick(&self, wordings: &'static [&'static str]) -> &'static str {
        if self.facts.wording == 0 {
            return wordings[0];
        }
        let hash = wordings[0].bytes().fold(self.facts.wording, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3).rotate_left(23)
        });
        wordings[(hash >> 20) as usize % wordings.len()]
    }

    /// `N/M`, or `N` alone for TSAG.
    pub fn number(&self) -> String {
        let Facts { number, group, body, .. } = self.facts;
        match body {
            Body::AdvisoryGroup => number.to_string(),
            Body::RegionalGroup(_) => format!("{number}/{}", self.facts.code()),
            _ => format!("{number}/{group}"),
        }
    }

    /// What stands behind the reference's label. Without a group only the plainest wording is no Circular's.
    pub fn reference(&self) -> String {
        let wordings = self.words.reference;
        let plain = self.facts.body == Body::AdvisoryGroup;
        self.fill(if plain { wordings[0] } else { self.pick(wordings) }, &[("number", &self.number())])
    }

    fn forms(&self) -> &'static Forms {
        let bodies = &self.words.bodies;
        match self.facts.body {
            Body::StudyGroup => &bodies.study_group,
            Body::WorkingParty(_) => &bodies.working_party,
            Body::WorkingParties => &bodies.working_parties,
            Body::RegionalGroup(_) => &bodies.regional_group,
            Body::AdvisoryGroup => &bodies.advisory_group,
        }
    }

    /// The body that decides: of working parties their study group.
    fn group_forms(&self) -> &'static Forms {
        match self.facts.body {
            Body::WorkingParty(_) | Body::WorkingParties => &self.words.bodies.study_group,
            _ => self.forms(),
        }
    }

    /// A wording with the letter's own names filled in, and those given.
    pub fn fill(&self, wording: &str, names: &[(&str, &str)]) -> String {
        let forms = self.forms();
        let group = self.group_forms();
        let mut text = wording.replace("{of_group}", group.of).replace("{group}", group.bare);
        text = text.replace("{of_body}", forms.of).replace("{body}", forms.bare);
        if let Body::RegionalGroup(at) = self.facts.body {
            text = text.replace("{region}", self.words.regions[at].1).replace("{code}", &self.facts.code());
        }
        let party = if let Body::WorkingParty(party) = self.facts.body { party.to_string() } else { String::new() };
        for (name, value) in names {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        let numbers: Vec<String> = self.facts.parties.iter().map(|party| party.number.to_string()).collect();
        let text = text
            .replace("{ps}", &self.enumeration(&numbers))
            .replace("{p}", &party)
            .replace("{n}", &self.facts.group.to_string());
        assert!(!text.contains('{'), "not filled: {text}");
        capital(&text)
    }

    pub fn enumeration(&self, values: &[String]) -> String {
        let lists = &self.words.lists;
        match values {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(lists.comma), lists.and),
        }
    }

    fn month(&self, date: Date) -> &'static str {
        let months = self.words.dates.months;
        months[(self.facts.wording >> 7) as usize % months.len()][usize::try_from(date.month() - 1).unwrap()]
    }

    fn day_of(&self, date: Date) -> String {
        if date.day() == 1 { self.words.dates.first.to_owned() } else { date.day().to_string() }
    }

    pub fn day(&self, date: Date) -> String {
        let day = self.words.dates.day.replace("{m}", self.month(date)).replace("{y}", &date.year().to_string());
        day.replace("{d}", &self.day_of(date))
    }

    /// A range of days, as in a subject or as in a sentence; a single day stands alone.
    pub fn range(&self, first: Date, last: Date, in_sentence: bool) -> String {
        let dates = &self.words.dates;
        if first == last {
            let day = self.day(first);
            return if in_sentence { dates.on.replace("{day}", &day) } else { day };
        }
        let kind = match () {
            () if first.year() != last.year() => 2,
            () if first.month() != last.month() => 1,
            () => 0,
        };
        let wordings = if in_sentence { dates.long[kind] } else { dates.short[kind] };
        let wording = self.pick(wordings);
        let text = wording.replace("{d}", &self.day_of(first)).replace("{e}", &self.day_of(last));
        let text = text.replace("{m}", self.month(first)).replace("{n}", self.month(last));
        text.replace("{y}", &first.year().to_string()).replace("{z}", &last.year().to_string())
    }

    pub fn subject_range(&self) -> String {
        self.range(self.facts.first, self.facts.last, false)
    }

    pub fn time(&self, (hour, minute): Time) -> String {
        let dates = &self.words.dates;
        let full = minute == 0 && !dates.full_hour.is_empty();
        let wording = self.pick(if full { dates.full_hour } else { dates.time });
        let text = wording.replace("{hh}", &format!("{hour:02}")).replace("{h}", &hour.to_string());
        text.replace("{mm}", &format!("{minute:02}"))
    }

    pub fn place(&self) -> &'static str {
        match self.facts.place {
            Place::Abroad(at) => self.words.places.towns[at],
            Place::Geneva | Place::Virtual => self.words.places.geneva,
        }
    }

    fn at(&self) -> String {
        match self.facts.place {
            Place::Abroad(at) => self.words.places.at_town.replace("{town}", self.words.places.towns[at]),
            Place::Geneva | Place::Virtual => self.pick(self.words.places.at_headquarters).to_owned(),
        }
    }

    /// The body's title in brackets behind its name; some bodies have none.
    fn titled(&self) -> String {
        match self.facts.body {
            Body::StudyGroup | Body::WorkingParty(_) => self.in_brackets(self.words.names.groups[self.facts.title]),
            _ => String::new(),
        }
    }

    fn in_brackets(&self, title: &str) -> String {
        self.words.lists.titled.replace("{title}", title)
    }

    pub fn party_title(&self, place: usize) -> &'static str {
        self.words.names.groups[(self.facts.title + place) % 6]
    }

    pub fn question_title(&self, place: usize) -> &'static str {
        self.words.names.questions[(self.facts.title + place) % 6]
    }

    fn body(&self) -> String {
        let mut paragraphs = Paragraphs { numbered: self.facts.era == Era::Numbered, count: 0, text: String::new() };
        paragraphs.line(self.pick(self.words.salutation));
        for paragraph in self.meeting_paragraphs() {
            paragraphs.numbered(&paragraph);
        }
        self.questions_and_items().iter().for_each(|line| paragraphs.line(line));
        if self.facts.era == Era::Numbered {
            self.prose_deadlines().iter().for_each(|deadline| paragraphs.numbered(deadline));
        }
        if self.facts.era == Era::Table {
            paragraphs.text.push_str(&self.table_of_deadlines());
        }
        paragraphs.numbered(&self.about_the_agenda());
        paragraphs.line(self.pick(self.words.sentences.wishes));
        paragraphs.text
    }

    fn meeting_paragraphs(&self) -> Vec<String> {
        let facts = self.facts;
        let sentences = &self.words.sentences;
        let mut found = vec![self.invitation(), self.opening()];
        if let Some(workshop) = &facts.workshop {
            let (day, time) = (self.day(workshop.day), self.time(workshop.opens));
            let title = self.words.names.workshops[workshop.title];
            found.push(self.fill(self.pick(sentences.workshop), &[("title", title), ("day", &day), ("time", &time)]));
        }
        if let Some((first, last)) = facts.earlier {
            let range = self.range(first, last, false);
            found.push(self.fill(self.pick(sentences.earlier), &[("range", &range)]));
        }
        found.push(self.languages_and_fellowships());
        found.retain(|paragraph| !paragraph.is_empty());
        found
    }

    fn invitation(&self) -> String {
        let facts = self.facts;
        let sentences = &self.words.sentences;
        let (range, titled, at) = (self.range(facts.first, facts.last, true), self.titled(), self.at());
        let wording = match (facts.body, facts.place) {
            (Body::WorkingParties, _) => self.pick(sentences.parties),
            (_, Place::Virtual) => self.pick(sentences.invitation_virtual),
            _ => self.pick(sentences.invitation),
        };
        let mut text = self.fill(wording, &[("titled", &titled), ("range", &range), ("at", &at)]).replace(",.", ".");
        for (place, party) in facts.parties.iter().enumerate() {
            text.push_str(&format!("\n–\t{}", self.party(place, party)));
        }
        text
    }

    fn party(&self, place: usize, party: &Party) -> String {
        let (number, time) = (party.number.to_string(), self.time(party.opens));
        let (range, titled) = (self.range(party.first, party.last, false), self.in_brackets(self.party_title(place)));
        let names = [("p", number.as_str()), ("titled", &titled), ("range", &range), ("time", &time)];
        self.fill(self.words.sentences.party, &names)
    }

    fn opening(&self) -> String {
        let facts = self.facts;
        let sentences = &self.words.sentences;
        let mut found = Vec::new();
        if facts.place == Place::Virtual {
            let (from, to) = (self.time(facts.opens), self.time(closes(facts.opens)));
            found.push(self.fill(self.pick(sentences.hours), &[("from", &from), ("to", &to)]));
        } else if facts.parties.is_empty() {
            let weekday = usize::try_from(facts.first.weekday().to_monday_zero_offset()).unwrap();
            let (day, time) = (self.day(facts.first), self.time(facts.opens));
            let names = [("time", time.as_str()), ("day", &day), ("weekday", self.words.dates.weekdays[weekday])];
            found.push(self.fill(self.pick(sentences.opening), &names));
        }
        if let Some(time) = facts.registers {
            let abroad = matches!(facts.place, Place::Abroad(_));
            let wording = self.pick(if abroad { sentences.registration_abroad } else { sentences.registration });
            found.push(self.fill(wording, &[("time", &self.time(time))]));
        }
        if facts.remote {
            found.push(self.pick(sentences.remote).to_owned());
        }
        found.join(self.between_sentences())
    }

    fn between_sentences(&self) -> &'static str {
        if self.words.code == "zh" { "" } else { " " }
    }

    fn languages_and_fellowships(&self) -> String {
        let sentences = &self.words.sentences;
        let mut found = Vec::new();
        match self.facts.interpretation {
            Some(true) => found.push(self.pick(sentences.interpretation)),
            Some(false) => found.push(self.pick(sentences.english_only)),
            None => {}
        }
        if self.facts.denies_fellowships() {
            found.push(self.pick(sentences.no_fellowships));
        }
        found.join(self.between_sentences())
    }

    /// A Question as sentences name it.
    fn question(&self, place: usize, titled: bool) -> String {
        let id = format!("{}/{}", self.facts.questions[place], self.facts.group);
        let title = if titled { self.in_brackets(self.question_title(place)) } else { String::new() };
        format!("{}{title}", self.words.lists.question.replace("{id}", &id))
    }

    fn questions_and_items(&self) -> Vec<String> {
        let facts = self.facts;
        let (sentences, lists) = (&self.words.sentences, &self.words.lists);
        let mut lines = Vec::new();
        if !facts.questions.is_empty() {
            let all: Vec<String> =
                (0..facts.questions.len()).map(|place| self.question(place, facts.questions_titled)).collect();
            lines.push(self.fill(self.pick(sentences.questions), &[("questions", &self.enumeration(&all))]));
        }
        if facts.items.is_empty() {
            return lines;
        }
        lines.push(self.pick(sentences.items).to_owned());
        for (place, action) in ACTIONS.iter().enumerate() {
            let items: Vec<_> = facts.items_of(*action).collect();
            if !items.is_empty() {
                lines.push(format!("–\t{}", self.pick(lists.actions[place])));
            }
            for (at, item) in items.iter().enumerate() {
                let question = self.question(item.question, false);
                let row = self.pick(lists.item).replace("{designation}", item.designation.text);
                let row = row.replace("{title}", self.words.names.items[item.title]).replace("{question}", &question);
                lines.push(format!("–\t{row}{}", if at + 1 == items.len() { lists.last } else { lists.next }));
            }
        }
        lines
    }

    fn table_of_deadlines(&self) -> String {
        let mut text = format!("{}\n", self.pick(self.words.deadlines.heading));
        let mut before = None;
        for deadline in &self.facts.deadlines {
            let When::On(date) = deadline.when else { continue };
            let (day, action) = (self.day(date), self.deadline_row(deadline.kind));
            let same = before == Some(date);
            text.push_str(&match (self.facts.layout.rows, same) {
                (_, true) => format!("–\t{action}\n"),
                (Rows::Tabbed, _) => format!("{day}\t–\t{action}\n"),
                (Rows::Lines, _) => format!("{day}\n–\t{action}\n"),
                (Rows::Joined, _) => format!("{day} / –\t{action}\n"),
                (Rows::Cells, _) => format!("{}\t{day}\n\t–\t{action}\n", if before.is_some() { "\n" } else { "" }),
            });
            before = Some(date);
        }
        text.push('\n');
        if self.facts.layout.rows == Rows::Cells {
            text.push('\n');
        }
        text
    }

    pub fn deadline_row(&self, kind: &str) -> &'static str {
        self.pick(self.words.deadlines.rows.iter().find(|row| row.0 == kind).unwrap().1)
    }

    /// The deadlines as sentences, in order.
    pub fn prose_deadlines(&self) -> Vec<String> {
        let deadlines = &self.words.deadlines;
        let dated = |kind: &str| deadlines.dated.iter().find(|entry| entry.0 == kind).unwrap().1;
        let relative = |kind: &str| deadlines.relative.iter().find(|entry| entry.0 == kind).unwrap().2;
        let sentence = |deadline: &super::facts::Deadline| match deadline.when {
            When::On(date) => self.pick(dated(deadline.kind)).replace("{date}", &self.day(date)),
            When::Both(date) => self.pick(deadlines.both).replace("{date}", &self.day(date)),
            When::Before => self.pick(relative(deadline.kind)).to_owned(),
        };
        self.facts.deadlines.iter().map(sentence).collect()
    }

    fn about_the_agenda(&self) -> String {
        let sentences = &self.words.sentences;
        let annex = self.facts.annex(1);
        match self.facts.chair {
            Some(chair) => {
                let (mr, name, country) = self.words.names.chairs[chair];
                let names = [("mr", mr), ("name", name), ("country", country), ("annex", &annex)];
                self.fill(self.pick(sentences.chair), &names)
            }
            None => self.fill(sentences.no_chair, &[("annex", &annex)]),
        }
    }

    pub fn director(&self) -> &'static str {
        let at = match self.facts.date.year() {
            ..1999 => 0,
            1999..2007 => 1,
            2007..2015 => 2,
            2015..2023 => 3,
            _ => 4,
        };
        self.words.names.directors[at]
    }
}

pub const ACTIONS: [Action; 3] = [Action::Determination, Action::Consent, Action::Agreement];

impl Facts {
    /// Fellowships are denied only where the letter has no deadline for them.
    pub fn denies_fellowships(&self) -> bool {
        self.interpretation == Some(false) && self.deadlines.iter().all(|deadline| deadline.kind != "fellowship")
    }

    /// The annex tells registration's span again.
    pub fn registers_again(&self) -> bool {
        let registers = self.deadlines.iter().any(|deadline| deadline.kind == "registration");
        self.era == Era::Table && registers && self.registration_again
    }
}

/// When a virtual day ends.
pub fn closes((hour, minute): Time) -> Time {
    (hour + 3, minute)
}

/// A sentence begins with a capital letter, where the body's name had to do without.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// Paragraphs, numbered in old letters.
struct Paragraphs {
    numbered: bool,
    count: usize,
    text: String,
}

impl Paragraphs {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn numbered(&mut self, text: &str) {
        self.count += 1;
        if self.numbered {
            self.text.push_str(&format!("{}\t", self.count));
        }
        self.line(text);
    }
}
