//! Faults planted in letters of other eras, kinds and layouts, which were written before anyone tried the rules on them.

use super::planted::{Planted, plant};

/// The letters without their faults, beside those of `planted.rs`.
pub static LETTERS: &[&str] = &[
    "addendum_fr",
    "corrigendum_zh",
    "gestion_fr",
    "hybrid_ru",
    "paragraphs_en",
    "parties_ru",
    "parties_zh",
    "regional_ar",
    "regional_es",
    "remote_es",
    "study_ar",
    "tsag_en",
];

/// Sorted by rule.
pub static PLANTED: &[Planted] = &[
    plant("agenda-item-not-announced", "hybrid_ru", &[("5.3\tJ.cable-ai", "5.3\tJ.cable-al")], "J.cable-al")
        .besides(&["work-item-not-in-agenda"]),
    plant(
        "agenda-item-not-announced",
        "regional_es",
        &[("5.3 D.Sup-univ", "5.3 D.Sup-univ\n5.4 D.ott-tax")],
        "D.ott-tax",
    ),
    plant("agenda-number-gap", "tsag_en", &[("5.3\tA.Suppl-vm", "5.4\tA.Suppl-vm")], "5.4"),
    plant("annex-count-mismatch", "regional_ar", &[("الملحقات: 3", "الملحقات: 4")], "4"),
    plant("annex-count-mismatch", "regional_es", &[("Anexos: 3", "Anexos: 2")], "2"),
    plant(
        "annex-missing",
        "gestion_fr",
        &[("au moyen du formulaire joint en Annexe 3", "au moyen du formulaire joint en Annexe 4")],
        "Annexe 4",
    ),
    plant("annex-missing", "paragraphs_en", &[("is set out in Annex 2.", "is set out in Annex 3.")], "Annex 3"),
    plant(
        "annex-missing",
        "study_ar",
        &[("ترد المعلومات العملية عن الاجتماع في الملحق A", "ترد المعلومات العملية عن الاجتماع في الملحق C")],
        "الملحق C",
    ),
    plant(
        "annex-order",
        "parties_ru",
        &[
            ("соответственно в Приложениях 2 и 3.", "соответственно в Приложениях 2 и 4."),
            ("ПРИЛОЖЕНИЕ 3\n", "ПРИЛОЖЕНИЕ 4\n"),
        ],
        "4",
    ),
    plant(
        "annex-order",
        "tsag_en",
        &[
            ("ANNEX C\nDraft time plan", "ANNEX D\nDraft time plan"),
            ("time plan is found in Annex C", "time plan is found in Annex D"),
        ],
        "D",
    ),
    plant(
        "announced-kind-missing",
        "gestion_fr",
        &[("parmi lesquels un Supplément:", "parmi lesquels un Supplément et un Amendement:")],
        "Amendement",
    ),
    plant(
        "announced-kind-missing",
        "parties_zh",
        &[("商定一份增补和一份技术报告：", "商定一份增补、一份技术报告和一份技术文件：")],
        "技术文件",
    ),
    plant(
        "announced-kind-missing",
        "remote_es",
        &[(
            "proyectos de Recomendación y un Informe Técnico:",
            "proyectos de Recomendación, un Informe Técnico y una Guía del implementador:",
        )],
        "Guía del implementador",
    ),
    plant("deadline-after-meeting", "hybrid_ru", &[("\t26 мая 2026 г.", "\t26 июня 2026 г.")], "26 июня 2026"),
    plant("deadline-after-meeting", "regional_ar", &[("٧ شباط/فبراير ٢٠٢٤", "٧ آذار/مارس ٢٠٢٤")], "٧ آذار/مارس ٢٠٢٤"),
    plant(
        "deadline-before-letter",
        "tsag_en",
        &[("Monday, 15 December 2025\t", "Monday, 15 September 2025\t")],
        "15 September 2025",
    ),
    plant(
        "deadline-offset-disagrees",
        "gestion_fr",
        &[("soit au plus tard le mercredi 17 mai 2006", "soit au plus tard le mercredi 24 mai 2006")],
        "24 mai 2006",
    ),
    plant(
        "deadline-offset-disagrees",
        "paragraphs_en",
        &[("that is by 6 July 1999", "that is by 16 June 1999")],
        "16 June 1999",
    ),
    plant(
        "deadline-offset-disagrees",
        "regional_es",
        &[
            ("a más tardar el jueves 12 de marzo de 2015", "a más tardar el viernes 20 de marzo de 2015"),
            ("12 de marzo de 2015\t– Presentación de contribuciones\n", ""),
        ],
        "20 de marzo de 2015",
    )
    .besides(&["deadline-too-late"]),
    plant("deadline-on-weekend", "study_ar", &[("21 يونيو 2018", "17 يونيو 2018")], "17 يونيو 2018"),
    plant(
        "deadline-on-weekend",
        "tsag_en",
        &[("Friday, 26 December 2025\t- Pre-reg", "20 December 2025\t- Pre-reg")],
        "20 December 2025",
    ),
    plant("deadline-too-late", "hybrid_ru", &[("\t27 апреля 2026 г.", "\t11 мая 2026 г.")], "11 мая 2026"),
    plant(
        "designation-series-mismatch",
        "addendum_fr",
        &[("–\tH.248.77", "–\tP.248.77"), ("5.2\tH.248.77", "5.2\tP.248.77")],
        "P.248.77",
    ),
    plant(
        "designation-series-mismatch",
        "remote_es",
        &[("– P.863Rev", "– D.863Rev"), ("5.1\tP.863Rev", "5.1\tD.863Rev")],
        "D.863Rev",
    ),
    plant("director-mismatch", "corrigendum_zh", &[("马尔科姆·琼森", "赵厚麟")], "赵厚麟"),
    plant("director-mismatch", "paragraphs_en", &[("Houlin Zhao", "Malcolm Johnson")], "Malcolm Johnson"),
    plant("director-mismatch", "regional_es", &[("Chaesub Lee", "Houlin Zhao")], "Houlin Zhao"),
    plant(
        "fellowship-contradiction",
        "hybrid_ru",
        &[(
            "Для участия могут быть предоставлены две частичные стипендии на страну.",
            "Стипендии для участия в собрании не предоставляются.",
        )],
        "стипендий",
    ),
    plant("group-mismatch", "addendum_fr", &[("tsbsg16@itu.int", "tsbsg6@itu.int")], "tsbsg6@itu.int"),
    plant("group-mismatch", "parties_zh", &[("Group=20", "Group=2")], "Group=2"),
    plant("group-mismatch", "regional_ar", &[("go/tsg5", "go/tsg3")], "go/tsg3"),
    plant(
        "impossible-date",
        "regional_es",
        &[("20 de febrero de 2015\t– Reserva", "30 de febrero de 2015\t– Reserva")],
        "30 de febrero",
    ),
    plant(
        "impossible-date",
        "study_ar",
        &[("4 يونيو 2018\t– التسجيل المسبق", "31 يونيو 2018\t– التسجيل المسبق")],
        "31 يونيو",
    ),
    plant(
        "interpretation-contradiction",
        "regional_ar",
        &[("والدعوة إليه مفتوحة للجميع.", "ولن تُقدم ترجمة شفوية في اجتماع الفريق.")],
        "ترجمة",
    ),
    plant(
        "interpretation-contradiction",
        "remote_es",
        &[("VISADOS: Al", "IDIOMAS: Se facilitará interpretación en los seis idiomas de la Unión.\n\nVISADOS: Al")],
        "interpretación",
    ),
    plant("letter-after-meeting", "study_ar", &[("جنيف، 13 أبريل 2018", "جنيف، 13 أغسطس 2018")], "13 أغسطس 2018")
        .besides(&["deadline-before-letter"]),
    plant(
        "meeting-dates-disagree",
        "paragraphs_en",
        &[("(Geneva, 6-17 September 1999)", "(Geneva, 6-16 September 1999)")],
        "6-16 September 1999",
    ),
    plant("missing-field", "parties_zh", &[("\t2023年3月3日,日内瓦\n", "")], "3/20"),
    plant("mixed-script-designation", "corrigendum_zh", &[("－ G.8275 Amd.1“", "－ G.8275 Аmd.1“")], "G.8275 Аmd.1"),
    plant("mixed-script-designation", "parties_ru", &[("–\tK.bat-prot", "–\tК.bat-prot")], "К.bat-prot"),
    plant("mixed-script-designation", "remote_es", &[("– P.vsat \"", "– Р.vsat \"")], "Р.vsat"),
    plant(
        "opening-times-disagree",
        "hybrid_ru",
        &[(
            "8−19 июня 2026 года\n1\tОткрытие",
            "8−19 июня 2026 года (собрание начнется в 10 час. 00 мин.)\n1\tОткрытие",
        )],
        "10 час. 00 мин.",
    ),
    plant(
        "opening-times-disagree",
        "room_en",
        &[(
            "Geneva, 6-17 November 2017\n\n1\t",
            "Study Group 13, Geneva, 6-17 November 2017 (the meeting will open at 1000 hours)\n\n1\t",
        )],
        "1000 hours",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "parties_zh",
        &[("\t2023年4月21日\n", "\t2023年4月20日\n\t－\t提交签证协助函申请\n\n\t2023年4月21日\n")],
        "签证",
    ),
    plant(
        "physical-presence-in-virtual-meeting",
        "remote_es",
        &[(
            "VISADOS: Al tratarse de una reunión virtual, no se necesita visado.",
            "ACREDITACIÓN: El registro de los participantes comenzará a las 08:30 horas en la entrada del edificio Montbrillant.",
        )],
        "entrada",
    ),
    plant(
        "placeholder-left",
        "tsag_en",
        &[("in all ITU meeting rooms (\"ITUwifi\")", "in all ITU meeting rooms (password: TBC)")],
        "TBC",
    ),
    plant(
        "process-action-mismatch",
        "addendum_fr",
        &[("donner son consentement (AAP) aux", "donner son consentement (TAP) aux")],
        "TAP",
    ),
    plant(
        "process-action-mismatch",
        "parties_ru",
        &[("Согласно процедуре АПУ (Рекомендация МСЭ-Т A.8)", "Согласно процедуре ТПУ (Резолюция 1 ВАСЭ)")],
        "ТПУ",
    ),
    plant("process-action-mismatch", "study_ar", &[("القبول (AAP):", "القبول (TAP):")], "TAP"),
    plant("process-action-mismatch", "tsag_en", &[("Determination (TAP):", "Determination (AAP):")], "AAP"),
    plant(
        "question-not-in-group",
        "parties_ru",
        &[("грозовых разрядов\", Вопрос 5/5", "грозовых разрядов\", Вопрос 7/5")],
        "7/5",
    ),
    plant(
        "question-not-in-group",
        "parties_zh",
        &[("“智慧农业用例增补”，第2/20号课题", "“智慧农业用例增补”，第4/20号课题")],
        "4/20",
    ),
    plant("question-of-other-group", "gestion_fr", &[("urgence\", Question 3/4", "urgence\", Question 3/9")], "3/9"),
    plant(
        "question-of-other-group",
        "regional_ar",
        &[("في المنطقة العربية\"، المسألة 7/5", "في المنطقة العربية\"، المسألة 7/15")],
        "7/15",
    )
    .besides(&["question-not-in-group"]),
    plant(
        "question-of-other-group",
        "regional_es",
        &[("en la región\", Cuestión 4/3", "en la región\", Cuestión 4/2")],
        "4/2",
    )
    .besides(&["question-not-in-group"]),
    plant(
        "range-reversed",
        "addendum_fr",
        &[("du 26 octobre au 6 novembre 2009 inclus", "du 26 octobre au 6 octobre 2009 inclus")],
        "26 octobre au 6 octobre 2009",
    )
    .besides(&["meeting-dates-disagree"]),
    plant(
        "range-reversed",
        "corrigendum_zh",
        &[("将于2014年11月24日至12月5日在", "将于2014年11月24日至11月5日在")],
        "11月24日至11月5日",
    )
    .besides(&["meeting-dates-disagree"]),
    plant("short-notice", "parties_zh", &[("2023年3月3日,日内瓦", "2023年4月3日,日内瓦")], "2023年4月3日"),
    plant("signature-missing", "gestion_fr", &[("Houlin Zhao\n", "")], "Directeur"),
    plant(
        "study-group-title-mismatch",
        "addendum_fr",
        &[(
            "(Codage, systèmes et applications multimédias)",
            "(Futurs réseaux, y compris l'informatique en nuage, les réseaux mobiles et les réseaux de prochaine génération)",
        )],
        "Futurs réseaux",
    ),
    plant(
        "study-period-mismatch",
        "corrigendum_zh",
        &[("在本研究期（2013-2016年）的", "在本研究期（2009-2012年）的")],
        "2009-2012",
    ),
    plant(
        "study-period-mismatch",
        "paragraphs_en",
        &[("of Study Group 7 in the study period 1997-2000", "of Study Group 7 in the present study period 2001-2004")],
        "2001-2004",
    ),
    plant(
        "unknown-study-group",
        "hybrid_ru",
        &[
            ("письмо 4/21 БСЭ", "письмо 4/16 БСЭ"),
            ("SG21/HB", "SG16/HB"),
            ("tsbsg21", "tsbsg16"),
            ("tsg21", "tsg16"),
            ("Собрание 21‑й Исслед", "Собрание 16‑й Исслед"),
            ("следующем собрании 21‑й Исслед", "следующем собрании 16‑й Исслед"),
        ],
        "16",
    )
    .besides(&["study-group-title-mismatch", "question-of-other-group", "designation-series-mismatch"]),
    plant(
        "venue-in-virtual-meeting",
        "parties_zh",
        &[("以全虚拟方式召开，", "在国际电联总部以全虚拟方式召开，")],
        "国际电联总部",
    ),
    plant(
        "venue-in-virtual-meeting",
        "remote_es",
        &[(
            "se celebrará de forma totalmente virtual del 4 al 13",
            "se celebrará de forma totalmente virtual en la sede de la UIT del 4 al 13",
        )],
        "sede de la UIT",
    ),
    plant(
        "weekday-mismatch",
        "addendum_fr",
        &[("le lundi 2 novembre 2009", "le mercredi 2 novembre 2009")],
        "mercredi",
    ),
    plant(
        "weekday-mismatch",
        "corrigendum_zh",
        &[("2014年12月5日（星期五）举行", "2014年12月5日（星期四）举行")],
        "星期四",
    ),
    plant(
        "weekday-mismatch",
        "gestion_fr",
        &[("à savoir le lundi 29 mai 2006", "à savoir le dimanche 29 mai 2006")],
        "dimanche",
    ),
    plant("weekday-mismatch", "hybrid_ru", &[("В четверг, 11 июня 2026", "В пятницу, 11 июня 2026")], "пятницу"),
    plant(
        "weekday-mismatch",
        "paragraphs_en",
        &[("Thursday, 16 September 1999", "Friday, 16 September 1999")],
        "Friday",
    ),
    plant(
        "weekday-mismatch",
        "parties_ru",
        &[("не позднее пятницы, 8 октября 2010 года", "не позднее пятницы, 9 октября 2010 года")],
        "пятницы",
    )
    .besides(&["deadline-on-weekend"]),
    plant(
        "weekday-mismatch",
        "regional_ar",
        &[("يوم الاثنين ١٩ شباط/فبراير ٢٠٢٤", "يوم الأحد ١٩ شباط/فبراير ٢٠٢٤")],
        "الأحد",
    ),
    plant(
        "weekday-mismatch",
        "regional_es",
        &[("El lunes 23 de marzo de 2015", "El martes 23 de marzo de 2015")],
        "martes",
    ),
    plant("weekday-mismatch", "study_ar", &[("يوم الأربعاء 4 يوليو 2018", "يوم الثلاثاء 4 يوليو 2018")], "الثلاثاء"),
    plant("weekday-mismatch", "tsag_en", &[("Thursday, 29 January\t", "Tuesday, 29 January\t")], "Tuesday"),
    plant(
        "work-item-not-in-agenda",
        "parties_ru",
        &[("3.1\tL.met-ict\n3.2\tL.green-dc\n", "3.1\tL.met-ict\n")],
        "L.green-dc",
    ),
    plant(
        "work-item-repeated",
        "gestion_fr",
        &[("– O.172 (révisée)", "– M.3060"), ("5.4 O.172 (révisée)\n5.5", "5.4")],
        "M.3060",
    ),
    plant(
        "work-item-repeated",
        "study_ar",
        &[("- E.164-iot", "- E.212Rev"), ("4.2\tE.164-iot \"استخدام موارد الترقيم لإنترنت الأشياء\"\n", "")],
        "E.212Rev",
    ),
    plant(
        "work-item-title-differs",
        "corrigendum_zh",
        &[("5.3\tG.fast-psd“快速接入用户终端：功率谱密度规范”", "5.3\tG.fast-psd“超高速数字用户线收发器的测试”")],
        "测试",
    ),
    plant(
        "work-item-title-differs",
        "paragraphs_en",
        &[(
            "5.1\tX.85 \"IP over SDH using the link access procedure LAPS\"",
            "5.1\tX.85 \"Ethernet over the link access procedure LAPS\"",
        )],
        "Ethernet",
    ),
];
