//! What a language file fills in: one field a notion, so that a missing notion does not compile.
//!
//! An entry is a word or phrase as it is printed; case, accents, dashes, quotes and white space do not matter
//! (see `fold`). A trailing `~` lets letters follow (`regist~`); a trailing `^` asks for capitals (`ce^`, which in small
//! letters is another word), a trailing `#` for a number behind (`в#`). Where one word inflects, every form is listed or the
//! stem is given with `~`. Longer phrases win over shorter ones inside them.

use super::Language;

/// The forms of one notion.
pub(crate) type Words = &'static [&'static str];

/// All that the extraction knows of one language.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    pub(crate) language: Language,
    /// Frequent words that tell this language from the others in its script.
    pub(crate) telltales: Words,
    /// Letters that may be written onto the beginning of a word (Arabic).
    pub(crate) prefixes: Words,
    /// The definite article where it is written onto the noun.
    pub(crate) article: Words,
    /// Whether words of relation stand behind what they relate to (`会议期间`) and not before it.
    pub(crate) postpositions: bool,
    /// Letters in their order, and the order into which conversions turn them (the ligature of lam and alef).
    pub(crate) turned: &'static [(&'static str, &'static str)],
    pub(crate) labels: Labels,
    pub(crate) formulas: Formulas,
    pub(crate) nouns: Nouns,
    pub(crate) offices: Offices,
    pub(crate) calendar: Calendar,
    pub(crate) clock: Clock,
    pub(crate) periods: Periods,
    pub(crate) bodies: Bodies,
    pub(crate) events: Events,
    pub(crate) approval: Approval,
    pub(crate) texts: Texts,
    pub(crate) deadlines: Deadlines,
    pub(crate) annexes: Annexes,
    pub(crate) people: People,
    pub(crate) participation: Participation,
    pub(crate) addressees: Addressees,
    pub(crate) citations: Citations,
    pub(crate) numbering: Numbering,
    pub(crate) places: Places,
    pub(crate) contexts: Contexts,
    pub(crate) wording: Wording,
}

/// The labels of the letterhead, without colon.
#[derive(Debug)]
pub(crate) struct Labels {
    pub(crate) reference: Words,
    pub(crate) telephone: Words,
    pub(crate) fax: Words,
    pub(crate) email: Words,
    pub(crate) web: Words,
    pub(crate) to: Words,
    pub(crate) subject: Words,
    pub(crate) contact: Words,
    /// The count line behind the signature: `Annexes: 2`.
    pub(crate) annexes: Words,
    /// The heading of the table of deadlines.
    pub(crate) deadlines: Words,
}

/// Fixed sentences that mark a zone.
#[derive(Debug)]
pub(crate) struct Formulas {
    pub(crate) salutation: Words,
    /// How a letter's first sentence begins, for letters whose salutation is lost.
    pub(crate) opening: Words,
    pub(crate) closing: Words,
    pub(crate) signed: Words,
    /// Last sentence before the closing: wishes for the meeting.
    pub(crate) wishes: Words,
    /// How lines begin that a web page has put behind the letter: `Related documents`, `Privacy policy`.
    pub(crate) site: Words,
}

/// What the letter calls itself, and what its near relatives do.
#[derive(Debug)]
pub(crate) struct Nouns {
    pub(crate) collective_letter: Words,
    pub(crate) circular: Words,
    /// Circular letters and administrative circulars of other Bureaux.
    pub(crate) circular_letter: Words,
    pub(crate) addendum: Words,
    pub(crate) corrigendum: Words,
    pub(crate) revision: Words,
    pub(crate) cancelled: Words,
    /// What brings new facts in: "new dates", "instead of", "postponed to".
    pub(crate) instead_of: Words,
}

/// The offices of the Union.
#[derive(Debug)]
pub(crate) struct Offices {
    pub(crate) union: Words,
    pub(crate) standardization_bureau: Words,
    pub(crate) radiocommunication_bureau: Words,
    pub(crate) development_bureau: Words,
    pub(crate) general_secretariat: Words,
}

/// Dates and ranges.
#[derive(Debug)]
pub(crate) struct Calendar {
    /// Whether months are written with a capital, so that `may` and `mar` in small letters are other words.
    pub(crate) capitalised: bool,
    /// January first; each with inflected, abbreviated and regional forms.
    pub(crate) months: [Words; 12],
    /// Monday first.
    pub(crate) weekdays: [Words; 7],
    /// Before the first day: `from`.
    pub(crate) from: Words,
    /// Between first and last day: `to`.
    pub(crate) to: Words,
    /// Between two days: `and`.
    pub(crate) and: Words,
    /// Between day and month, or month and year: `de`.
    pub(crate) of: Words,
    /// Behind a day's digits: `er`, `日`.
    pub(crate) day_mark: Words,
    /// The word for a month's first day, which stands in place of its digit: `primero`.
    pub(crate) first_of_month: Words,
    /// Behind a year's digits: `года`, `年`.
    pub(crate) year_mark: Words,
    /// Between a day and its month, a part of the day in brackets: `afternoon`.
    pub(crate) part_of_day: Words,
}

