//! The titles of ITU-T's study groups, by study period and language.

use crate::Language;
use Source::{Letter, Page, Resolution2};

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

/// Sorted by language, group and period.
static TITLES: &[Title] = &[
    row(
        2,
        2009,
        2022,
        Language::Ar,
        "الجوانب التشغيلية لتوفير الخدمات وإدارة الاتصالات",
        Resolution2("Johannesburg, 2008"),
    ),
    row(4, 2005, 2005, Language::Ar, "إدارة الاتصالات", Resolution2("Florianópolis, 2004")),
    row(12, 2009, 2022, Language::Ar, "الأداء وجودة الخدمة وجودة التجربة", Resolution2("Johannesburg, 2008")),
    row(
        15,
        2013,
        2025,
        Language::Ar,
        "الشبكات والتكنولوجيات والبنى التحتية لأغراض النقل والنفاذ والمنشآت المنزلية",
        Resolution2("Dubai, 2012"),
    ),
    row(17, 2009, 2025, Language::Ar, "الأمن", Resolution2("Johannesburg, 2008")),
    row(2, 1997, 1997, Language::En, "Network and service operation", Resolution2("Geneva, 1996")),
    row(
        2,
        2022,
        2022,
        Language::En,
        "Operational aspects of service provision and telecommunication management",
        Page("itu.int/en/ITU-T/studygroups/2022-2024/02/Pages/mandate.aspx"),
    ),
    row(
        3,
        2013,
        2022,
        Language::En,
        "Tariff and accounting principles and international telecommunication/ICT economic and policy issues",
        Letter("2/3 of 11 December 2017"),
    ),
    row(4, 2005, 2005, Language::En, "Telecommunication management", Resolution2("Florianópolis, 2004")),
    row(5, 2013, 2013, Language::En, "Environment and climate change", Resolution2("Dubai, 2012")),
    row(5, 2017, 2017, Language::En, "Environment, climate change and circular economy", Resolution2("Hammamet, 2016")),
    row(9, 2013, 2013, Language::En, "Broadband cable and TV", Resolution2("Dubai, 2012")),
    row(
        9,
        2017,
        2017,
        Language::En,
        "Television and sound transmission and integrated broadband cable networks",
        Resolution2("Hammamet, 2016"),
    ),
    row(
        10,
        1997,
        1997,
        Language::En,
        "Languages and general software aspects for telecommunication systems",
        Resolution2("Geneva, 1996"),
    ),
    row(11, 2001, 2001, Language::En, "Signalling requirements and protocols", Resolution2("Montreal, 2000")),
    row(
        11,
        2017,
        2017,
        Language::En,
        "Signalling requirements, protocols, test specifications and combating counterfeit products",
        Resolution2("Hammamet, 2016"),
    ),
    row(12, 2009, 2022, Language::En, "Performance, QoS and QoE", Resolution2("Johannesburg, 2008")),
    row(
        13,
        2001,
        2001,
        Language::En,
        "Multi-protocol and IP-based networks and their internetworking",
        Letter("1/13 of 14 February 2001"),
    ),
    row(
        13,
        2017,
        2017,
        Language::En,
        "Future networks, with focus on IMT-2020, cloud computing and trusted network infrastructures",
        Letter("3/13 of 21 July 2017"),
    ),
    row(13, 2022, 2025, Language::En, "Future networks and emerging network technologies", Resolution2("Geneva, 2022")),
    row(
        15,
        2005,
        2005,
        Language::En,
        "Optical and other transport network infrastructures",
        Resolution2("Florianópolis, 2004"),
    ),
    row(
        15,
        2013,
        2025,
        Language::En,
        "Networks, technologies and infrastructures for transport, access and home",
        Resolution2("Dubai, 2012"),
    ),
    row(16, 2001, 2001, Language::En, "Multimedia services, systems and terminals", Letter("1/16 of 26 February 2001")),
    row(
        16,
        2005,
        2005,
        Language::En,
        "Multimedia Terminals, Systems and Applications",
        Letter("7/16 of 26 April 2007"),
    ),
    row(16, 2009, 2017, Language::En, "Multimedia coding, systems and applications", Resolution2("Johannesburg, 2008")),
    row(
        16,
        2022,
        2022,
        Language::En,
        "Multimedia and related digital technologies",
        Page("itu.int/en/ITU-T/studygroups/2022-2024/16/Pages/mandate.aspx"),
    ),
    row(
        17,
        2005,
        2005,
        Language::En,
        "Security, Languages and Telecommunication Software",
        Letter("5/17 of 6 October 2006"),
    ),
    row(17, 2009, 2025, Language::En, "Security", Letter("2/17 of 22 May 2017")),
    row(19, 2005, 2005, Language::En, "Mobile telecommunication networks", Resolution2("Florianópolis, 2004")),
    row(
        20,
        2017,
        2022,
        Language::En,
        "Internet of things (IoT) and smart cities and communities (SC&C)",
        Resolution2("Hammamet, 2016"),
    ),
    row(
        21,
        2025,
        2025,
        Language::En,
        "Technologies for multimedia, content delivery and cable television",
        Page("itu.int/go/tsg16/about"),
    ),
    row(
        3,
        2013,
        2022,
        Language::Es,
        "Principios de tarificación y contabilidad y cuestiones económicas y políticas relacionadas con las telecomunicaciones/TIC internacionales",
        Resolution2("Dubai, 2012"),
    ),
    row(4, 2005, 2005, Language::Es, "Gestión de las telecomunicaciones", Resolution2("Florianópolis, 2004")),
    row(5, 2013, 2013, Language::Es, "Medio ambiente y cambio climático", Resolution2("Dubai, 2012")),
    row(
        11,
        2009,
        2009,
        Language::Es,
        "Requisitos de señalización, protocolos y especificaciones de prueba",
        Resolution2("Johannesburg, 2008"),
    ),
    row(17, 2009, 2025, Language::Es, "Seguridad", Resolution2("Johannesburg, 2008")),
    row(
        20,
        2017,
        2022,
        Language::Es,
        "Internet de las cosas y ciudades y comunidades inteligentes",
        Resolution2("Hammamet, 2016"),
    ),
    row(
        2,
        2009,
        2022,
        Language::Fr,
        "Aspects opérationnels de la fourniture de services et de la gestion des télécommunications",
        Resolution2("Johannesburg, 2008"),
    ),
    row(5, 2013, 2013, Language::Fr, "Environnement et changements climatiques", Page("WTSA-16 Document 5-F")),
    row(17, 2009, 2025, Language::Fr, "Sécurité", Page("WTSA-16 Document 19-F")),
    row(
        20,
        2017,
        2022,
        Language::Fr,
        "Internet des objets et villes et communautés intelligentes",
        Resolution2("Hammamet, 2016"),
    ),
    row(7, 1997, 1997, Language::Ru, "Сети передачи данных и взаимосвязь открытых систем", Resolution2("Geneva, 1996")),
    row(
        11,
        2009,
        2009,
        Language::Ru,
        "Требования к сигнализации, протоколы и описание испытаний",
        Letter("7/11 of 16 September 2010"),
    ),
    row(
        12,
        2009,
        2022,
        Language::Ru,
        "Показатели работы, качество обслуживания (QoS) и оценка пользователем качества услуги (QoE)",
        Resolution2("Johannesburg, 2008"),
    ),
    row(
        13,
        2017,
        2017,
        Language::Ru,
        "Будущие сети, с особым акцентом на IMT-2020, облачные вычисления и доверенную сетевую инфраструктуру",
        Resolution2("Hammamet, 2016"),
    ),
    row(
        15,
        2013,
        2025,
        Language::Ru,
        "Сети, технологии и инфраструктура для транспортирования, доступа и жилищ",
        Resolution2("Dubai, 2012"),
    ),
    row(
        16,
        2005,
        2005,
        Language::Ru,
        "Мультимедийные оконечные устройства, системы и приложения",
        Resolution2("Florianópolis, 2004"),
    ),
    row(
        16,
        2009,
        2017,
        Language::Ru,
        "Мультимедийное кодирование, системы и приложения",
        Resolution2("Johannesburg, 2008"),
    ),
    row(17, 2009, 2025, Language::Ru, "Безопасность", Resolution2("Johannesburg, 2008")),
    row(5, 2017, 2017, Language::Zh, "环境、气候变化和循环经济", Resolution2("Hammamet, 2016")),
    row(9, 2013, 2013, Language::Zh, "宽带有线和电视", Resolution2("Dubai, 2012")),
    row(12, 2009, 2022, Language::Zh, "性能、服务质量和体验质量", Resolution2("Johannesburg, 2008")),
    row(
        13,
        2017,
        2017,
        Language::Zh,
        "未来网络，重点关注IMT-2020、云计算和可信网络基础设施",
        Resolution2("Hammamet, 2016"),
    ),
    row(15, 2013, 2025, Language::Zh, "传输、接入和家庭的网络、技术与基础设施", Resolution2("Dubai, 2012")),
    row(16, 2001, 2001, Language::Zh, "多媒体业务、系统和终端", Resolution2("Montreal, 2000")),
    row(16, 2009, 2017, Language::Zh, "多媒体编码、系统和应用", Resolution2("Johannesburg, 2008")),
    row(17, 2009, 2025, Language::Zh, "安全", Resolution2("Johannesburg, 2008")),
    row(19, 2005, 2005, Language::Zh, "移动电信网络", Resolution2("Florianópolis, 2004")),
];

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
