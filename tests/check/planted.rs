//! Faults planted in the letters beside this file, each in the words of its language.

/// A letter with a fault.
#[derive(Debug)]
pub struct Planted {
    /// The rule that has to find it.
    pub rule: &'static str,
    /// The letter beside this file.
    pub letter: &'static str,
    /// What is put in place of what, each once, in order.
    pub changes: &'static [(&'static str, &'static str)],
    /// Words of the place.
    pub at: &'static str,
    /// Rules that find the same fault from another side.
    pub besides: &'static [&'static str],
    /// The file's name.
    pub file: Option<&'static str>,
}

/// What is put in place of what.
pub type Changes = &'static [(&'static str, &'static str)];

/// A fault that a rule has to find at some words of a letter.
pub const fn plant(rule: &'static str, letter: &'static str, changes: Changes, at: &'static str) -> Planted {
    Planted { rule, letter, changes, at, besides: &[], file: None }
}

impl Planted {
    /// Rules that find the fault too.
    pub const fn besides(mut self, besides: &'static [&'static str]) -> Self {
        self.besides = besides;
        self
    }

    /// The letter under a file's name.
    pub const fn named(mut self, file: &'static str) -> Self {
        self.file = Some(file);
        self
    }
}

/// Sorted by rule.
pub static PLANTED: &[Planted] = &[
    plant("agenda-item-not-announced", "room_en", &[("4.3\tY.qos-imt", "4.3\tY.qos-imt\n4.4\tY.slicing")], "Y.slicing"),
    plant(
        "agenda-item-not-announced",
        "virtual_ru",
        &[("4.2\tX.dlt-share", "4.2\tX.dlt-share\n4.3\tX.zta-req")],
        "X.zta-req",
    ),
    plant("agenda-item-not-announced", "virtual_en", &[("3.2\tX.sg-dcs", "3.2\tX.sg-dc")], "X.sg-dc")
        .besides(&["work-item-not-in-agenda"]),
    plant(
        "agenda-number-gap",
        "room_en",
        &[("5\tFuture work", "6\tFuture work"), ("6\tAny other", "7\tAny other"), ("7\tClose", "8\tClose")],
        "6",
    ),
    plant("agenda-number-gap", "virtual_ru", &[("3.2\tX.sg-dcs", "3.3\tX.sg-dcs")], "3.3"),
    plant("agenda-number-gap", "room_fr", &[("5\tDivers", "4\tDivers"), ("6\tClôture", "5\tClôture")], "4"),
    plant("annex-count-mismatch", "room_en", &[("Annexes: 2", "Annexes: 3")], "3"),
    plant("annex-count-mismatch", "virtual_zh", &[("附件：2件", "附件：3件")], "3"),
    plant("annex-count-mismatch", "room_ru", &[("Приложения: 2", "Приложения: 1")], "1"),
    plant(
        "annex-missing",
        "room_en",
        &[("(Switzerland), is set out in Annex B", "(Switzerland), is set out in Annex C")],
        "Annex C",
    ),
    plant("annex-missing", "room_ru", &[("содержится в Приложении B", "содержится в Приложении D")], "Приложении D"),
    plant("annex-missing", "room_fr", &[("reproduit dans l'Annexe B", "reproduit dans l'Annexe C")], "Annexe C"),
    plant("annex-order", "room_en", &[("ANNEX B\n", "ANNEX C\n"), ("set out in Annex B", "set out in Annex C")], "C"),
    plant(
        "annex-order",
        "room_ru",
        &[("ПРИЛОЖЕНИЕ B\n", "ПРИЛОЖЕНИЕ A\n"), ("содержится в Приложении B", "содержится в Приложении A")],
        "A",
    ),
    plant(
        "announced-kind-missing",
        "virtual_en",
        &[("to agree on Technical Reports:", "to agree on Technical Reports and Supplements:")],
        "Supplements",
    ),
    plant(
        "announced-kind-missing",
        "virtual_ru",
        &[("согласовании технических отчетов:", "согласовании технических отчетов и Добавления:")],
        "Добавления",
    ),
    plant("deadline-after-meeting", "room_en", &[("24 October 2017", "24 November 2017")], "24 November 2017"),
    plant("deadline-after-meeting", "room_ru", &[("24 октября 2017", "24 ноября 2017")], "24 ноября 2017"),
    plant("deadline-after-meeting", "room_fr", &[("24 octobre 2017", "24 novembre 2017")], "24 novembre 2017"),
    plant("deadline-before-letter", "virtual_en", &[("4 August 2025", "4 June 2025")], "4 June 2025"),
    plant(
        "deadline-before-letter",
        "virtual_es",
        &[("4 de agosto de 2025", "4 de junio de 2025")],
        "4 de junio de 2025",
    ),
    plant("deadline-before-letter", "virtual_zh", &[("2025年8月4日", "2025年6月4日")], "2025年6月4日"),
    plant(
        "deadline-offset-disagrees",
        "room_en",
        &[
            (
                "at least two months before the meeting.",
                "at least two months before the meeting, that is by 10 August 2017.",
            ),
            ("6 September 2017\t- Submit ITU-T Member contributions for which translation is requested\n", ""),
        ],
        "10 August 2017",
    ),
    plant(
        "deadline-offset-disagrees",
        "room_ru",
        &[
            (
                "не позднее чем за два месяца до начала собрания.",
                "не позднее чем за два месяца до начала собрания, то есть до 10 августа 2017 года.",
            ),
            (
                "6 сентября 2017 года\t– Представление вкладов Членов МСЭ-Т, для которых запрашивается письменный перевод\n",
                "",
            ),
        ],
        "10 августа 2017",
    ),
    plant("deadline-on-weekend", "room_en", &[("24 October 2017", "22 October 2017")], "22 October 2017"),
    plant("deadline-on-weekend", "virtual_ru", &[("22 августа 2025", "23 августа 2025")], "23 августа 2025"),
    plant("deadline-too-late", "room_en", &[("24 October 2017", "31 October 2017")], "31 October 2017"),
    plant("deadline-too-late", "room_fr", &[("6 septembre 2017", "6 octobre 2017")], "6 octobre 2017"),
    plant(
        "deadline-too-late",
        "virtual_es",
        &[("22 de agosto de 2025", "1 de septiembre de 2025")],
        "1 de septiembre de 2025",
    ),
    plant(
        "designation-series-mismatch",
        "room_en",
        &[("– Y.qos-imt", "– K.qos-imt"), ("4.3\tY.qos-imt", "4.3\tK.qos-imt")],
        "K.qos-imt",
    ),
    plant(
        "designation-series-mismatch",
        "room_ru",
        &[("– Y.qos-imt", "– P.qos-imt"), ("4.3\tY.qos-imt", "4.3\tP.qos-imt")],
        "P.qos-imt",
    ),
    plant("director-mismatch", "virtual_en", &[("Seizo Onoe", "Chaesub Lee")], "Chaesub Lee"),
    plant("director-mismatch", "room_ru", &[("Чхе Суб Ли", "Малколм Джонсон")], "Малколм Джонсон"),
    plant("director-mismatch", "virtual_zh", &[("尾上诚藏", "李在摄")], "李在摄"),
    plant("director-mismatch", "virtual_ar", &[("سيزو أونوي", "تشيساب لي")], "تشيساب لي"),
    plant(
        "fellowship-contradiction",
        "virtual_en",
        &[("22 August 2025\t", "24 July 2025\t- Submit fellowship requests\n22 August 2025\t")],
        "fellowship requests",
    ),
    plant(
        "fellowship-contradiction",
        "virtual_ru",
        &[(
            "22 августа 2025 года\t",
            "24 июля 2025 года\t– Представление запросов на предоставление стипендий\n22 августа 2025 года\t",
        )],
        "стипендий",
    ),
    plant("group-mismatch", "virtual_en", &[("tsbsg17@itu.int", "tsbsg16@itu.int")], "tsbsg16@itu.int"),
    plant("group-mismatch", "room_ru", &[("go/tsg13", "go/tsg15")], "go/tsg15"),
    plant("group-mismatch", "room_en", &[("SG13/TK", "SG15/TK")], "SG15/TK"),
    plant("group-mismatch", "virtual_ru", &[("Group=17", "Group=13")], "Group=13"),
    plant("group-mismatch", "virtual_es", &[], "2/17").named("T25-SG13-COL-0002!!MSW-S.docx"),
    plant("impossible-date", "room_en", &[("6 September 2017\t", "31 September 2017\t")], "31 September 2017"),
    plant("impossible-date", "room_ru", &[("6 сентября 2017 года\t", "31 сентября 2017 года\t")], "31 сентября 2017"),
    plant("impossible-date", "virtual_zh", &[("2025年8月4日", "2025年6月31日")], "6月31日"),
    plant(
        "interpretation-contradiction",
        "virtual_en",
        &[(
            "REMOTE PARTICIPATION:",
            "LANGUAGES: Interpretation will be provided in all languages.\n\nREMOTE PARTICIPATION:",
        )],
        "Interpretation will be provided",
    ),
    plant(
        "interpretation-contradiction",
        "virtual_ru",
        &[(
            "22 августа 2025 года\t",
            "24 июля 2025 года\t– Представление запросов на устный перевод\n22 августа 2025 года\t",
        )],
        "устный перевод",
    ),
    plant(
        "letter-after-meeting",
        "room_en",
        &[("Geneva, 21 July 2017", "Geneva, 21 November 2017")],
        "21 November 2017",
    )
    .besides(&["deadline-before-letter"]),
    plant(
        "letter-after-meeting",
        "virtual_ru",
        &[("Женева, 17 июня 2025", "Женева, 17 сентября 2025")],
        "17 сентября 2025",
    )
    .besides(&["deadline-before-letter"]),
    plant(
        "meeting-dates-disagree",
        "room_en",
        &[("from 6 to 17 November 2017", "from 6 to 16 November 2017")],
        "November 2017",
    ),
    plant(
        "meeting-dates-disagree",
        "room_en",
        &[("Geneva, 6-17 November 2017\n\n1", "Geneva, 7-17 November 2017\n\n1")],
        "7-17 November 2017",
    ),
    plant(
        "meeting-dates-disagree",
        "virtual_ru",
        &[("времени, 4–5 сентября 2025", "времени, 4–6 сентября 2025")],
        "4–6 сентября 2025",
    ),
    plant(
        "meeting-dates-disagree",
        "room_fr",
        &[(
            "Objet:\tRéunion de la Commission d'études 17; Genève, 6-17 novembre",
            "Objet:\tRéunion de la Commission d'études 17; Genève, 6-17 octobre",
        )],
        "2017",
    ),
    plant("missing-field", "room_en", &[("Geneva, 21 July 2017\n", "")], "3/13"),
    plant(
        "missing-field",
        "virtual_ru",
        &[(
            "Тел.:\t+41 22 730 6206\nФакс:\t+41 22 730 5853\nЭл. почта:\ttsbsg17@itu.int\nВеб-адрес:\thttps://itu.int/go/tsg17\n",
            "",
        )],
        "2/17",
    ),
    plant("mixed-script-designation", "virtual_en", &[("– TR.ai-sec", "– ТR.ai-sec")], "ТR.ai-sec"),
    plant("mixed-script-designation", "room_ru", &[("– Y.ccdef", "– Y.ссdef")], "Y.ссdef"),
    plant(
        "opening-times-disagree",
        "room_en",
        &[("DOCUMENTS: The meeting", "TIME: The meeting will open at 1000 hours.\n\nDOCUMENTS: The meeting")],
        "1000 hours",
    ),
    plant(
        "opening-times-disagree",
        "virtual_ru",
        &[(
            "виртуальное собрание, 13 час. 00 мин. – 17 час. 00 мин.",
            "виртуальное собрание, 14 час. 00 мин. – 17 час. 00 мин.",
        )],
        "14 час. 00 мин.",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "virtual_en",
        &[(
            "VISA:",
            "DECISIONS: Decisions are taken by the participants physically present in the meeting room.\n\nVISA:",
        )],
        "physically present",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "virtual_ru",
        &[("ВИЗЫ:", "РЕШЕНИЯ: Решения принимаются участниками, физически присутствующими в зале заседаний.\n\nВИЗЫ:")],
        "физически присутствующими",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "virtual_es",
        &[(
            "PARTICIPACIÓN A DISTANCIA:",
            "DECISIONES: Las decisiones serán adoptadas por los participantes físicamente presentes en la sala de reunión.\n\nPARTICIPACIÓN A DISTANCIA:",
        )],
        "físicamente presentes",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "virtual_zh",
        &[("远程与会：", "决定：决定将由亲自出席会议的与会者做出。\n\n远程与会：")],
        "亲自出席",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "virtual_ar",
        &[(
            "المشاركة عن بُعد: ",
            "القرارات: يتخذ القرارات المشاركون الحاضرون فعلياً في قاعة الاجتماع.\n\nالمشاركة عن بُعد: ",
        )],
        "فعلياً",
    ),
    plant(
        "placeholder-left",
        "room_en",
        &[("at 0930 hours on the first day", "at 0930 hours on the first day, in room TBD")],
        "TBD",
    ),
    plant(
        "placeholder-left",
        "virtual_zh",
        &[("会议将于日内瓦时间13时开始。", "会议将于日内瓦时间13时开始，会议平台待定。")],
        "待定",
    ),
    plant(
        "placeholder-left",
        "room_ru",
        &[("ДОКУМЕНТЫ:", "[bookmark: _Hlk184045647]ДОКУМЕНТЫ:")],
        "[bookmark: _Hlk184045647]",
    ),
    plant("placeholder-left", "virtual_es", &[("en línea)", "en línea, xx)")], "xx"),
    plant("process-action-mismatch", "virtual_en", &[("Consent (AAP):", "Consent (TAP):")], "TAP"),
    plant("process-action-mismatch", "virtual_ru", &[("Заключение (ТПУ):", "Заключение (АПУ):")], "АПУ"),
    plant(
        "question-not-in-group",
        "virtual_en",
        &[("blockchain as a service\", Question 8/17", "blockchain as a service\", Question 9/17")],
        "9/17",
    ),
    plant(
        "question-not-in-group",
        "virtual_ru",
        &[("блокчейна как услуги\", Вопрос 8/17", "блокчейна как услуги\", Вопрос 9/17")],
        "9/17",
    ),
    plant(
        "question-of-other-group",
        "virtual_en",
        &[("blockchain as a service\", Question 8/17", "blockchain as a service\", Question 8/13")],
        "8/13",
    ),
    plant(
        "question-of-other-group",
        "room_ru",
        &[("облачных вычислений\", Вопрос 18/13", "облачных вычислений\", Вопрос 18/15")],
        "18/15",
    ),
    plant(
        "range-reversed",
        "room_en",
        &[("from 6 to 17 November 2017", "from 17 to 6 November 2017")],
        "17 to 6 November 2017",
    ),
    plant("range-reversed", "room_ru", &[("с 6 по 17 ноября 2017", "с 17 по 6 ноября 2017")], "17 по 6 ноября 2017"),
    plant("short-notice", "room_en", &[("Geneva, 21 July 2017", "Geneva, 15 September 2017")], "15 September 2017")
        .besides(&["deadline-before-letter"]),
    plant(
        "short-notice",
        "virtual_es",
        &[("Ginebra, 17 de junio de 2025", "Ginebra, 24 de julio de 2025")],
        "24 de julio de 2025",
    ),
    plant("signature-missing", "room_en", &[("Chaesub Lee\n", "")], "Director"),
    plant("signature-missing", "room_ru", &[("Чхе Суб Ли\n", "")], "Директор"),
    plant("signature-missing", "room_fr", &[("Chaesub Lee\n", "")], "Directeur"),
    plant("signature-missing", "virtual_zh", &[("尾上诚藏\n", "")], "主任"),
    plant(
        "study-group-title-mismatch",
        "room_en",
        &[(
            "Study Group 13 (Future networks, with focus on IMT-2020, cloud computing and trusted network infrastructures)",
            "Study Group 13 (Multimedia coding, systems and applications)",
        )],
        "Multimedia coding",
    ),
    plant(
        "study-group-title-mismatch",
        "room_ru",
        &[(
            "13-й Исследовательской комиссии (Будущие сети, с особым акцентом на IMT-2020, облачные вычисления и доверенную сетевую инфраструктуру)",
            "13-й Исследовательской комиссии (Безопасность)",
        )],
        "Безопасность",
    ),
    plant(
        "study-period-mismatch",
        "room_en",
        &[("in this study period (2017-2020)", "in this study period (2013-2016)")],
        "2013-2016",
    ),
    plant("study-period-mismatch", "room_ru", &[("(2017–2020 гг.)", "(2013–2016 гг.)")], "2013–2016"),
    plant("study-period-mismatch", "virtual_zh", &[], "2/17").named("T22-SG17-COL-0002!!MSW-C.docx"),
    plant(
        "unknown-study-group",
        "virtual_es",
        &[
            ("TSB 2/17", "TSB 2/16"),
            ("SG17/XY", "SG16/XY"),
            ("tsbsg17", "tsbsg16"),
            ("tsg17", "tsg16"),
            ("Comisión de Estudio 17", "Comisión de Estudio 16"),
            ("Grupo de Trabajo 4/17; reunión", "Grupo de Trabajo 4/16; reunión"),
            ("Grupo de Trabajo 4/17 (Seg", "Grupo de Trabajo 4/16 (Seg"),
            ("Grupo de Trabajo 4/17\n", "Grupo de Trabajo 4/16\n"),
        ],
        "16",
    ),
    plant(
        "unknown-study-group",
        "virtual_zh",
        &[
            ("第2/17号", "第2/9号"),
            ("SG17/XY", "SG9/XY"),
            ("tsbsg17", "tsbsg9"),
            ("tsg17", "tsg9"),
            ("第17研究组", "第9研究组"),
            ("第4/17工作组会议；", "第4/9工作组会议；"),
            ("第4/17工作组（", "第4/9工作组（"),
            ("第4/17工作组会议议程", "第4/9工作组会议议程"),
        ],
        "9",
    ),
    plant(
        "venue-in-virtual-meeting",
        "virtual_en",
        &[("as a fully virtual meeting on", "as a fully virtual meeting at ITU headquarters on")],
        "ITU headquarters",
    ),
    plant(
        "venue-in-virtual-meeting",
        "virtual_ru",
        &[("виртуальный формат, 4–5", "виртуальный формат, Женева, 4–5")],
        "Женева",
    ),
    plant("weekday-mismatch", "room_en", &[("Monday, 6 November", "Tuesday, 6 November")], "Tuesday"),
    plant("weekday-mismatch", "room_ru", &[("в понедельник, 6 ноября", "во вторник, 6 ноября")], "вторник"),
    plant("weekday-mismatch", "room_fr", &[("9 h 30 le premier jour", "9 h 30 le mardi 6 novembre 2017")], "mardi"),
    plant(
        "weekday-mismatch",
        "virtual_zh",
        &[(
            "2025年9月4日至5日以虚拟方式召开。",
            "2025年9月4日至5日以虚拟方式召开。\n\n预备会议将于2025年9月3日（星期二）召开。",
        )],
        "星期二",
    ),
    plant("work-item-not-in-agenda", "room_en", &[("4.3\tY.qos-imt\n", "")], "Y.qos-imt"),
    plant("work-item-not-in-agenda", "virtual_ru", &[("3.2\tX.sg-dcs\n", "")], "X.sg-dcs"),
    plant("work-item-repeated", "room_en", &[("– Y.qos-imt", "– Y.ccic"), ("4.3\tY.qos-imt\n", "")], "Y.ccic"),
    plant(
        "work-item-repeated",
        "virtual_ru",
        &[("– X.dlt-share", "– X.mbaas-sec"), ("4.2\tX.dlt-share\n", "")],
        "X.mbaas-sec",
    ),
    plant(
        "work-item-title-differs",
        "room_en",
        &[(
            "4.2\tY.ccic \"Cloud computing infrastructure capabilities\"",
            "4.2\tY.ccic \"Cloud computing interoperability\"",
        )],
        "interoperability",
    ),
    plant(
        "work-item-title-differs",
        "room_ru",
        &[(
            "4.2\tY.ccic \"Возможности инфраструктуры облачных вычислений\"",
            "4.2\tY.ccic \"Функциональная совместимость облаков\"",
        )],
        "совместимость",
    ),
];