/// Times of day.
#[derive(Debug)]
pub(crate) struct Clock {
    /// Behind hours: `час.`, `h`.
    pub(crate) hour: Words,
    /// Before hours, where no other number can stand behind it: `الساعة`.
    pub(crate) before_hour: Words,
    /// Behind minutes: `мин.`.
    pub(crate) minute: Words,
    pub(crate) morning: Words,
    pub(crate) afternoon: Words,
    /// Behind an hour, that a quarter of it has gone: `et quart`, `一刻`.
    pub(crate) quarter_past: Words,
    /// Behind an hour, that half of it has gone: `y media`, `半`.
    pub(crate) half_past: Words,
    pub(crate) noon: Words,
    pub(crate) geneva_time: Words,
    /// That times are those of the meeting's place.
    pub(crate) local_time: Words,
    /// What stands with a town whose time is meant: `Bogotá time`.
    pub(crate) time_of: Words,
    /// Towns and countries by the zone of their clocks.
    pub(crate) zones: &'static [(&'static str, Words)],
    pub(crate) universal_time: Words,
    /// The meeting or session begins: `will open`.
    pub(crate) opens: Words,
    /// Registration begins.
    pub(crate) registration_opens: Words,
    /// What is handed out at registration on the spot, which is told where an hour stands with it.
    pub(crate) badges: Words,
    /// Every day: `daily`.
    pub(crate) daily: Words,
}

/// Spans of time before a meeting.
#[derive(Debug)]
pub(crate) struct Periods {
    /// Number words, in all cases: `(12, &["twelve"])`.
    pub(crate) numbers: &'static [(u8, Words)],
    pub(crate) day: Words,
    pub(crate) working_day: Words,
    pub(crate) week: Words,
    pub(crate) month: Words,
    /// What the span is counted from: `before the meeting`.
    pub(crate) before: Words,
}

/// The bodies that meet.
#[derive(Debug)]
pub(crate) struct Bodies {
    pub(crate) study_group: Words,
    pub(crate) working_party: Words,
    pub(crate) regional_group: Words,
    pub(crate) advisory_group: Words,
    pub(crate) special_study_group: Words,
    pub(crate) vocabulary_committee: Words,
    pub(crate) focus_group: Words,
    pub(crate) joint_coordination_activity: Words,
    pub(crate) rapporteur_group: Words,
    /// Who meets on a Question where no group is named: `the Rapporteur for Question`, `the experts of Question`.
    pub(crate) experts: Words,
    /// `Question`, in all forms, and its abbreviation before a number.
    pub(crate) question: Words,
    pub(crate) assembly: Words,
    /// The regions of regional groups, by code: `("AFR", &["Africa"])`.
    pub(crate) regions: &'static [(&'static str, Words)],
}

/// Events around a meeting.
#[derive(Debug)]
pub(crate) struct Events {
    pub(crate) workshop: Words,
    pub(crate) seminar: Words,
    pub(crate) training: Words,
    /// For whom a training is, which tells of one where no noun does.
    pub(crate) newcomers: Words,
    pub(crate) forum: Words,
    /// Other gatherings with a name of their own: interregional meetings, exhibitions.
    pub(crate) other: Words,
    /// Any session of the meeting that is not an event of its own: `plenary`.
    pub(crate) session: Words,
    /// `meeting`, in all forms.
    pub(crate) meeting: Words,
}

/// What a meeting does with a text.
#[derive(Debug)]
pub(crate) struct Approval {
    pub(crate) determination: Words,
    pub(crate) consent: Words,
    pub(crate) agreement: Words,
    pub(crate) approval: Words,
    pub(crate) deletion: Words,
    pub(crate) traditional_process: Words,
    pub(crate) alternative_process: Words,
    pub(crate) repeated: Words,
    pub(crate) conditional: Words,
}

/// Kinds of text.
#[derive(Debug)]
pub(crate) struct Texts {
    pub(crate) recommendation: Words,
    pub(crate) technical_report: Words,
    pub(crate) technical_paper: Words,
    pub(crate) supplement: Words,
    pub(crate) implementers_guide: Words,
    pub(crate) amendment: Words,
    pub(crate) corrigendum: Words,
    pub(crate) handbook: Words,
    pub(crate) resolution: Words,
    pub(crate) new: Words,
    pub(crate) revised: Words,
    /// What makes the name beside it one of a series: `Y.3170-series`.
    pub(crate) series: Words,
    /// Prefixes of names as they are typed in the language's own letters, and what they stand for by their sound.
    pub(crate) sounded: &'static [(&'static str, &'static str)],
}

