//! The Directors of the Telecommunication Standardization Bureau.

use jiff::civil::Date;

use crate::fold::fold_phrase;

/// A Director with his term of office.
#[derive(Debug)]
pub(crate) struct Director {
    /// As in English.
    pub(crate) name: &'static str,
    pub(crate) from: Date,
    /// The last day.
    pub(crate) until: Date,
    /// What tells him from the others in a signature, in any script: a whole word of it, in Chinese the whole name.
    forms: &'static [&'static str],
}

/// Irmer and the days on which terms begin: general lists of ITU's elected officials; Zhao: itu.int "ITU Management Team
/// 2019-2022" (two terms as Director before 2007); Johnson: itu.int "ITU's Leadership" (since 1 January 2007); Lee: elected
/// at PP-14, in office with the team of 1 January 2015; Onoe: ITU press release of 30 September 2022 (from 1 January 2023
/// for four years). Who follows him is not known here.
static DIRECTORS: &[Director] = &[
    Director {
        name: "Theodor Irmer",
        from: Date::constant(1993, 3, 1),
        until: Date::constant(1998, 12, 31),
        forms: &["irmer", "ирмер"],
    },
    Director {
        name: "Houlin Zhao",
        from: Date::constant(1999, 1, 1),
        until: Date::constant(2006, 12, 31),
        forms: &["zhao", "чжао", "赵厚麟", "جاو"],
    },
    Director {
        name: "Malcolm Johnson",
        from: Date::constant(2007, 1, 1),
        until: Date::constant(2014, 12, 31),
        forms: &["johnson", "джонсон", "约翰逊", "琼森", "جونسون"],
    },
    Director {
        name: "Chaesub Lee",
        from: Date::constant(2015, 1, 1),
        until: Date::constant(2022, 12, 31),
        forms: &["lee", "ли", "李在摄", "لي"],
    },
    Director {
        name: "Seizo Onoe",
        from: Date::constant(2023, 1, 1),
        until: Date::constant(2026, 12, 31),
        forms: &["onoe", "оноэ", "尾上诚藏", "أونوي", "أونو"],
    },
];

/// Who was Director on a day.
pub(crate) fn director_on(day: Date) -> Option<&'static Director> {
    DIRECTORS.iter().find(|director| director.from <= day && day <= director.until)
}

/// The Director whose name a signature is.
pub(crate) fn director_named(signature: &str) -> Option<&'static Director> {
    let words: Vec<String> = signature.split(|character: char| !character.is_alphanumeric()).map(fold_phrase).collect();
    let whole = fold_phrase(signature);
    DIRECTORS.iter().find(|director| {
        director.forms.iter().any(|form| {
            let form = fold_phrase(form);
            // Chinese has no blanks between the words; a dot stands between the parts of a foreign name.
            let chinese = form.chars().all(crate::fold::is_ideograph);
            words.contains(&form) || chinese && whole.contains(&form)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_follow_one_another_without_a_gap() {
        for pair in DIRECTORS.windows(2) {
            assert_eq!(pair[0].until.tomorrow().unwrap(), pair[1].from);
        }
    }

    #[test]
    fn signatures_are_recognized_in_every_script() {
        let names = [
            ("H. Zhao", "Houlin Zhao"),
            ("Малколм Джонсон", "Malcolm Johnson"),
            ("马尔科姆•琼森", "Malcolm Johnson"),
            ("Чхе Суб Ли", "Chaesub Lee"),
            ("تشيساب لي", "Chaesub Lee"),
            ("سيزو أونوي", "Seizo Onoe"),
        ];
        for (signature, name) in names {
            assert_eq!(director_named(signature).unwrap().name, name, "{signature}");
        }
        assert!(director_named("Leo Lehmann").is_none());
    }
}
