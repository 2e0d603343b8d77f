//! The notions behind the words: what an extractor asks for, in no language.

use crate::letter::{Action, AddresseeKind, AnnexKind, DeadlineKind, MeetingKind, PersonRole, Process, WorkItemKind};

use super::vocabulary::{
    Addressees, Annexes, Approval, Bodies, Calendar, Citations, Clock, Contexts, Deadlines, Events, Formulas, Labels,
    Nouns, Numbering, Offices, Participation, People, Periods, Places, Texts, Vocabulary, Wording, Words,
};

/// A notion that a word or phrase of some language stands for. Extractors compare notions at every word of a letter, so
/// one fits two bytes: what is named by a code stands here by its row in the vocabulary's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Term {
    Label(Label),
    Salutation,
    BodyOpening,
    Closing,
    Signed,
    Wishes,
    Site,
    CollectiveLetter,
    Circular,
    CircularLetter,
    Addendum,
    Corrigendum,
    Revision,
    Cancelled,
    InsteadOf,
    Union,
    StandardizationBureau,
    RadiocommunicationBureau,
    DevelopmentBureau,
    GeneralSecretariat,
    /// From 1.
    Month(i8),
    /// From 1, Monday.
    Weekday(i8),
    From,
    To,
    And,
    Of,
    DayMark,
    FirstOfMonth,
    YearMark,
    PartOfDay,
    Hour,
    BeforeHour,
    Minute,
    Morning,
    Afternoon,
    QuarterPast,
    HalfPast,
    Noon,
    GenevaTime,
    UniversalTime,
    LocalTime,
    TimeOf,
    /// By its row in [`Clock::zones`].
    Zone(Row),
    Opens,
    RegistrationOpens,
    Badge,
    Daily,
    Number(u8),
    Day,
    WorkingDay,
    Week,
    MonthUnit,
    Before,
    Body(Body),
    Question,
    Experts,
    Assembly,
    /// By its row in [`Bodies::regions`].
    Region(Row),
    Event(MeetingKind),
    Newcomers,
    Session,
    Meeting,
    Action(Action),
    Process(Process),
    Repeated,
    Conditional,
    TextKind(WorkItemKind),
    New,
    Revised,
    Series,
    Deadline(DeadlineKind),
    Roster,
    Attendees,
    Others,
    By,
    Annex,
    AnnexToLetter,
    AnnexKind(AnnexKind),
    PracticalMatter,
    Note,
    Role(PersonRole),
    DirectorOfBureau,
    Honorific,
    PreparedBy,
    Presides,
    Serves,
    InVirtualForm,
    InHybridForm,
    Online,
    Remote,
    AtDistance,
    NotRemote,
    InRooms,
    Interpretation(bool),
    Fellowships(bool),
    Negation,
    /// By its row in [`Participation::languages`].
    LanguageName(Row),
    WorkingLanguage,
    AllLanguages,
    Addressee(AddresseeKind),
    AddresseeTo,
    AddresseeCopy,
    Resolution,
    CitedRecommendation,
    TemporaryDocument,
    Contribution,
    Report,
    Dated,
    EditionRevised,
    Following,
    /// By its row in [`Citations::organizations`].
    Organization(Row),
    NumberSign,
    NumberMark,
    LetterName,
    Geneva,
    Headquarters,
    /// By its row in [`Places::editions`].
    EditionPlace(Row),
    Venue,
    Host,
    Inside,
    VenueIs,
    SamePlace,
    AtPlace,
    Invitation,
    Previous,
    Decided,
    Convened,
    StudyPeriod,
    Later,
    On,
    Beside,
    Followed,
    Rescheduled,
    Moved,
    Clause,
    Each,
    Ends,
    FirstDay,
    OtherDays,
    Its,
    /// From 1.
    InOrder(u8),
    PartOfMeeting(u8),
    PhysicalPresence,
    Placeholder,
    CurrentPeriod,
}

/// A row of a table that gives codes their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Row(u8);

