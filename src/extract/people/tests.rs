//! How offices stand to names, in the words of each language.

use super::*;
use crate::{extract::reading::testing, language::Language};

/// The people of a passage as `role of name`.
fn read(language: Language, text: &str) -> Vec<String> {
    testing::with(language, text, |reading| {
        let people = in_passage(reading, &(0..reading.fold.len()), Some("SG5"));
        let written = |person: &Person| {
            let role = serde_json::to_value(person.role.value).unwrap();
            let value = |text: &Option<Text>| text.as_ref().map_or("-".to_owned(), |text| text.value.clone());
            format!("{} {} {}", role.as_str().unwrap(), value(&person.of), value(&person.name))
        };
        people.iter().map(written).collect()
    })
}

fn check(language: Language, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, read(language, text)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text}: expected {expected:?}, found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn verbs_tell_who_is_in_the_chair() {
    check(
        Language::En,
        &[
            (
                "Mr Kari Niemi presides over Working Party 1/5, Ms Ana Ruiz (Spain) over Working Party 2/5.",
                &["chair WP1/5 Kari Niemi", "chair WP2/5 Ana Ruiz"],
            ),
            ("Working Party 3/5, chaired by Mr Ola Berg (Norway), will meet on Monday.", &["chair WP3/5 Ola Berg"]),
            ("The meeting will be chaired by Dr Ola Berg.", &["chair SG5 Ola Berg"]),
        ],
    );
    check(
        Language::Fr,
        &[
            ("M. Jean Petit (Suisse) préside le Groupe de travail 2/5.", &["chair WP2/5 Jean Petit"]),
            (
                "Le Vice-Président, M. Jean Petit (Suisse), assurera la présidence du Groupe de travail 2/5.",
                &["vice-chair SG5 Jean Petit", "chair WP2/5 Jean Petit"],
            ),
        ],
    );
    check(
        Language::Es,
        &[
            ("Sigue presidiendo la Comisión de Estudio 9 el Sr. Luis Gil (Chile).", &["chair SG9 Luis Gil"]),
            ("El Grupo de Trabajo 1/9 está presidido por la Sra. Eva Sanz.", &["chair WP1/9 Eva Sanz"]),
        ],
    );
    check(Language::Ru, &[("Г-н Иван Петров (Россия) возглавляет Рабочую группу 2/5.", &["chair WP2/5 Иван Петров"])]);
    check(Language::Zh, &[("第2/5工作组由张伟先生主持。", &["chair WP2/5 张伟"])]);
    check(Language::Ar, &[("يرأس السيد كامل حسن (مصر) فرقة العمل 1/5.", &["chair WP1/5 كامل حسن"])]);
}

#[test]
fn a_verb_joins_an_office_to_the_name_before_it() {
    check(
        Language::En,
        &[
            ("Mr R. Hale (Canada) acts as Rapporteur for Question 6/5.", &["rapporteur 6/5 R. Hale"]),
            ("Ms Ana Ruiz has been appointed Chairman of Study Group 9.", &["chair SG9 Ana Ruiz"]),
        ],
    );
    check(
        Language::Fr,
        &[("Mme Anne Roy exerce les fonctions de Rapporteur pour la Question 6/5.", &["rapporteur 6/5 Anne Roy"])],
    );
    check(Language::Es, &[("El Sr. Luis Gil actúa como Relator de la Cuestión 6/5.", &["rapporteur 6/5 Luis Gil"])]);
    check(
        Language::Ru,
        &[("Г-жа Анна Белова является Председателем 9-й Исследовательской комиссии.", &["chair SG9 Анна Белова"])],
    );
    check(Language::Zh, &[("李强先生担任第9研究组主席。", &["chair SG9 李强"])]);
}

#[test]
fn what_stands_behind_one_name_is_no_office_of_the_next() {
    check(
        Language::Fr,
        &[(
            "M. Jean Petit (Suisse), Président de la Commission d'études 2, a approuvé l'Annexe B. M. Luc Blanc (Mali) préside le Groupe de travail 2/2.",
            &["chair SG2 Jean Petit", "chair WP2/2 Luc Blanc"],
        )],
    );
    check(
        Language::En,
        &[(
            "At the request of its Chairman, Mr Ola Berg (Norway), Working Party 1/9 will meet earlier.",
            &["chair WP1/9 Ola Berg"],
        )],
    );
}

#[test]
fn names_with_initials_end_where_the_next_cell_begins() {
    check(Language::Ar, &[("أعده رئيس لجنة الدراسات 3 (السيد ر. هيلين، كندا).", &["chair SG3 ر. هيلين"])]);
    check(
        Language::Ru,
        &[(
            "Председатель\nРГ 1/6\tг-н И. Петров\nРГ 2/6\tг-н С. Белов",
            &["chair WP1/6 И. Петров", "chair WP2/6 С. Белов"],
        )],
    );
}

#[test]
fn offices_told_once_belong_to_names_in_order_or_beside_each() {
    check(
        Language::En,
        &[
            (
                "The plan was drawn up by the Chairmen of the two working parties, Mr Ola Berg (Norway) for Working Party 1/5 and Ms Ana Ruiz (Spain) for Working Party 2/5.",
                &["chair WP1/5 Ola Berg", "chair WP2/5 Ana Ruiz"],
            ),
            (
                "It was prepared by Mr Ola Berg (Norway) and Ms Ana Ruiz, Chairmen of Working Parties 1/5 and 2/5.",
                &["chair WP1/5 Ola Berg", "chair WP2/5 Ana Ruiz"],
            ),
        ],
    );
    check(
        Language::Ru,
        &[(
            "Повестка дня предложена председателями Рабочих групп г-ном Олегом Бергом (Норвегия; РГ 1/5) и г-жой Анной Белой (Россия; РГ 2/5).",
            &["chair WP1/5 Олегом Бергом", "chair WP2/5 Анной Белой"],
        )],
    );
    check(
        Language::Fr,
        &[(
            "L'ordre du jour a été établi par les Présidents des groupes de travail, M. Luc Blanc (Mali, GT 1/5) et Mme Anne Roy (Suisse, GT 2/5).",
            &["chair WP1/5 Luc Blanc", "chair WP2/5 Anne Roy"],
        )],
    );
}
