//! Slips planted in one version of a letter, each with what has to be told of it and nothing else.

/// A slip of a translator.
#[derive(Debug)]
pub struct Slip {
    /// The folder of the letter's versions beside this file.
    pub letter: &'static str,
    /// The version, by its language.
    pub language: &'static str,
    /// What is put in place of what, each once, in order.
    pub changes: &'static [(&'static str, &'static str)],
    /// The facts that are told to differ.
    pub facts: &'static [&'static str],
}

type Changes = &'static [(&'static str, &'static str)];

const fn slip(letter: &'static str, language: &'static str, changes: Changes, facts: &'static [&'static str]) -> Slip {
    Slip { letter, language, changes, facts }
}

/// By letter.
pub static SLIPS: &[Slip] = &[
    // Letter date: 29 for 19 January.
    slip("sg11", "ru", &[("Женева, 19 января 2024 года", "Женева, 29 января 2024 года")], &["letter/date"]),
    // Letter number: 6/11 for 5/11.
    slip("sg11", "es", &[("Carta Colectiva TSB 5/11", "Carta Colectiva TSB 6/11")], &["letter/number"]),
    // Contact: two digits of the telephone exchanged.
    slip("sg11", "fr", &[("+41 22 730 5780", "+41 22 730 5870")], &["contact/telephone"]),
    // Contact: another group's e-mail address.
    slip("sg11", "ar", &[("tsbsg11@itu.int", "tsbsg12@itu.int")], &["contact/email"]),
    // Contact: the web address has lost a digit.
    slip("sg11", "zh", &[("https://itu.int/go/tsg11", "https://itu.int/go/tsg1")], &["contact/web"]),
    // Meeting's last day: 9 for 10 May, everywhere in the letter.
    slip(
        "sg11",
        "es",
        &[
            (
                "Asunto:\tReunión de la Comisión de Estudio 11; Ginebra, 1-10 de mayo",
                "Asunto:\tReunión de la Comisión de Estudio 11; Ginebra, 1-9 de mayo",
            ),
            ("del 1 al 10 de mayo de 2024", "del 1 al 9 de mayo de 2024"),
            ("Estudio 11, Ginebra, 1-10 de mayo", "Estudio 11, Ginebra, 1-9 de mayo"),
        ],
        &["meetings/end"],
    ),
    // Opening time: 09:00 for 09:30.
    slip(
        "sg11",
        "ru",
        &[("Собрание откроется в 09 час. 30 мин.", "Собрание откроется в 09 час. 00 мин.")],
        &["meetings/opens_at"],
    ),
    // Registration on site: 08:00 for 08:30.
    slip("sg11", "fr", &[("débutera à 8 h 30", "débutera à 8 h 00")], &["meetings/registration_opens_at"]),
    // Associated training: 3 for 2 May (the weekday fits).
    slip(
        "sg11",
        "zh",
        &[("2024年5月2日（星期四）13时至14时", "2024年5月3日（星期五）13时至14时")],
        &["meetings/start"],
    ),
    // Associated workshop: ends 16:30 for 17:30.
    slip(
        "sg11",
        "ar",
        &[(
            "يوم الاثنين 6 مايو 2024 من الساعة 14:30 إلى الساعة 17:30",
            "يوم الاثنين 6 مايو 2024 من الساعة 14:30 إلى الساعة 16:30",
        )],
        &["meetings/daily_hours/to"],
    ),
    // Action and process of Q.DMSA: consent (AAP) for determination (TAP) in the table.
    slip(
        "sg11",
        "en",
        &[("Determination (TAP)\nQ.5054Rev", "Consent (AAP)\nQ.5054Rev")],
        &["work_items/action", "work_items/process"],
    ),
    // Question of Q.QKDN-Ak: 3/11 for 2/11.
    slip("sg11", "fr", &[("2/11\tConsentement", "3/11\tConsentement")], &["work_items/question"]),
    // Designation: Q.3691Rev for Q.3961Rev, in table and agenda.
    slip(
        "sg11",
        "es",
        &[("Q.3961Rev\t\"", "Q.3691Rev\t\""), ("5.3\tQ.3961Rev", "5.3\tQ.3691Rev")],
        &["work_items/designation"],
    ),
    // Work item Q.5G-fta is missing, and with it an agenda item.
    slip(
        "sg11",
        "ar",
        &[
            ("Q.5G-fta\t\"إطار تحليل الحركة في شبكات الاتصالات IMT-2020\"\t6/11\tالقبول (AAP)\n", ""),
            ("5.2\tQ.5G-fta\n5.3\tQ.3961Rev", "5.2\tQ.3961Rev"),
        ],
        &["work_items", "agenda"],
    ),
    // Fellowship deadline: 30 for 20 March.
    slip(
        "sg11",
        "zh",
        &[("2024年3月20日\t– 提交与会补贴申请", "2024年3月30日\t– 提交与会补贴申请")],
        &["deadlines/date"],
    ),
    // Contributions deadline: 28 for 18 April.
    slip("sg11", "ru", &[("18 апреля 2024 года", "28 апреля 2024 года")], &["deadlines/date"]),
    // Visa deadline is missing.
    slip(
        "sg11",
        "fr",
        &[("1er avril 2024\t– Soumission des demandes de lettre pour faciliter l'obtention du visa\n", "")],
        &["deadlines"],
    ),
    // Agenda numbers: 6.1 became 7, the rest moved on by one.
    slip(
        "sg11",
        "es",
        &[
            ("6.1\tQ.Suppl-mon\n7\tDeclaraciones", "7\tQ.Suppl-mon\n8\tDeclaraciones"),
            ("8\tFuturas reuniones", "9\tFuturas reuniones"),
            ("9\tOtros asuntos", "10\tOtros asuntos"),
            ("10\tClausura", "11\tClausura"),
        ],
        &["agenda/number"],
    ),
    // Announced annexes: 3 for 2.
    slip("sg11", "ar", &[("الملحقات: 2", "الملحقات: 3")], &["annexes/announced"]),
    // Annex label: C for B.
    slip(
        "sg11",
        "ru",
        &[("ПРИЛОЖЕНИЕ B\n", "ПРИЛОЖЕНИЕ C\n"), ("содержится в Приложении B", "содержится в Приложении C")],
        &["annexes/label"],
    ),
    // Cited circular: 181 for 118.
    slip("sg11", "en", &[("TSB Circular 118", "TSB Circular 181")], &["references/id"]),
    // Format: the remote participation is not offered.
    slip(
        "sg11",
        "zh",
        &[("所有会议均将提供远程与会服务。", ""), ("远程与会：将尽力提供远程与会服务。\n\n", "")],
        &["meetings/format"],
    ),
    // The secretariat's reference: SG11/MB for SG11/DA.
    slip("sg11", "fr", &[("SG11/DA", "SG11/MB")], &["letter/reference"]),
    // Letter date: 17 for 27 February.
    slip("sg3", "zh", &[("2015年2月27日", "2015年2月17日")], &["letter/date"]),
    // Letter number: 4/2 for 4/3 in the reference (the annexes keep 4/3).
    slip(
        "sg3",
        "ar",
        &[("الرسالة الجماعية 4/3 لمكتب تقييس الاتصالات\nSG3/RM", "الرسالة الجماعية 4/2 لمكتب تقييس الاتصالات\nSG3/RM")],
        &["letter/group"],
    ),
    // Contact: two digits of the fax exchanged.
    slip("sg3", "es", &[("+41 22 730 5853", "+41 22 730 5835")], &["contact/fax"]),
    // Contact: another group's e-mail address.
    slip("sg3", "ru", &[("tsbsg3@itu.int", "tsbsg13@itu.int")], &["contact/email"]),
    // Addressee: the State of Palestine is missing.
    slip("sg3", "fr", &[("- A l'Etat de Palestine (Rés. 99 (Rév. Busan, 2014));\n", "")], &["references"]),
    // Edition of Resolution 99: 2010 for 2014.
    slip("sg3", "es", &[("(Rev. Busán, 2014)", "(Rev. Busán, 2010)")], &["references/edition"]),
    // Previous meeting: begins 25 for 26 May 2014.
    slip(
        "sg3",
        "en",
        &[("previous meeting (Geneva, 26-30 May 2014)", "previous meeting (Geneva, 25-30 May 2014)")],
        &["meetings/start"],
    ),
    // Previous meeting: 2013 for 2014.
    slip("sg3", "zh", &[("2014年5月26-30日", "2013年5月26-30日")], &["meetings/start"]),
    // Opening time: 10:30 for 09:30.
    slip("sg3", "ar", &[("سيُفتتح الاجتماع في الساعة 09:30", "سيُفتتح الاجتماع في الساعة 10:30")], &["meetings/opens_at"]),
    // Associated workshop: 21 for 22 May (the weekday fits).
    slip("sg3", "fr", &[("le vendredi 22 mai 2015", "le jeudi 21 mai 2015")], &["meetings/start"]),
    // Preparatory Rapporteur group: its second day is 18 for 17 April.
    slip("sg3", "ru", &[("16 и 17 апреля 2015 года", "16 и 18 апреля 2015 года")], &["meetings/end"]),
    // Preparatory Rapporteur group: Question 11/3 for 10/3.
    slip(
        "sg3",
        "es",
        &[("El Grupo del Relator para la Cuestión 10/3", "El Grupo del Relator para la Cuestión 11/3")],
        &["meetings/questions"],
    ),
    // Question of D.roam-neg: 8/3 for 7/3.
    slip(
        "sg3",
        "zh",
        &[("“国际移动漫游资费谈判原则”，第7/3号课题", "“国际移动漫游资费谈判原则”，第8/3号课题")],
        &["work_items/question"],
    ),
    // Designation: D.msf for D.mfs, in list and agenda.
    slip("sg3", "ru", &[("– D.mfs \"", "– D.msf \""), ("5.4\tD.mfs", "5.4\tD.msf")], &["work_items/designation"]),
    // Designation: the mark of a revision is lost.
    slip("sg3", "fr", &[("- D.271Rev", "- D.271"), ("5.3\tD.271Rev", "5.3\tD.271")], &["work_items/designation"]),
    // Action and process of four texts: consent (AAP) for determination (TAP); Resolution 1 is not cited.
    slip(
        "sg3",
        "ar",
        &[(
            "إلى النظر في تحديد مشاريع التوصيات التالية وفقاً لعملية الموافقة التقليدية (TAP) الواردة في القرار 1 للجمعية العالمية لتقييس الاتصالات:",
            "إلى النظر في القبول بمشاريع التوصيات التالية وفقاً لعملية الموافقة البديلة (AAP):",
        )],
        &["work_items/action", "work_items/process", "references"],
    ),
    // Contributions deadline: 12 for 13 May (the weekday fits).
    slip("sg3", "en", &[("Wednesday, 13 May 2015", "Tuesday, 12 May 2015")], &["deadlines/date"]),
    // Contributions deadline: 13 for 12 calendar days (the date stays).
    slip("sg3", "es", &[("12 (doce) días civiles", "13 (trece) días civiles")], &["deadlines/offset"]),
    // Translation deadline: 20 for 25 March.
    slip("sg3", "ru", &[("то есть до 25 марта 2015 года", "то есть до 20 марта 2015 года")], &["deadlines/date"]),
    // Fellowship deadline: 17 for 10 April (the weekday fits).
    slip("sg3", "zh", &[("2015年4月10日（星期五）", "2015年4月17日（星期五）")], &["deadlines/date"]),
    // Registration deadline: 28 for 24 April (the weekday fits).
    slip("sg3", "fr", &[("le vendredi 24 avril 2015", "le mardi 28 avril 2015")], &["deadlines/date"]),
    // Agenda: one item left out, the rest counted anew.
    slip(
        "sg3",
        "ar",
        &[
            ("4\tتقارير الأفرقة الإقليمية\n", ""),
            (
                "5\tتحديد مشاريع التوصيات\n5.1\tD.roam-neg\n5.2\tD.iic-cost\n5.3\tD.271Rev\n5.4\tD.mfs\n6\tالاتفاق على إضافة\n6.1\tD.Suppl-lrm\n7\tموعد الاجتماع المقبل\n8\tمسائل أخرى\n9\tاختتام",
                "4\tتحديد مشاريع التوصيات\n4.1\tD.roam-neg\n4.2\tD.iic-cost\n4.3\tD.271Rev\n4.4\tD.mfs\n5\tالاتفاق على إضافة\n5.1\tD.Suppl-lrm\n6\tموعد الاجتماع المقبل\n7\tمسائل أخرى\n8\tاختتام",
            ),
        ],
        &["agenda"],
    ),
    // Agenda: 5.1 and 5.2 exchanged.
    slip("sg3", "ru", &[("5.1\tD.roam-neg\n5.2\tD.iic-cost", "5.1\tD.iic-cost\n5.2\tD.roam-neg")], &["agenda/number"]),
    // Annex C (timetable) is missing, and the count says 2.
    slip(
        "sg3",
        "es",
        &[
            ("Anexos: 3", "Anexos: 2"),
            (
                "ANEXO C\n(a la Carta Colectiva TSB 4/3)\nCalendario\n\nLunes 25 de mayo\tSesión plenaria de apertura, 09:30 horas\nMartes 26 de mayo\tGrupos de Trabajo 1/3 y 2/3\nMiércoles 27 de mayo\tGrupos de Trabajo 3/3 y 4/3\nJueves 28 de mayo\tGrupos de redacción\nViernes 29 de mayo\tSesión plenaria de clausura, 14:30 horas\n",
                "",
            ),
            (" y el calendario en el Anexo C", ""),
        ],
        &["annexes/announced", "annexes"],
    ),
    // Cited circular: 89 for 98.
    slip("sg3", "en", &[("TSB Circular 98", "TSB Circular 89")], &["references/id"]),
    // Languages and interpretation: English only, none.
    slip(
        "sg3",
        "fr",
        &[("avec interprétation dans les six langues de l'Union", "en anglais seulement, sans interprétation")],
        &["meetings/languages", "meetings/interpretation"],
    ),
    // The closing plenary an hour later, in the timetable alone.
    slip("sg3", "fr", &[("Plénière de clôture, 14 h 30", "Plénière de clôture, 15 h 30")], &["text/time"]),
    // The chair's name without a letter.
    slip("sg11", "es", &[("Ritu Ranjan Mittar", "Ritu Ranjan Mitar")], &["people/name"]),
    // Another Director.
    slip("sg11", "fr", &[("Seizo Onoe", "Chaesub Lee")], &["people/name"]),
    // The last day in the agenda's heading alone.
    slip(
        "sg11",
        "ru",
        &[("комиссия, Женева, 1–10 мая 2024 года", "комиссия, Женева, 1–11 мая 2024 года")],
        &["text/day"],
    ),
    // Another working party.
    slip("sg3", "es", &[("Grupos de Trabajo 3/3 y 4/3", "Grupos de Trabajo 3/3 y 5/3")], &["working_parties/id"]),
    // Another Recommendation cited.
    slip("sg3", "fr", &[("Recommandation UIT-T A.1", "Recommandation UIT-T A.2")], &["references/id"]),
    // The action of a deadline.
    slip(
        "sg11",
        "en",
        &[("Submit requests for visa support letters", "Submit hotel reservation forms")],
        &["deadlines/kind"],
    ),
    // A text without its Question.
    slip("sg11", "fr", &[("3/11\tDétermination (TAP)", "\tDétermination (TAP)")], &["work_items/question"]),
    // A Cyrillic letter in a designation.
    slip("sg3", "ru", &[("D.271Rev", "D.271Rеv")], &["work_items/as_written"]),
    // An additional text.
    slip(
        "sg3",
        "en",
        &[(
            "Interoperability and competition in mobile financial services\", Question 9/3.",
            "Interoperability and competition in mobile financial services\", Question 9/3;\n- D.new-item \"A text that no other version has\", Question 9/3.",
        )],
        &["work_items"],
    ),
    // An addressee is missing.
    slip("sg11", "ar", &[("-\tأعضاء قطاع تقييس الاتصالات؛\n", "")], &["addressees"]),
];