impl Row {
    /// The code of this row of the table to which it belongs.
    pub(crate) fn code(self, table: &[(&'static str, Words)]) -> &'static str {
        table[usize::from(self.0)].0
    }
}

/// A label of the letterhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    Reference,
    Telephone,
    Fax,
    Email,
    Web,
    To,
    Subject,
    Contact,
    Annexes,
    Deadlines,
}

/// A kind of body that meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Body {
    StudyGroup,
    WorkingParty,
    RegionalGroup,
    AdvisoryGroup,
    SpecialStudyGroup,
    VocabularyCommittee,
    FocusGroup,
    JointCoordinationActivity,
    RapporteurGroup,
}

impl Vocabulary {
    /// Every notion with its words. Each field is named here, so a new one does not compile until it is placed.
    pub(crate) fn entries(&self) -> Vec<(Term, Words)> {
        let Self {
            language: _,
            telltales: _,
            prefixes: _,
            article: _,
            postpositions: _,
            turned: _,
            labels,
            formulas,
            nouns,
            offices,
            calendar,
            clock,
            periods,
            bodies,
            events,
            approval,
            texts,
            deadlines,
            annexes,
            people,
            participation,
            addressees,
            citations,
            numbering,
            places,
            contexts,
            wording,
        } = self;
        let mut entries = Vec::with_capacity(256);
        labels.list(&mut entries);
        formulas.list(&mut entries);
        nouns.list(&mut entries);
        offices.list(&mut entries);
        calendar.list(&mut entries);
        clock.list(&mut entries);
        periods.list(&mut entries);
        bodies.list(&mut entries);
        events.list(&mut entries);
        approval.list(&mut entries);
        texts.list(&mut entries);
        deadlines.list(&mut entries);
        annexes.list(&mut entries);
        people.list(&mut entries);
        participation.list(&mut entries);
        addressees.list(&mut entries);
        citations.list(&mut entries);
        numbering.list(&mut entries);
        places.list(&mut entries);
        contexts.list(&mut entries);
        wording.list(&mut entries);
        entries
    }
}

type Entries = Vec<(Term, Words)>;

/// Names, for each group of the vocabulary, the term of each field, and refuses to compile when one is left out.
macro_rules! groups {
    ($(
        $group:ident { $($field:ident => $term:expr),* $(,)? }
        $(+ { $($number_table:ident => $make:expr),* })?
        $(+ rows { $table:ident => $make_row:expr })?
    )*) => {$(
        impl $group {
            fn list(&self, entries: &mut Entries) {
                let Self { $($field,)* $($($number_table,)*)? $($table,)? } = self;
                $(entries.push(($term, *$field));)*
                $($(entries.extend($number_table.iter().map(|&(number, words)| ($make(number), words)));)*)?
                $(entries.extend((0..).zip(*$table).map(|(row, &(_, words))| ($make_row(Row(row)), words)));)?
            }
        }
    )*};
}

groups! {
    Labels {
        reference => Term::Label(Label::Reference),
        telephone => Term::Label(Label::Telephone),
        fax => Term::Label(Label::Fax),
        email => Term::Label(Label::Email),
        web => Term::Label(Label::Web),
        to => Term::Label(Label::To),
        subject => Term::Label(Label::Subject),
        contact => Term::Label(Label::Contact),
        annexes => Term::Label(Label::Annexes),
        deadlines => Term::Label(Label::Deadlines),
    }
    Formulas {
        salutation => Term::Salutation,
        opening => Term::BodyOpening,
        closing => Term::Closing,
        signed => Term::Signed,
        wishes => Term::Wishes,
        site => Term::Site,
    }
    Nouns {
        collective_letter => Term::CollectiveLetter,
        circular => Term::Circular,
        circular_letter => Term::CircularLetter,
        addendum => Term::Addendum,
        corrigendum => Term::Corrigendum,
        revision => Term::Revision,
        cancelled => Term::Cancelled,
        instead_of => Term::InsteadOf,
    }
    Offices {
        union => Term::Union,
        standardization_bureau => Term::StandardizationBureau,
        radiocommunication_bureau => Term::RadiocommunicationBureau,
        development_bureau => Term::DevelopmentBureau,
        general_secretariat => Term::GeneralSecretariat,
    }
    Clock {
        hour => Term::Hour,
        before_hour => Term::BeforeHour,
        minute => Term::Minute,
        morning => Term::Morning,
        afternoon => Term::Afternoon,
        quarter_past => Term::QuarterPast,
        half_past => Term::HalfPast,
        noon => Term::Noon,
        geneva_time => Term::GenevaTime,
        local_time => Term::LocalTime,
        time_of => Term::TimeOf,
        universal_time => Term::UniversalTime,
        opens => Term::Opens,
        registration_opens => Term::RegistrationOpens,
        badges => Term::Badge,
        daily => Term::Daily,
    } + rows { zones => Term::Zone }
    Periods {
        day => Term::Day,
        working_day => Term::WorkingDay,
        week => Term::Week,
        month => Term::MonthUnit,
        before => Term::Before,
    } + { numbers => Term::Number }
    Bodies {
        study_group => Term::Body(Body::StudyGroup),
        working_party => Term::Body(Body::WorkingParty),
        regional_group => Term::Body(Body::RegionalGroup),
        advisory_group => Term::Body(Body::AdvisoryGroup),
        special_study_group => Term::Body(Body::SpecialStudyGroup),
        vocabulary_committee => Term::Body(Body::VocabularyCommittee),
        focus_group => Term::Body(Body::FocusGroup),
        joint_coordination_activity => Term::Body(Body::JointCoordinationActivity),
        rapporteur_group => Term::Body(Body::RapporteurGroup),
        experts => Term::Experts,
        question => Term::Question,
        assembly => Term::Assembly,
    } + rows { regions => Term::Region }
    Events {
        workshop => Term::Event(MeetingKind::Workshop),
        seminar => Term::Event(MeetingKind::Seminar),
        training => Term::Event(MeetingKind::Training),
        newcomers => Term::Newcomers,
        forum => Term::Event(MeetingKind::Forum),
        other => Term::Event(MeetingKind::Other),
        session => Term::Session,
        meeting => Term::Meeting,
    }
    Approval {
        determination => Term::Action(Action::Determination),
        consent => Term::Action(Action::Consent),
        agreement => Term::Action(Action::Agreement),
        approval => Term::Action(Action::Approval),
        deletion => Term::Action(Action::Deletion),
        traditional_process => Term::Process(Process::Tap),
        alternative_process => Term::Process(Process::Aap),
        repeated => Term::Repeated,
        conditional => Term::Conditional,
    }
    Deadlines {
        contributions => Term::Deadline(DeadlineKind::Contributions),
        translation => Term::Deadline(DeadlineKind::Translation),
        registration => Term::Deadline(DeadlineKind::Registration),
        roster => Term::Roster,
        attendees => Term::Attendees,
        others => Term::Others,
        fellowship => Term::Deadline(DeadlineKind::Fellowship),
        interpretation => Term::Deadline(DeadlineKind::Interpretation),
        captioning => Term::Deadline(DeadlineKind::Captioning),
        visa => Term::Deadline(DeadlineKind::Visa),
        hotel => Term::Deadline(DeadlineKind::Hotel),
        temporary_documents => Term::Deadline(DeadlineKind::TemporaryDocuments),
        comments => Term::Deadline(DeadlineKind::Comments),
        nominations => Term::Deadline(DeadlineKind::Nominations),
        by => Term::By,
    }
    Annexes {
        annex => Term::Annex,
        to_letter => Term::AnnexToLetter,
        practical_information => Term::AnnexKind(AnnexKind::PracticalInformation),
        agenda => Term::AnnexKind(AnnexKind::Agenda),
        timetable => Term::AnnexKind(AnnexKind::Timetable),
        work_programme => Term::AnnexKind(AnnexKind::WorkProgramme),
        form => Term::AnnexKind(AnnexKind::Form),
        hotel => Term::AnnexKind(AnnexKind::Hotel),
        draft_text => Term::AnnexKind(AnnexKind::DraftText),
        questionnaire => Term::AnnexKind(AnnexKind::Questionnaire),
        practical_matters => Term::PracticalMatter,
        note => Term::Note,
    }
    People {
        chair => Term::Role(PersonRole::Chair),
        vice_chair => Term::Role(PersonRole::ViceChair),
        rapporteur => Term::Role(PersonRole::Rapporteur),
        secretary => Term::Role(PersonRole::Secretary),
        contact => Term::Role(PersonRole::Contact),
        director => Term::Role(PersonRole::Director),
        director_of_bureau => Term::DirectorOfBureau,
        honorifics => Term::Honorific,
        prepared_by => Term::PreparedBy,
        presides => Term::Presides,
        serves => Term::Serves,
    }
    Participation {
        in_virtual_form => Term::InVirtualForm,
        in_hybrid_form => Term::InHybridForm,
        online => Term::Online,
        remote => Term::Remote,
        at_a_distance => Term::AtDistance,
        not_remote => Term::NotRemote,
        in_rooms => Term::InRooms,
        interpretation => Term::Interpretation(true),
        no_interpretation => Term::Interpretation(false),
        fellowships => Term::Fellowships(true),
        no_fellowships => Term::Fellowships(false),
        negation => Term::Negation,
        working_language => Term::WorkingLanguage,
        all_languages => Term::AllLanguages,
    } + rows { languages => Term::LanguageName }
    Addressees {
        member_states => Term::Addressee(AddresseeKind::MemberStates),
        state_of_palestine => Term::Addressee(AddresseeKind::StateOfPalestine),
        sector_members => Term::Addressee(AddresseeKind::SectorMembers),
        associates => Term::Addressee(AddresseeKind::Associates),
        academia => Term::Addressee(AddresseeKind::Academia),
        chairs => Term::Addressee(AddresseeKind::Chairs),
        secretary_general => Term::Addressee(AddresseeKind::SecretaryGeneral),
        directors => Term::Addressee(AddresseeKind::Directors),
        observers => Term::Addressee(AddresseeKind::Observers),
        regional_organizations => Term::Addressee(AddresseeKind::RegionalOrganizations),
        to => Term::AddresseeTo,
        copy => Term::AddresseeCopy,
    }
    Citations {
        resolution => Term::Resolution,
        recommendation => Term::CitedRecommendation,
        temporary_document => Term::TemporaryDocument,
        contribution => Term::Contribution,
        report => Term::Report,
        dated => Term::Dated,
        revised => Term::EditionRevised,
        following => Term::Following,
    } + rows { organizations => Term::Organization }
    Places {
        geneva => Term::Geneva,
        headquarters => Term::Headquarters,
        venues => Term::Venue,
        hosts => Term::Host,
        inside => Term::Inside,
        venue_is => Term::VenueIs,
        same_place => Term::SamePlace,
        at => Term::AtPlace,
        invitation => Term::Invitation,
    } + rows { editions => Term::EditionPlace }
    Contexts {
        previous => Term::Previous,
        decided => Term::Decided,
        convened => Term::Convened,
        study_period => Term::StudyPeriod,
        later => Term::Later,
        on => Term::On,
        beside => Term::Beside,
        followed => Term::Followed,
        rescheduled => Term::Rescheduled,
        moved => Term::Moved,
        clause => Term::Clause,
        each => Term::Each,
        ends => Term::Ends,
        first_day => Term::FirstDay,
        other_days => Term::OtherDays,
        its => Term::Its,
    } + { in_order => Term::InOrder, part_of_meeting => Term::PartOfMeeting }
    Wording {
        physical_presence => Term::PhysicalPresence,
        placeholder => Term::Placeholder,
        current_period => Term::CurrentPeriod,
    }
}

impl Texts {
    fn list(&self, entries: &mut Entries) {
        let Self {
            recommendation,
            technical_report,
            technical_paper,
            supplement,
            implementers_guide,
            amendment,
            corrigendum,
            handbook,
            resolution,
            new,
            revised,
            series,
            sounded: _,
        } = self;
        entries.extend([
            (Term::TextKind(WorkItemKind::Recommendation), *recommendation),
            (Term::TextKind(WorkItemKind::TechnicalReport), *technical_report),
            (Term::TextKind(WorkItemKind::TechnicalPaper), *technical_paper),
            (Term::TextKind(WorkItemKind::Supplement), *supplement),
            (Term::TextKind(WorkItemKind::ImplementersGuide), *implementers_guide),
            (Term::TextKind(WorkItemKind::Amendment), *amendment),
            (Term::TextKind(WorkItemKind::Corrigendum), *corrigendum),
            (Term::TextKind(WorkItemKind::Handbook), *handbook),
            (Term::TextKind(WorkItemKind::Resolution), *resolution),
            (Term::New, *new),
            (Term::Revised, *revised),
            (Term::Series, *series),
        ]);
    }
}

impl Numbering {
    fn list(&self, entries: &mut Entries) {
        let Self { sign, mark, letters: _, letter_names } = self;
        entries.extend([(Term::NumberSign, *sign), (Term::NumberMark, *mark), (Term::LetterName, *letter_names)]);
    }
}

impl Calendar {
    fn list(&self, entries: &mut Entries) {
        let Self {
            capitalised: _,
            months,
            weekdays,
            from,
            to,
            and,
            of,
            day_mark,
            first_of_month,
            year_mark,
            part_of_day,
        } = self;
        entries.extend((1..).zip(months).map(|(number, &words)| (Term::Month(number), words)));
        entries.extend((1..).zip(weekdays).map(|(number, &words)| (Term::Weekday(number), words)));
        entries.extend([
            (Term::From, *from),
            (Term::To, *to),
            (Term::And, *and),
            (Term::Of, *of),
            (Term::DayMark, *day_mark),
            (Term::FirstOfMonth, *first_of_month),
            (Term::YearMark, *year_mark),
            (Term::PartOfDay, *part_of_day),
        ]);
    }
}