/// What has to be done by a deadline.
#[derive(Debug)]
pub(crate) struct Deadlines {
    pub(crate) contributions: Words,
    pub(crate) translation: Words,
    pub(crate) registration: Words,
    /// What is asked for of those who will come: `list`, `names`, `composition`.
    pub(crate) roster: Words,
    /// Those who will come: `delegation`, `participants`.
    pub(crate) attendees: Words,
    /// What sets contributions apart from those told before: `all others`, `the rest`.
    pub(crate) others: Words,
    pub(crate) fellowship: Words,
    pub(crate) interpretation: Words,
    pub(crate) captioning: Words,
    pub(crate) visa: Words,
    pub(crate) hotel: Words,
    pub(crate) temporary_documents: Words,
    pub(crate) comments: Words,
    pub(crate) nominations: Words,
    /// That a date is one by which something must be done: `not later than`, `deadline`.
    pub(crate) by: Words,
}

/// Annexes and their headings.
#[derive(Debug)]
pub(crate) struct Annexes {
    pub(crate) annex: Words,
    /// Under the heading: `(to TSB Collective letter 1/13)`.
    pub(crate) to_letter: Words,
    pub(crate) practical_information: Words,
    pub(crate) agenda: Words,
    pub(crate) timetable: Words,
    pub(crate) work_programme: Words,
    pub(crate) form: Words,
    pub(crate) hotel: Words,
    pub(crate) draft_text: Words,
    pub(crate) questionnaire: Words,
    /// What practical information is about, besides what has its deadline: airports, currency, badges.
    pub(crate) practical_matters: Words,
    /// How a note under an agenda begins.
    pub(crate) note: Words,
}

/// Offices of people, and how they are addressed.
#[derive(Debug)]
pub(crate) struct People {
    pub(crate) chair: Words,
    pub(crate) vice_chair: Words,
    pub(crate) rapporteur: Words,
    pub(crate) secretary: Words,
    pub(crate) contact: Words,
    pub(crate) director: Words,
    /// The Director of TSB in full, as under the signature.
    pub(crate) director_of_bureau: Words,
    pub(crate) honorifics: Words,
    /// Words that stand between a name and its office and belong to neither.
    pub(crate) prepared_by: Words,
    /// What says without a noun that someone is in the chair: `presides over`, `chaired by`.
    pub(crate) presides: Words,
    /// What joins a name to the office behind it: `acts as`, `is`.
    pub(crate) serves: Words,
}

/// How one takes part.
#[derive(Debug)]
pub(crate) struct Participation {
    pub(crate) in_virtual_form: Words,
    pub(crate) in_hybrid_form: Words,
    /// The bare adjective, which counts only where a sentence tells of a meeting's dates.
    pub(crate) online: Words,
    /// Remote participation in the meeting's sessions is offered.
    pub(crate) remote: Words,
    /// The bare adverb, which offers remote participation where a sentence tells of sessions.
    pub(crate) at_a_distance: Words,
    /// Remote participation is not offered.
    pub(crate) not_remote: Words,
    /// Rooms, entrances, on-site registration: there is a place.
    pub(crate) in_rooms: Words,
    pub(crate) interpretation: Words,
    pub(crate) no_interpretation: Words,
    pub(crate) fellowships: Words,
    pub(crate) no_fellowships: Words,
    /// What denies an offer beside it: `not`, `neither`.
    pub(crate) negation: Words,
    /// Names of languages, in all forms, by ISO 639-1 code.
    pub(crate) languages: &'static [(&'static str, Words)],
    /// That the named language is the only or working one: `only`, `will be held in`.
    pub(crate) working_language: Words,
    /// All six languages at once.
    pub(crate) all_languages: Words,
}

/// Those to whom letters go.
#[derive(Debug)]
pub(crate) struct Addressees {
    pub(crate) member_states: Words,
    pub(crate) state_of_palestine: Words,
    pub(crate) sector_members: Words,
    pub(crate) associates: Words,
    pub(crate) academia: Words,
    pub(crate) chairs: Words,
    pub(crate) secretary_general: Words,
    pub(crate) directors: Words,
    pub(crate) observers: Words,
    pub(crate) regional_organizations: Words,
    /// What introduces one addressee: `To the`, `Aux`.
    pub(crate) to: Words,
    pub(crate) copy: Words,
}

