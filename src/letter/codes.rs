//! The coded values of the contract: the same in every language of a letter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares an enumeration whose JSON form is its name in kebab case.
macro_rules! codes {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$code_meta:meta])* $code:ident,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$code_meta])* $code,)* }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$code,)*];
        }
    )*};
}

codes! {
    /// What kind of letter it is.
    pub enum LetterKind {
        /// The letter itself.
        CollectiveLetter,
        /// An addendum to a letter.
        Addendum,
        /// A corrigendum to a letter.
        Corrigendum,
        /// A revision of a letter.
        Revision,
    }

    /// To whom a letter is sent.
    pub enum AddresseeKind {
        /// Administrations of Member States.
        MemberStates,
        /// The State of Palestine (Resolution 99).
        StateOfPalestine,
        /// ITU-T Sector Members.
        SectorMembers,
        /// ITU-T Associates.
        Associates,
        /// ITU Academia.
        Academia,
        /// Chairs and vice-chairs of groups.
        Chairs,
        /// The Secretary-General.
        SecretaryGeneral,
        /// Directors of the Bureaux.
        Directors,
        /// Observers.
        Observers,
        /// Regional telecommunication organizations.
        RegionalOrganizations,
        /// Anyone else.
        Other,
    }

    /// How a meeting stands to the letter.
    pub enum MeetingRole {
        /// The letter convenes it.
        Convened,
        /// It takes place around the meeting: a workshop, a training session.
        Associated,
        /// It feeds the meeting: a Rapporteur group meeting.
        Preparatory,
        /// It decided on the meeting earlier.
        Previous,
    }

    /// What kind of meeting it is.
    pub enum MeetingKind {
        /// A study group.
        StudyGroup,
        /// A working party.
        WorkingParty,
        /// A Rapporteur group.
        RapporteurGroup,
        /// A regional group of a study group.
        RegionalGroup,
        /// The Telecommunication Standardization Advisory Group.
        AdvisoryGroup,
        /// A focus group.
        FocusGroup,
        /// A joint coordination activity.
        JointCoordinationActivity,
        /// A workshop.
        Workshop,
        /// A seminar.
        Seminar,
        /// A training, tutorial, newcomers' or bridging-the-gap session.
        Training,
        /// A forum.
        Forum,
        /// Anything else.
        Other,
    }

    /// How one takes part in a meeting.
    pub enum MeetingFormat {
        /// In rooms only.
        Physical,
        /// In rooms, and remotely in the meeting's sessions.
        Hybrid,
        /// Remotely only.
        Virtual,
    }

    /// What kind of text a work item is.
    pub enum WorkItemKind {
        /// A Recommendation.
        Recommendation,
        /// A technical report.
        TechnicalReport,
        /// A technical paper.
        TechnicalPaper,
        /// A supplement.
        Supplement,
        /// An implementers' guide.
        ImplementersGuide,
        /// An amendment.
        Amendment,
        /// A corrigendum.
        Corrigendum,
        /// A handbook.
        Handbook,
        /// A Resolution.
        Resolution,
        /// A Question.
        Question,
        /// Anything else.
        Other,
    }

    /// Whether a work item is new.
    pub enum WorkItemStatus {
        /// A draft new text.
        New,
        /// A draft revised text.
        Revised,
    }

    /// What the meeting is to do with a work item.
    pub enum Action {
        /// Determination, the first step of TAP.
        Determination,
        /// Consent, the first step of AAP.
        Consent,
        /// Agreement on a non-normative text.
        Agreement,
        /// Approval.
        Approval,
        /// Deletion.
        Deletion,
    }

    /// What a deadline is for.
    pub enum DeadlineKind {
        /// Contributions.
        Contributions,
        /// Contributions for which translation is requested.
        Translation,
        /// Registration or pre-registration.
        Registration,
        /// Requests for fellowships.
        Fellowship,
        /// Requests for interpretation.
        Interpretation,
        /// Requests for captioning or sign language.
        Captioning,
        /// Requests for visa support.
        Visa,
        /// Hotel reservations.
        Hotel,
        /// Temporary documents.
        TemporaryDocuments,
        /// Comments.
        Comments,
        /// Nominations.
        Nominations,
        /// Anything else.
        Other,
    }

    /// What a person is in the letter.
    pub enum PersonRole {
        /// Chair.
        Chair,
        /// Vice-chair.
        ViceChair,
        /// Rapporteur.
        Rapporteur,
        /// The Director who signs.
        Director,
        /// Secretary.
        Secretary,
        /// A contact.
        Contact,
    }

    /// What an annex is.
    pub enum AnnexKind {
        /// Practical information for participants.
        PracticalInformation,
        /// The draft agenda.
        Agenda,
        /// A timetable or time plan.
        Timetable,
        /// A work programme.
        WorkProgramme,
        /// A form.
        Form,
        /// Hotels.
        Hotel,
        /// A draft text.
        DraftText,
        /// A questionnaire.
        Questionnaire,
        /// Anything else.
        Other,
    }

    /// What kind of document is cited.
    pub enum ReferenceKind {
        /// A Circular.
        Circular,
        /// Another collective letter.
        CollectiveLetter,
        /// A Resolution.
        Resolution,
        /// A Recommendation.
        Recommendation,
        /// A temporary document.
        TemporaryDocument,
        /// A contribution.
        Contribution,
        /// A report.
        Report,
        /// Anything else.
        Other,
    }
}

/// The approval process of a work item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Process {
    /// The traditional approval process (WTSA Resolution 1).
    #[serde(rename = "TAP")]
    Tap,
    /// The alternative approval process (Recommendation ITU-T A.8).
    #[serde(rename = "AAP")]
    Aap,
}
