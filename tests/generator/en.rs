//! English.

use super::vocabulary::*;

pub static WORDS: Words = Words {
    code: "en",
    union_name: &["INTERNATIONAL TELECOMMUNICATION UNION", "International telecommunication union"],
    bureau: &["Telecommunication Standardization Bureau"],
    dateline: "Geneva, {date}",
    labels: Labels {
        reference: &["Ref"],
        telephone: &["Tel"],
        fax: &["Fax"],
        email: &["E-mail", "Email"],
        web: &["Web"],
        to: &["To"],
        subject: &["Subject"],
    },
    reference: &["TSB Collective letter {number}", "TSB Collective-letter {number}"],
    annex_of: "(to TSB Collective letter {number})",
    bodies: Bodies {
        study_group: Forms { bare: "Study Group {n}", of: "Study Group {n}" },
        working_party: Forms { bare: "Working Party {p}/{n}", of: "Working Party {p}/{n}" },
        working_parties: Forms { bare: "Working Parties {ps}/{n}", of: "Working Parties {ps}/{n}" },
        regional_group: Forms {
            bare: "Study Group {n} Regional Group for {region} ({code})",
            of: "the Study Group {n} Regional Group for {region} ({code})",
        },
        advisory_group: Forms {
            bare: "Telecommunication Standardization Advisory Group (TSAG)",
            of: "the Telecommunication Standardization Advisory Group (TSAG)",
        },
    },
    regions: &[("AFR", "Africa"), ("LAC", "Latin America and the Caribbean"), ("ARB", "the Arab Region")],
    dates: Dates {
        months: &[[
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]],
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        first: "1",
        day: "{d} {m} {y}",
        on: "on {day}",
        short: [
            &["{d}-{e} {m} {y}", "{d} – {e} {m} {y}", "{d} to {e} {m} {y}"],
            &["{d} {m} – {e} {n} {y}", "{d} {m}-{e} {n} {y}", "{d} {m} to {e} {n} {y}"],
            &["{d} {m} {y} – {e} {n} {z}", "{d} {m} {y} to {e} {n} {z}"],
        ],
        long: [
            &["from {d} to {e} {m} {y}", "from {d} to {e} {m} {y} inclusive"],
            &["from {d} {m} to {e} {n} {y}", "from {d} {m} to {e} {n} {y} inclusive"],
            &["from {d} {m} {y} to {e} {n} {z}"],
        ],
        time: &["{hh}{mm} hours", "{hh}.{mm} hours", "{h}:{mm} hours"],
        full_hour: &[],
    },
    places: Places {
        geneva: "Geneva",
        at_headquarters: &["at ITU headquarters, Geneva,", "at ITU headquarters in Geneva"],
        at_town: "in {town},",
        towns: &["Cairo, Egypt", "Buenos Aires, Argentina", "Seoul, Republic of Korea"],
    },
    addressees: &[
        ("member-states", &["Administrations of Member States of the Union"]),
        ("state-of-palestine", &["State of Palestine (Res. 99 (Rev. Dubai, 2018))"]),
        ("sector-members", &["ITU-T Sector Members"]),
        (
            "associates",
            &["ITU-T Associates of Study Group {n}", "ITU-T Associates participating in the work of Study Group {n}"],
        ),
        ("academia", &["ITU Academia", "ITU-T Academia"]),
    ],
    to: "To ",
    salutation: &["Dear Sir/Madam,", "Dear Madam, Dear Sir,"],
    sentences: Sentences {
        subject: &["Meeting of {of_body}; {place}, {range}", "Meeting of {of_body}, {place}, {range}"],
        subject_second_line: "{place}, {range}",
        subject_virtual: &["Meeting of {of_body}; fully virtual, {range}", "Virtual meeting of {of_body}; {range}"],
        invitation: &[
            "I am pleased to invite you to the next meeting of {of_body}{titled}, which will take place {at} {range}.",
            "It is my pleasure to invite you to attend the meeting of {of_body}{titled}, to be held {at} {range}.",
            "I have the honour to inform you that the meeting of {of_body}{titled} will be held {at} {range}.",
        ],
        invitation_virtual: &[
            "I am pleased to invite you to the next meeting of {of_body}{titled}, which will be fully virtual, {range}.",
            "It is my pleasure to invite you to the meeting of {of_body}{titled}, to be held virtually {range}.",
        ],
        parties: &[
            "I am pleased to invite you to the meetings of {of_body}, which will be held {at} as follows:",
            "I have the honour to inform you that {of_body} will meet {at} according to the following schedule:",
        ],
        party: "Working Party {p}/{n}{titled}: {range}, opening at {time};",
        opening: &[
            "The meeting will open at {time} on the first day.",
            "The meeting will begin at {time} on {weekday}, {day}.",
            "The opening session will start at {time} on the first day.",
        ],
        registration: &[
            "Registration of participants will begin at {time} at the Montbrillant entrance.",
            "Participant registration starts at {time} at the entrance of the Montbrillant building.",
        ],
        registration_abroad: &["Registration of participants will begin at {time} at the venue of the meeting."],
        hours: &[
            "Sessions will be held every working day from {from} to {to}, Geneva time, using MyMeetings.",
            "The sessions will run from {from} to {to}, Geneva time, on the remote participation tool MyMeetings.",
        ],
        remote: &[
            "Remote participation will be provided for all sessions.",
            "Delegates may also take part in all sessions remotely.",
        ],
        english_only: &[
            "The meeting will be held in English only, without interpretation.",
            "The working language is English only; interpretation will not be provided.",
        ],
        interpretation: &["Interpretation will be provided in the six official languages of the Union."],
        no_fellowships: &[
            "Fellowships will not be granted for this meeting.",
            "No fellowships will be granted for this meeting.",
        ],
        questions: &["The work of {of_body} covers {questions}.", "The meeting will advance the work on {questions}."],
        items: &[
            "The purpose of the meeting is to act on the following draft texts:",
            "The following texts are planned for action:",
        ],
        workshop: &[
            "A workshop on “{title}” will be held at the same venue on {day}, starting at {time}.",
            "It will be preceded by an ITU workshop on “{title}” on {day}, opening at {time} in the same place.",
        ],
        earlier: &[
            "At its previous meeting (Geneva, {range}), {group} agreed on the schedule of its work.",
            "{group} took this decision at its last meeting (Geneva, {range}).",
        ],
        chair: &[
            "The draft agenda, prepared by the Chairman of {of_body}, {mr} {name} ({country}), is set out in Annex {annex}.",
            "A draft agenda, as prepared in agreement with the Chairman of {of_body} ({mr} {name}, {country}), can be found in Annex {annex}.",
        ],
        no_chair: "The draft agenda is set out in Annex {annex}.",
        wishes: &["I wish you a productive and enjoyable meeting."],
        closing: &["Yours faithfully,", "Yours sincerely,"],
        director: &[
            "Director of the Telecommunication\nStandardization Bureau",
            "Director of the Telecommunication Standardization Bureau",
        ],
    },
    lists: Lists {
        comma: ", ",
        and: " and ",
        question: "Question {id}",
        titled: " ({title})",
        actions: [
            &["Determination (TAP)", "Determination (TAP):"],
            &["Consent (AAP)", "Consent (AAP):"],
            &["Agreement", "Agreement:"],
        ],
        item: &["{designation} “{title}”, {question}", "{designation}, “{title}” ({question})"],
        last: ".",
        next: ";",
    },
    deadlines: Deadlines {
        heading: &["Key deadlines:", "Key deadlines"],
        rows: &[
            ("captioning", &["Submit requests for real-time captioning and/or sign language interpretation"]),
            (
                "translation",
                &[
                    "Submit ITU-T Member contributions for which translation is requested",
                    "Submission of ITU-T Member contributions for which translation is requested",
                ],
            ),
            (
                "fellowship",
                &["Submit fellowship requests (via the forms in Annex A)", "Submission of fellowship requests"],
            ),
            (
                "interpretation",
                &[
                    "Submit requests for interpretation (via the online registration form)",
                    "Submission of requests for interpretation",
                ],
            ),
            ("registration", &["Pre-registration (online via the study group homepage)", "Pre-registration"]),
            (
                "visa",
                &[
                    "Submit requests for visa support letters",
                    "Submission of requests for visa support letters (see Annex A)",
                ],
            ),
            (
                "contributions",
                &[
                    "Submit ITU-T Member contributions (via Direct Document Posting)",
                    "Submission of ITU-T Member contributions",
                ],
            ),
        ],
        dated: &[
            (
                "contributions",
                &["Contributions must reach TSB not later than {date}.", "The deadline for contributions is {date}."],
            ),
            (
                "registration",
                &[
                    "Participants are asked to register online not later than {date}.",
                    "Please send the registration form to TSB before {date}.",
                ],
            ),
            (
                "fellowship",
                &[
                    "Requests for fellowships must be received by ITU not later than {date}.",
                    "The fellowship request form should be returned not later than {date}.",
                ],
            ),
        ],
        relative: &[
            (
                "translation",
                "P2M",
                &[
                    "Contributions for which translation is requested must be received at least two months before the meeting.",
                    "Contributions received at least two months before the start of the meeting may be translated, if requested.",
                ],
            ),
            (
                "visa",
                "P1M",
                &[
                    "Visas must be requested at least one month before the start of the meeting from the office representing Switzerland in your country.",
                ],
            ),
            (
                "contributions",
                "P12D",
                &[
                    "The deadline for contributions is 12 (twelve) calendar days before the meeting.",
                    "Contributions must be received by TSB at least twelve calendar days before the meeting.",
                ],
            ),
        ],
        both: &[
            "The deadline for contributions is 12 (twelve) calendar days before the meeting, that is, not later than {date}.",
        ],
        registration_again: &[
            "Pre-registration is mandatory and is to be done online at least one month before the start of the meeting.",
        ],
    },
    annexes: Annexes {
        count: &["Annexes: 2"],
        heading: &["ANNEX {annex}", "Annex {annex}"],
        practical: &["Practical information", "Practical meeting information"],
        paper: "The meeting will be run paperless.",
        circular: &["As announced in TSB Circular {circular}, registration needs the focal point's approval."],
        agenda: &["Draft agenda", "Draft agenda for the meeting"],
        agenda_line: "{place}, {range}",
        agenda_items: [
            "Opening of the meeting",
            "Adoption of the agenda",
            "Intellectual property rights",
            "Allocation of documents",
            "Reports of interim activities",
            "Review of the contributions received",
            "Proposals for new work items",
            "Outgoing liaison statements",
            "Future activities and meetings",
            "Any other business",
            "Review of the draft report",
            "Closing of the meeting",
        ],
        agenda_actions: [
            "Determination of draft Recommendations",
            "Consent of draft Recommendations",
            "Agreement of non-normative texts",
        ],
    },
    names: Names {
        chairs: &[
            ("Mr", "John Smithson", "United States"),
            ("Ms", "Maria OKONKWO", "Nigeria"),
            ("Dr", "Heung-Youl YOUM", "Republic of Korea"),
            ("Mr", "P.A. Probst", "Switzerland"),
        ],
        directors: ["Th. Irmer", "Houlin Zhao", "Malcolm Johnson", "Chaesub Lee", "Seizo Onoe"],
        groups: [
            "Security",
            "Future networks and cloud computing",
            "Performance, QoS and QoE",
            "Environment and climate change",
            "Signalling requirements and protocols",
            "Internet of things and smart cities",
        ],
        questions: [
            "Secure application services",
            "Cloud computing security",
            "Identity management",
            "Energy efficiency of networks",
            "Protocols for interconnection",
            "Testing of terminals",
        ],
        items: [
            "Security requirements for distributed ledgers",
            "Framework for the management of resources",
            "Functional architecture of trusted gateways",
            "Guidelines for the measurement of quality",
            "Requirements for the exchange of data",
            "Use cases of machine learning",
            "Overview of converged services",
            "Interfaces of access networks",
        ],
        workshops: ["Security of digital identity", "Quality of service in 5G", "Green standards for cities"],
    },
    footer: "International Telecommunication Union • Place des Nations • CH-1211 Geneva 20 • Switzerland\nTel: +41 22 730 5111 • Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int",
};