/// Documents cited.
#[derive(Debug)]
pub(crate) struct Citations {
    pub(crate) resolution: Words,
    pub(crate) recommendation: Words,
    pub(crate) temporary_document: Words,
    pub(crate) contribution: Words,
    pub(crate) report: Words,
    /// What stands before the date of a cited document: `of`, `dated`.
    pub(crate) dated: Words,
    /// What stands before an edition's place and year: `Rev.`.
    pub(crate) revised: Words,
    /// What brings in a text that is followed, not acted on: `in accordance with`, `as laid down in`.
    pub(crate) following: Words,
    /// Organizations with which texts are published in common, by their English abbreviations.
    pub(crate) organizations: &'static [(&'static str, Words)],
}

/// How numbers of documents, groups and list rows are written.
#[derive(Debug)]
pub(crate) struct Numbering {
    /// Before a number: `No.`, `第`.
    pub(crate) sign: Words,
    /// Behind a number: `号`.
    pub(crate) mark: Words,
    /// The letters, besides the Latin ones, that label the rows of a list, in their order.
    pub(crate) letters: &'static str,
    /// Names of letters in their order, where annexes are labelled by them: `ألف`.
    pub(crate) letter_names: Words,
}

/// Places that every letter may name.
#[derive(Debug)]
pub(crate) struct Places {
    pub(crate) geneva: Words,
    /// ITU's own buildings, which say that a meeting is in Geneva.
    pub(crate) headquarters: Words,
    /// Where assemblies and conferences met, by their English names: `("Dubai", &["Дубай"])`.
    pub(crate) editions: &'static [(&'static str, Words)],
    /// What a venue is called before its name: `hotel`, `centre`.
    pub(crate) venues: Words,
    /// What a host is called that may lend its house: `ministry`, `university`.
    pub(crate) hosts: Words,
    /// What leads to a building: `at the`, `on the premises of`.
    pub(crate) inside: Words,
    /// What says that a building follows: `the venue is`.
    pub(crate) venue_is: Words,
    /// That something is where the meeting is: `in the same building`.
    pub(crate) same_place: Words,
    /// What stands before a place: `in`, `at`.
    pub(crate) at: Words,
    /// What names a host: `at the kind invitation of`.
    pub(crate) invitation: Words,
}

/// What tells how a date or a body stands to the letter.
#[derive(Debug)]
pub(crate) struct Contexts {
    /// A meeting in the past: `at its last meeting`.
    pub(crate) previous: Words,
    /// What a meeting did that led to this one: `decided`, `authorized`, `deferred`.
    pub(crate) decided: Words,
    /// The meeting that is convened: `is to meet`, `will be held`.
    pub(crate) convened: Words,
    /// Where a study period is meant: `study period`.
    pub(crate) study_period: Words,
    /// A later meeting, which this letter does not convene.
    pub(crate) later: Words,
    /// How a title is introduced: `on`, `entitled`.
    pub(crate) on: Words,
    /// What relates a sentence to another meeting, which it is not about: `before`, `during`, `in conjunction with`.
    pub(crate) beside: Words,
    /// What joins an event to the meeting told before it: `followed by`, `preceded on`.
    pub(crate) followed: Words,
    /// What brings in the dates that now hold: `postponed to`, `new dates`, `will now be held`.
    pub(crate) rescheduled: Words,
    /// That a date gives way to another, before `from` the one: `is moved`.
    pub(crate) moved: Words,
    /// What begins the clause behind an event's name: `which`, `organized by`, `will be`.
    pub(crate) clause: Words,
    /// What speaks of all that were told before: `each`, `both`.
    pub(crate) each: Words,
    /// What leads to the last day of a meeting: `and concludes on`.
    pub(crate) ends: Words,
    /// `the first day`, on which a meeting begins.
    pub(crate) first_day: Words,
    /// The days behind the first: `on the other days`.
    pub(crate) other_days: Words,
    /// That a meeting is of the body told before: `its`.
    pub(crate) its: Words,
    /// Which of those told before is meant: `the first`, `the latter`.
    pub(crate) in_order: &'static [(u8, Words)],
    /// Which part of a meeting that is held in several: `the second part`.
    pub(crate) part_of_meeting: &'static [(u8, Words)],
}

/// Wording that only checks look for.
#[derive(Debug)]
pub(crate) struct Wording {
    /// That people are there in person: `physically present`, `in the meeting room`.
    pub(crate) physical_presence: Words,
    /// What a template leaves to be filled in: `TBD`, `to be determined`.
    pub(crate) placeholder: Words,
    /// The study period in which the letter is written: `in this study period`.
    pub(crate) current_period: Words,
}
