//! How deadlines are stated, in tables and in prose; the meeting begins on 7 April 2008.

use super::*;
use crate::{extract::reading::testing, language::Language};

/// The deadlines of a text as `kind date offset`.
fn read(language: Language, text: &str) -> Vec<String> {
    testing::with(language, text, |reading| {
        let zones = Zones::find(reading);
        let day = |month, day| Date::new(2008, month, day).ok();
        let reference = Reference { meeting: day(4, 7), end: day(4, 18), letter: day(2, 1) };
        let prose = [Prose { stretch: 0..reading.fold.len(), title: None }];
        let written = |deadline: &Deadline| {
            let date = deadline.date.map_or_else(|| "-".to_owned(), |date| date.value.to_string());
            let offset = deadline.offset.map_or_else(|| "-".to_owned(), |offset| offset.value.to_string());
            let kind = serde_json::to_value(deadline.kind.value).unwrap();
            format!("{} {date} {offset}", kind.as_str().unwrap())
        };
        deadlines(reading, &zones, &[], &prose, reference).iter().map(written).collect()
    })
}

fn check(language: Language, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(read(language, text), *expected, "{text}");
    }
}

#[test]
fn rows_of_every_layout() {
    let three = &["translation 2008-02-07 -", "registration 2008-03-07 -", "visa 2008-03-07 -"];
    for text in [
        "Key deadlines:\n7 February 2008\n- Submit contributions for which translation is requested\n7 March 2008\n- Pre-registration\n- Submit requests for visa support letters",
        "Key deadlines: 7 February 2008 - Submit contributions for which translation is requested 7 March 2008 - Pre-registration - Submit requests for visa support letters I wish you a productive meeting.",
        "Key deadlines: 7 February 2008 / - / Submit contributions for which translation is requested7 March 2008 / - / Pre-registration / - / Submit requests for visa support letters",
        "Key deadlines:\n\n7 February 2008\t-\tSubmit contributions for which translation is\nrequested\n7 March 2008\t-\tPre-registration (via the form on the\nGroup homepage)\n-\tSubmit requests for visa support letters\n\nThe draft agenda was prepared by 1 February 2008.",
        "The list of deadlines should now read:\n7 February 2008 – Submit contributions for which translation is requested\n7 March 2008 – Pre-registration and requests for visa support letters",
        "Key deadlines\nContributions for translation\t7 February 2008\nPre-registration\t7 March 2008\nVisa requests\t7 March 2008",
        "The dates to remember are:\n\n• 7 February 2008: deadline for contributions for translation;\n• 7 March 2008: deadline for registration;\n• 7 March 2008: deadline for visa requests.",
    ] {
        assert_eq!(read(Language::En, text), three, "{text}");
    }
    check(
        Language::Fr,
        &[(
            "Délais:\n1er mars 2008 – Inscription des participants (visa: voir l'Annexe A)\n– Demandes de bourse",
            &["registration 2008-03-01 -", "fellowship 2008-03-01 -"],
        )],
    );
    check(
        Language::Ru,
        &[(
            "Основные предельные сроки\n07.02.2008\tВклады, требующие перевода\n07.03.2008\tРегистрация участников, которым нужна виза",
            &["translation 2008-02-07 -", "registration 2008-03-07 -"],
        )],
    );
}

#[test]
fn sentences() {
    check(
        Language::En,
        &[
            (
                "Contributions should reach TSB at least twelve calendar days prior to the meeting, that is, by Wednesday, 26 March 2008.",
                &["contributions 2008-03-26 P12D"],
            ),
            (
                "Contributions received less than two months but not less than seven working days before the opening of the meeting shall be published as delayed contributions.",
                &["contributions - -"],
            ),
            (
                "Contributions are invited by 25 March 2008 at 23:59 hours UTC, and registration is open until 4 April 2008.",
                &["contributions 2008-03-25 -", "registration 2008-04-04 -"],
            ),
            (
                "VISA SUPPORT: Visas are issued by the embassy. If your registration has to be confirmed, please write at least one month before the meeting.",
                &["visa 2008-03-07 P1M"],
            ),
            (
                "The deadline for registration is extended from 7 March to 14 March 2008.",
                &["registration 2008-03-14 -"],
            ),
            ("Fellowships\nThe form must be returned by 22 February 2008.", &["fellowship 2008-02-22 -"]),
            ("Registration begins at 0830 hours before the opening on 7 April 2008.", &[]),
            ("Since 1 January 2006 registration takes place at the Montbrillant building.", &[]),
            ("A workshop, for which registration is free, will be held on 4 April 2008.", &[]),
        ],
    );
    check(
        Language::Ru,
        &[
            (
                "Предварительную регистрацию необходимо пройти за месяц до начала собрания.",
                &["registration 2008-03-07 P1M"],
            ),
            (
                "Вклады следует направлять не позднее чем за 12 (двенадцать) календарных дней до открытия, т. е. до 26 марта 2008 г.",
                &["contributions 2008-03-26 P12D"],
            ),
        ],
    );
    check(
        Language::Fr,
        &[(
            "La demande de bourse doit parvenir à l'UIT le 22 février 2008 au plus tard.",
            &["fellowship 2008-02-22 -"],
        )],
    );
    check(
        Language::Es,
        &[(
            "El plazo de inscripción previa vence un mes antes de la reunión (7 de marzo de 2008).",
            &["registration 2008-03-07 P1M"],
        )],
    );
    check(
        Language::Zh,
        &[
            (
                "文稿须在会议召开至少十二个日历日之前(即2008年3月26日)送达电信标准化局。",
                &["contributions 2008-03-26 P12D"],
            ),
            ("请于2008年3月7日之前将贵组织代表名单告知我局。", &["registration 2008-03-07 -"]),
        ],
    );
    check(
        Language::Ar,
        &[
            (
                "يجب أن تصل المساهمات قبل افتتاح الاجتماع باثني عشر يوماً تقويمياً على الأقل.",
                &["contributions 2008-03-26 P12D"],
            ),
            ("تُعقد ورشة العمل يوم 4 أبريل 2008 قبل الاجتماع، والتسجيل فيها مجاني.", &[]),
            ("التسجيل المسبق إلزامي قبل شهر واحد من بدء الاجتماع.", &["registration 2008-03-07 P1M"]),
        ],
    );
}

