//! What a letter says, before any words: the facts and the strategies that make them up.

use jiff::{ToSpan, civil::Date};
use proptest::{option, prelude::*, sample};

/// How letters of a time are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    /// To 2007: numbered paragraphs, deadlines in prose and mostly relative.
    Numbered,
    /// 2008 to 2016: deadlines in the annex, in prose.
    Prose,
    /// From 2017: a table of deadlines.
    Table,
}

/// The body that the letter is numbered for and convenes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    StudyGroup,
    WorkingParty(u8),
    WorkingParties,
    /// The place in the tables of regions.
    RegionalGroup(usize),
    AdvisoryGroup,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Geneva,
    /// The place in the tables of towns.
    Abroad(usize),
    Virtual,
}

pub type Time = (u8, u8);

/// A working party of several, with days of its own.
#[derive(Clone, Debug)]
pub struct Party {
    pub number: u8,
    pub first: Date,
    pub last: Date,
    pub opens: Time,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Determination,
    Consent,
    Agreement,
}

/// A text to act on; the designation carries kind and status.
#[derive(Clone, Debug)]
pub struct Item {
    pub designation: &'static Designation,
    /// The place in the tables of titles.
    pub title: usize,
    /// The place in the letter's Questions.
    pub question: usize,
}

#[derive(Debug)]
pub struct Designation {
    pub action: Action,
    pub text: &'static str,
    pub kind: &'static str,
    /// `None` where readers may differ.
    pub status: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub struct Deadline {
    pub kind: &'static str,
    pub when: When,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    On(Date),
    /// Only the span before the meeting, as the tables of wordings have it.
    Before,
    Both(Date),
}

/// A workshop beside the meeting.
#[derive(Clone, Debug)]
pub struct Workshop {
    pub title: usize,
    pub day: Date,
    pub opens: Time,
}

/// Everything that a letter says.
#[derive(Clone, Debug)]
pub struct Facts {
    pub language: &'static str,
    /// Chooses among the wordings; nought takes the first of each.
    pub wording: u64,
    pub layout: Layout,
    pub era: Era,
    pub body: Body,
    pub group: u8,
    pub number: u8,
    pub date: Date,
    pub secretariat: Option<&'static str>,
    pub telephone: u16,
    pub fax: u16,
    pub first: Date,
    pub last: Date,
    pub place: Place,
    pub opens: Time,
    pub registers: Option<Time>,
    pub remote: bool,
    pub interpretation: Option<bool>,
    pub title: usize,
    pub parties: Vec<Party>,
    pub questions: Vec<u8>,
    pub questions_titled: bool,
    pub items: Vec<Item>,
    pub deadlines: Vec<Deadline>,
    pub registration_again: bool,
    pub chair: Option<usize>,
    pub signed: bool,
    pub workshop: Option<Workshop>,
    pub earlier: Option<(Date, Date)>,
    pub circular: Option<u8>,
    /// The places in the tables of agenda items.
    pub agenda: Vec<usize>,
}

/// How the letter is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    pub head: Head,
    pub colons: bool,
    /// A label stands before the addressees.
    pub to_label: bool,
    pub subject_in_two_lines: bool,
    pub rows: Rows,
    pub agenda: Numbering,
}

/// How the letterhead's two columns became text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Label, tab, value.
    Tabbed,
    /// Label and value in a line.
    Spaced,
    /// Label, line end, value.
    Lines,
    /// Cells that begin with a tab, as Word's own text has them.
    Cells,
    /// Cells joined by ` / `.
    Joined,
    /// All labels, then all values.
    Block,
    /// Addressees between telephone and fax.
    Interleaved,
}

/// How the table of deadlines became text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    Cells,
    Tabbed,
    Lines,
    Joined,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    Tab,
    Dot,
    Blank,
}

impl Facts {
    /// The body's code, as in `letter.group` where the letter is for the body itself.
    pub fn code(&self) -> String {
        match self.body {
            Body::RegionalGroup(at) => format!("SG{}RG-{}", self.group, ["AFR", "LAC", "ARB"][at]),
            Body::AdvisoryGroup => "TSAG".to_owned(),
            Body::WorkingParty(party) => format!("WP{party}/{}", self.group),
            Body::StudyGroup | Body::WorkingParties => format!("SG{}", self.group),
        }
    }