/// Other forms of the same facts, of which nothing may be told.
pub static FORMS: &[Slip] = &[
    // The time written without blanks.
    slip("sg11", "fr", &[("s'ouvrira à 9 h 30", "s'ouvrira à 9h30")], &[]),
    // The range with the month twice.
    slip("sg11", "zh", &[("2024年5月1日至10日（含首尾两日）", "2024年5月1日-5月10日（含首尾两日）")], &[]),
    // Arabic-Indic digits and both names of the month.
    slip("sg11", "ar", &[("18 أبريل 2024", "١٨ نيسان/أبريل ٢٠٢٤")], &[]),
    // Abbreviation of the group, minus sign for the dash.
    slip(
        "sg11",
        "ru",
        &[(
            "Предмет:\tСобрание 11-й Исследовательской комиссии; Женева, 1–10 мая",
            "Предмет:\tСобрание ИК11; Женева, 1−10 мая",
        )],
        &[],
    ),
    // Another grouping of the telephone's digits.
    slip("sg11", "en", &[("+41 22 730 5780", "+41 22 730 57 80")], &[]),
    // Another grouping of the fax's digits.
    slip("sg3", "ru", &[("+41 22 730 5853", "+41 22 730 58 53")], &[]),
    // The range with weekdays.
    slip("sg3", "en", &[("from 25 to 29 May 2015, inclusive", "from Monday, 25 May, to Friday, 29 May 2015")], &[]),
    // Dash with blanks in the subject.
    slip("sg3", "es", &[("25-29 de mayo de 2015\n\nMuy", "25 – 29 de mayo de 2015\n\nMuy")], &[]),
    // The range turned round, as extraction of right-to-left text does.
    slip("sg3", "ar", &[("26-30 مايو 2014", "30-26 مايو 2014")], &[]),
    // A room that the others do not name (no fact of the comparison).
    slip(
        "sg3",
        "fr",
        &[("lundi 25 mai 2015. L'enregistrement", "lundi 25 mai 2015, dans la salle C. L'enregistrement")],
        &[],
    ),
];
