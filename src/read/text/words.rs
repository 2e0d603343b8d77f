//! Words that letters hold, in capitals and small letters as they are printed: what decides between encodings.

/// Labels, formulas and nouns of collective letters and their kin. A text decoded wrongly holds none of them.
pub(super) const WORDS: &[&str] = &[
    // Russian
    "Осн",
    "Тел",
    "Факс",
    "почта",
    "Кому",
    "Предмет",
    "Приложени",
    "письмо",
    "собрани",
    "Собрани",
    "комисси",
    "Женева",
    "года",
    "Уважаем",
    "уважением",
    "Директор",
    "стандартизации",
    "Администрациям",
    "электросвязи",
    "Вопрос",
    "вклад",
    // French
    "Réf",
    "Tél",
    "Télécopie",
    "études",
    "Genève",
    "réunion",
    "Réunion",
    "Délais",
    "échéances",
    "août",
    "décembre",
    "février",
    "Télécommunications",
    "Télécom",
    // Spanish
    "Reunión",
    "reunión",
    "Comisión",
    "Normalización",
    "Cuestión",
    "electrónico",
    "Señor",
    "señor",
    "Teléfono",
    "Organización",
    "Unión",
    // Chinese, Simplified and Traditional
    "文号",
    "电话",
    "传真",
    "电子邮件",
    "事由",
    "附件",
    "日内瓦",
    "研究组",
    "会议",
    "电信",
    "标准化",
    "主任",
    "集体函",
    "通函",
    "課題",
    "電話",
    "傳真",
    "研究組",
    "會議",
    "附件",
    "日內瓦",
    "電信",
    "標準化",
    "主任",
    // Arabic
    "المرجع",
    "الهاتف",
    "الفاكس",
    "الموضوع",
    "الملحق",
    "جنيف",
    "لجنة",
    "الدراسات",
    "اجتماع",
    "الاتصالات",
    "مكتب",
    "تقييس",
    "المدير",
    "مدير",
    "الرسالة",
];

#[cfg(test)]
mod tests {
    use super::WORDS;

    #[test]
    fn no_word_is_the_same_in_every_encoding() {
        for word in WORDS {
            assert!(!word.is_ascii(), "{word} is in every encoding and decides nothing");
        }
    }
}