#[test]
fn actions_in_other_words() {
    check(
        Language::En,
        &[
            (
                "DEADLINES: 7 March 2008 for registration and 25 March 2008 for contributions.",
                &["registration 2008-03-07 -", "contributions 2008-03-25 -"],
            ),
            (
                "Kindly announce the members of your delegation by 7 March 2008, where a list of hotels is also kept.",
                &["registration 2008-03-07 -"],
            ),
            (
                "Contributions for translation must arrive two months before the meeting. All others are accepted until 26 March 2008.",
                &["translation 2008-02-07 P2M", "contributions 2008-03-26 -"],
            ),
            ("Contributions that do not need translation are due by 26 March 2008.", &["contributions 2008-03-26 -"]),
            (
                "Fellowship requests must reach ITU by 22 February 2008 (fax: +41 22 730 5778; e-mail: x@itu.int).",
                &["fellowship 2008-02-22 -"],
            ),
        ],
    );
    check(
        Language::Es,
        &[
            (
                "Se traducirán las contribuciones recibidas dos meses antes de la reunión. Las demás se aceptarán hasta el 26 de marzo de 2008.",
                &["translation 2008-02-07 P2M", "contributions 2008-03-26 -"],
            ),
            ("Quienes necesiten visado lo pedirán el 7 de marzo de 2008 como fecha límite.", &["visa 2008-03-07 -"]),
        ],
    );
    check(
        Language::Fr,
        &[
            (
                "Veuillez faire connaître la composition de votre délégation le 7 mars 2008 au plus tard.",
                &["registration 2008-03-07 -"],
            ),
            (
                "Délais modifiés:\n– bourses: avant le 22 février 2008;\n– contributions: la date limite reste fixée au 26 mars 2008.",
                &["fellowship 2008-02-22 -", "contributions 2008-03-26 -"],
            ),
        ],
    );
    check(
        Language::Ru,
        &[(
            "Документ должен поступить в БСЭ не менее чем за десять календарных дней, то есть не позднее 28 марта 2008 года, в серии вкладов.",
            &["contributions 2008-03-28 P10D"],
        )],
    );
    check(
        Language::Zh,
        &[
            ("请于2008年3月7日前将贵方与会者的名单通知我局。", &["registration 2008-03-07 -"]),
            (
                "关键截止日期：2008年3月7日-预注册（在线）-提交签证协助函申请2008年3月26日-提交文稿",
                &["registration 2008-03-07 -", "visa 2008-03-07 -", "contributions 2008-03-26 -"],
            ),
        ],
    );
}

#[test]
fn names_in_quotes_and_bare_months_state_no_deadline() {
    check(
        Language::Fr,
        &[
            (
                "Un atelier intitulé \"La fibre jusqu'au logement: bilan\" se tiendra dans le même centre le 6 avril 2008, de 10 heures à 17 heures.",
                &[],
            ),
            (
                "L'inscription se fait au moyen du formulaire joint, à renvoyer au TSB pour le 7 mars 2008.",
                &["registration 2008-03-07 -"],
            ),
        ],
    );
    check(
        Language::En,
        &[(
            "Key deadlines:\n7 March 2008\t-\tPre-registration\n\nThe agenda is in Annex B.\n\nMay the work be fruitful.",
            &["registration 2008-03-07 -"],
        )],
    );
    check(
        Language::Zh,
        &[(
            "5. 请注意：要求翻译的文稿应至少在会议开始前两个月送达。 6. 请各主管部门在2008年3月7日之前将其代表的姓名告知电信标准化局。",
            &["translation 2008-02-07 P2M", "registration 2008-03-07 -"],
        )],
    );
}
