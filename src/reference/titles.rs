//! The titles of ITU-T's study groups, by study period and language.
//!
//! Confirmed are those with a [`Source::Letter`] or a [`Source::Page`]: a collective letter or a document of ITU was seen that
//! gives the group this title in one of the periods. Of Arabic these are Study Groups 16 and 17, of Spanish 11 in its second
//! wording, of French all but 2 and 20 from 2017 on, of Russian 11, of Chinese none, of English all but 2 and 10 of 1997, 19 of
//! 2005, 15 from 2013 on, and 5, 11 and 20 of 2017. A title with [`Source::Resolution2`] is known by its usage alone.

mod table;

use crate::Language;
use Source::{Letter, Page, Resolution2};
use table::TITLES;

/// What a title was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A real collective letter that gives it, by number and date.
    Letter(&'static str),
    /// A page or document of ITU.
    Page(&'static str),
    /// The edition of WTSA Resolution 2 that gives the group this title, known by its usage in documents of its period; the
    /// edition itself was not compared word by word. A title counts only where a letter has it for another group, so that
    /// another wording in a letter is no fault.
    Resolution2(&'static str),
}

impl Source {
    /// For people.
    pub(crate) fn name(self) -> String {
        match self {
            Letter(number) => format!("Collective letter {number}"),
            Page(page) => page.to_owned(),
            Resolution2(edition) => format!("WTSA Resolution 2 (Rev. {edition})"),
        }
    }
}

/// The title of a study group in one language.
#[derive(Debug)]
pub(crate) struct Title {
    pub(crate) group: u32,
    /// The first years of the first and the last study period in which the group had it.
    pub(crate) periods: (i16, i16),
    pub(crate) language: Language,
    pub(crate) title: &'static str,
    pub(crate) source: Source,
}

const fn row(group: u32, first: i16, last: i16, language: Language, title: &'static str, source: Source) -> Title {
    Title { group, periods: (first, last), language, title, source }
}

/// The titles in a language.
pub(crate) fn titles(language: Language) -> impl Iterator<Item = &'static Title> {
    TITLES.iter().filter(move |title| title.language == language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::exists;

    #[test]
    fn titles_are_sorted_and_belong_to_groups_that_existed() {
        let key = |title: &Title| (title.language, title.group, title.periods);
        assert!(TITLES.is_sorted_by(|one, next| key(one) < key(next)));
        for title in TITLES {
            assert!(title.periods.0 <= title.periods.1);
            for period in [title.periods.0, title.periods.1] {
                assert_eq!(exists(title.group, period), Some(true), "SG{} in {period}", title.group);
            }
            assert!(!title.source.name().is_empty());
        }
    }

    /// Titles as they were read on public pages and in letters, with the year of the page or letter.
    const SEEN: &[(Language, u32, i16, &str)] = &[
        (Language::En, 2, 2005, "Operational aspects of service provision, networks and performance"),
        (Language::En, 2, 2022, "Operational aspects of service provision and telecommunication management"),
        (
            Language::En,
            3,
            2005,
            "Tariff and accounting principles including related telecommunication economic and policy issues",
        ),
        (
            Language::En,
            3,
            2018,
            "Tariff and accounting principles and international telecommunication/ICT economic and policy issues",
        ),
        (Language::En, 4, 2005, "Telecommunication management"),
        (Language::En, 5, 2005, "Protection against electromagnetic environment effects"),
        (Language::En, 5, 2009, "Environment and climate change"),
        (Language::En, 6, 2005, "Outside plant and related indoor installations"),
        (Language::En, 9, 2005, "Integrated broadband cable networks and television and sound transmission"),
        (Language::En, 9, 2016, "Broadband cable and TV"),
        (Language::En, 11, 2005, "Signalling requirements and protocols"),
        (Language::En, 12, 2005, "Performance and quality of service"),
        (Language::En, 12, 2013, "Performance, QoS and QoE"),
        (Language::En, 13, 2001, "Multi-protocol and IP-based networks and their internetworking"),
        (Language::En, 13, 2005, "Next Generation Networks"),
        (Language::En, 13, 2009, "Future networks including mobile and NGN"),
        (Language::En, 13, 2013, "Future networks including cloud computing, mobile and NGN"),
        (Language::En, 13, 2025, "Future networks and emerging network technologies"),
        (Language::En, 15, 2005, "Optical and other transport network infrastructures"),
        (Language::En, 16, 2005, "Multimedia terminals, systems and applications"),
        (Language::En, 16, 2016, "Multimedia coding, systems and applications"),
        (Language::En, 16, 2022, "Multimedia and related digital technologies"),
        (Language::En, 17, 2009, "Security"),
        (Language::Es, 11, 2013, "Requisitos, protocolos y especificaciones de pruebas de señalización"),
        (
            Language::Fr,
            13,
            2013,
            "Futurs réseaux, y compris l'informatique en nuage, les réseaux mobiles et les réseaux de prochaine génération",
        ),
        (Language::Fr, 16, 2009, "Codage, systèmes et applications multimédias"),
        (Language::Fr, 16, 2016, "CODAGE, SYSTÈMES ET APPLICATIONS MULTIMÉDIAS"),
        (
            Language::Fr,
            20,
            2016,
            "L'Internet des objets et ses applications, y compris les villes et les communautés intelligentes",
        ),
        (Language::Ar, 16, 2016, "التشفير والأنظمة والتطبيقات متعددة الوسائط"),
        (Language::Ar, 17, 2013, "الأمن"),
    ];

    #[test]
    fn titles_are_those_that_were_seen() {
        let letters = |title: &str| {
            title.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect::<String>()
        };
        for (language, group, year, seen) in SEEN {
            let period = crate::extract::study_period(*year, 6).unwrap()[..4].parse::<i16>().unwrap();
            let row = titles(*language).find(|row| {
                row.group == *group
                    && (row.periods.0..=row.periods.1).contains(&period)
                    && letters(row.title) == letters(seen)
            });
            let row = row.unwrap_or_else(|| panic!("SG{group} in {year}: {seen}"));
            assert!(!matches!(row.source, Resolution2(_)), "{seen} is confirmed");
        }
    }

    #[test]
    fn every_language_has_titles() {
        assert!(Language::ALL.iter().all(|&language| titles(language).count() >= 4));
    }

    #[test]
    fn no_two_groups_have_one_title() {
        for one in TITLES {
            let other = TITLES.iter().find(|other| other.title == one.title && other.group != one.group);
            assert!(other.is_none(), "{}", one.title);
        }
    }
}