    /// The group behind the slash of the letter's number.
    pub fn numbered_for(&self) -> String {
        match self.body {
            Body::RegionalGroup(_) | Body::AdvisoryGroup => self.code(),
            _ => format!("SG{}", self.group),
        }
    }

    pub fn email(&self) -> String {
        match self.body {
            Body::AdvisoryGroup => "tsbtsag@itu.int".to_owned(),
            _ => format!("tsbsg{}@itu.int", self.group),
        }
    }

    pub fn web(&self) -> Option<String> {
        let name = if self.body == Body::AdvisoryGroup { "tsag".to_owned() } else { format!("tsg{}", self.group) };
        (self.era == Era::Table).then(|| format!("https://itu.int/go/{name}"))
    }

    pub fn telephone(&self) -> String {
        format!("+41 22 730 {:04}", self.telephone)
    }

    pub fn fax(&self) -> String {
        format!("+41 22 730 {:04}", self.fax)
    }

    /// The secretariat's own reference, `SG17/XY`; TSAG's letters cannot be told without it.
    pub fn reference(&self) -> Option<String> {
        let initials = self.secretariat.or((self.body == Body::AdvisoryGroup).then_some("RS"))?;
        let group = if self.body == Body::AdvisoryGroup { "TSAG".to_owned() } else { format!("SG{}", self.group) };
        Some(format!("{group}/{initials}"))
    }

    /// The letter of an annex, from 2008, or its number.
    pub fn annex(&self, place: u8) -> String {
        let first = if self.era == Era::Numbered { b'1' } else { b'A' };
        char::from(first + place).to_string()
    }

    pub fn items_of(&self, action: Action) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.designation.action == action)
    }
}

/// Some letter in the language.
pub fn facts(language: &'static str) -> impl Strategy<Value = Facts> {
    (frame(), meeting(), content(), decoys(), (any::<u64>(), layout())).prop_map(
        move |(frame, meeting, content, decoys, (wording, layout))| Facts {
            language,
            wording,
            layout,
            ..together(frame, meeting, content, decoys)
        },
    )
}

/// The same with the layout that a Word file can be made of.
pub fn facts_for_word(language: &'static str) -> impl Strategy<Value = Facts> {
    facts(language).prop_map(|mut facts| {
        facts.layout.head = Head::Cells;
        facts.layout.rows = Rows::Cells;
        facts.layout.agenda = Numbering::Tab;
        facts
    })
}

type Frame = (Date, Body, u8, u8, Option<&'static str>, u16, u16);
type Meeting = (i32, i32, Place, Time, Option<u8>, bool, Option<bool>);
type Content = (usize, Vec<u8>, bool, Vec<Item>, Vec<usize>, usize, bool, Vec<usize>, Vec<u8>);
type Decoys = (Option<usize>, bool, Option<(usize, Time)>, Option<(i32, i32)>, Option<u8>);

fn frame() -> impl Strategy<Value = Frame> {
    let days = Date::constant(1998, 1, 5)..Date::constant(2027, 1, 1);
    let count = days.start.until(days.end).unwrap().get_days();
    let body = prop_oneof![
        3 => Just(Body::StudyGroup),
        2 => (1u8..=4).prop_map(Body::WorkingParty),
        1 => Just(Body::WorkingParties),
        1 => (0usize..3).prop_map(Body::RegionalGroup),
        1 => Just(Body::AdvisoryGroup),
    ];
    (
        // Newer letters first: failures shrink to them.
        (0..count).prop_map(move |back| days.end - (back + 1).days()),
        body,
        sample::select(vec![17u8, 2, 3, 5, 9, 11, 12, 13, 15, 16, 20]),
        1u8..=17,
        option::of(sample::select(vec!["XY", "MA", "HO", "RU", "SC"])),
        (5000u16..7000).prop_filter("the switchboard's", |number| *number != 5111),
        sample::select(vec![5853u16, 5850, 6500]),
    )
}

fn meeting() -> impl Strategy<Value = Meeting> {
    let place =
        prop_oneof![3 => Just(Place::Geneva), 1 => (0usize..3).prop_map(Place::Abroad), 1 => Just(Place::Virtual)];
    (
        75i32..220,
        1i32..12,
        place,
        sample::select(vec![(9u8, 30u8), (10, 0), (9, 0), (14, 30), (11, 15)]),
        option::of(sample::select(vec![60u8, 45, 30])),
        any::<bool>(),
        option::of(any::<bool>()),
    )
}

fn content() -> impl Strategy<Value = Content> {
    (
        0usize..6,
        sample::subsequence((1u8..=20).collect::<Vec<_>>(), 0..4),
        any::<bool>(),
        items(),
        sample::subsequence((0..DEADLINES.len()).collect::<Vec<_>>(), 1..=DEADLINES.len()),
        0usize..3,
        any::<bool>(),
        sample::subsequence((1usize..11).collect::<Vec<_>>(), 2..8),
        sample::subsequence(vec![1u8, 2, 3, 4], 2..4),
    )
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let designations: Vec<&'static Designation> = DESIGNATIONS.iter().collect();
    (sample::subsequence(designations, 0..5), 0usize..8, 0usize..4).prop_map(|(designations, title, question)| {
        let item = |(at, designation)| Item { designation, title: (title + at) % 8, question: question + at };
        designations.into_iter().enumerate().map(item).collect()
    })
}

fn decoys() -> impl Strategy<Value = Decoys> {
    (
        option::of(0usize..4),
        any::<bool>(),
        option::of((0usize..3, sample::select(vec![(14u8, 0u8), (9, 15), (10, 30)]))),
        option::of((60i32..250, 1i32..12)),
        option::of(20u8..250),
    )
}

fn layout() -> impl Strategy<Value = Layout> {
    (
        sample::select(vec![
            Head::Tabbed,
            Head::Spaced,
            Head::Lines,
            Head::Cells,
            Head::Joined,
            Head::Block,
            Head::Interleaved,
        ]),
        prop_oneof![3 => Just(true), 1 => Just(false)],
        any::<bool>(),
        any::<bool>(),
        sample::select(vec![Rows::Tabbed, Rows::Cells, Rows::Lines, Rows::Joined]),
        sample::select(vec![Numbering::Tab, Numbering::Dot, Numbering::Blank]),
    )
        .prop_map(|(head, colons, to_label, subject_in_two_lines, rows, agenda)| Layout {
            head,
            colons,
            to_label,
            subject_in_two_lines,
            rows,
            agenda,
        })
}

/// Kinds of deadline in the order of a table, with how many days before the meeting they lie.
static DEADLINES: [(&str, i32); 7] = [
    ("captioning", 60),
    ("translation", 60),
    ("fellowship", 42),
    ("interpretation", 42),
    ("registration", 30),
    ("visa", 30),
    ("contributions", 13),
];

fn together(frame: Frame, meeting: Meeting, content: Content, decoys: Decoys) -> Facts {
    let (date, body, group, number, secretariat, telephone, fax) = frame;
    let (until, days, place, opens, registers, remote, interpretation) = meeting;
    let (title, questions, questions_titled, items, deadlines, relative, registration_again, agenda, parties) = content;
    let (chair, signed, workshop, earlier, circular) = decoys;
    let era = era_of(date);
    let first = date + until.days();
    let place = place_of(place, era, body);
    let parties = if body == Body::WorkingParties { parties_of(&parties, first, opens) } else { Vec::new() };
    let last = parties.last().map_or(first + (days - 1).days(), |party| party.last);
    let (hour, minute) = opens;
    let minutes = |back: u8| i32::from(hour) * 60 + i32::from(minute) - i32::from(back);
    let registers = registers.map(minutes).map(|all| ((all / 60) as u8, (all % 60) as u8));
    let questions = if matches!(body, Body::AdvisoryGroup | Body::RegionalGroup(_)) { Vec::new() } else { questions };
    let items = items_of(items, questions.len());
    Facts {
        language: "en",
        wording: 0,
        layout: Layout {
            head: Head::Tabbed,
            colons: true,
            to_label: true,
            subject_in_two_lines: false,
            rows: Rows::Tabbed,
            agenda: Numbering::Tab,
        },
        era,
        body,
        group,
        number,
        date,
        secretariat: secretariat.filter(|_| era != Era::Numbered),
        telephone,
        fax,
        first,
        last,
        place,
        opens,
        registers: registers.filter(|_| place != Place::Virtual),
        remote: remote && era == Era::Table && place != Place::Virtual,
        interpretation,
        title,
        parties,
        questions,
        questions_titled,
        items,
        deadlines: deadlines_of(&deadlines, era, relative, first),
        registration_again,
        chair: chair.filter(|_| body != Body::WorkingParties),
        signed,
        workshop: workshop.filter(|_| place != Place::Virtual).map(|(title, opens)| Workshop {
            title,
            day: first - 1.day(),
            opens,
        }),
        earlier: earlier.map(|(back, days)| (date - (back + days).days(), date - back.days())),
        circular,
        agenda,
    }
}

fn era_of(date: Date) -> Era {
    match date.year() {
        ..2008 => Era::Numbered,
        2008..2017 => Era::Prose,
        _ => Era::Table,
    }
}

/// Only groups that can work from anywhere meet virtually, and only lately.
fn place_of(place: Place, era: Era, body: Body) -> Place {
    let may_be_virtual = era == Era::Table && matches!(body, Body::StudyGroup | Body::WorkingParty(_));
    if place == Place::Virtual && !may_be_virtual { Place::Geneva } else { place }
}

/// Each party meets two days, one behind the other.
fn parties_of(numbers: &[u8], first: Date, opens: Time) -> Vec<Party> {
    let party = |(at, number): (usize, &u8)| {
        let first = first + (2 * at as i32).days();
        Party { number: *number, first, last: first + 1.day(), opens: if at == 0 { opens } else { (9, 30) } }
    };
    numbers.iter().enumerate().map(party).collect()
}

/// A letter without Questions names none at its texts.
fn items_of(items: Vec<Item>, questions: usize) -> Vec<Item> {
    let within = |item: Item| (questions > 0).then(|| Item { question: item.question % questions, ..item });
    items.into_iter().filter_map(within).collect()
}

fn deadlines_of(chosen: &[usize], era: Era, relative: usize, first: Date) -> Vec<Deadline> {
    let when = |kind: &str, date: Date| match (era, kind, relative) {
        (Era::Table, ..) => When::On(date),
        (_, "translation" | "visa", _) => When::Before,
        (_, "contributions", 1) => When::Before,
        (_, "contributions", 2) => When::Both(first - 12.days()),
        _ => When::On(date),
    };
    let told = |kind: &&(&'static str, i32)| {
        era == Era::Table || matches!(kind.0, "translation" | "fellowship" | "registration" | "visa" | "contributions")
    };
    let deadline = |(kind, back): &(&'static str, i32)| {
        let date = if matches!(*kind, "registration" | "visa") { first - 1.month() } else { first - back.days() };
        Deadline { kind, when: when(kind, date) }
    };
    chosen.iter().map(|at| &DEADLINES[*at]).filter(told).map(deadline).collect()
}

/// Texts to act on: what their designations say of kind and status.
static DESIGNATIONS: [Designation; 12] = [
    item(Action::Determination, "X.soar-cc", "recommendation", Some("new")),
    item(Action::Determination, "Y.qkdn-mgt", "recommendation", Some("new")),
    item(Action::Determination, "K.70Rev", "recommendation", Some("revised")),
    item(Action::Consent, "X.dlt-share", "recommendation", Some("new")),
    item(Action::Consent, "Y.IMT-2020-qos", "recommendation", Some("new")),
    item(Action::Consent, "X.1400Rev", "recommendation", Some("revised")),
    item(Action::Consent, "G.8275 Amd.1", "amendment", None),
    item(Action::Consent, "H.248.1 Cor.2", "corrigendum", None),
    item(Action::Agreement, "TR.saAIoT", "technical-report", None),
    item(Action::Agreement, "X.Suppl.40", "supplement", None),
    item(Action::Agreement, "XSTR.pqc-mig", "technical-report", None),
    item(Action::Agreement, "TP.edge", "technical-paper", None),
];

const fn item(action: Action, text: &'static str, kind: &'static str, status: Option<&'static str>) -> Designation {
    Designation { action, text, kind, status }
}
