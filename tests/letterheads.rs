//! Letterheads, people, annexes and citations in the many ways in which secretaries write and converters damage them.

use serde_json::{Value, json};
use tsb_letters::Options;

fn parsed(text: &str) -> Value {
    serde_json::to_value(tsb_letters::parse(text.as_bytes(), &Options::default()).unwrap()).unwrap()
}

/// A letter with the given letterhead lines, body and annexes.
fn letter(head: &str, body: &str, behind: &str) -> Value {
    parsed(&format!(
        "INTERNATIONAL TELECOMMUNICATION UNION\nTelecommunication Standardization Bureau\n\nGeneva, 12 March 2014\n\n\
         {head}\n\nSubject:\tMeeting of Study Group 5; Geneva, 2-6 June 2014\n\nDear Sir/Madam,\n\n{body}\n\n\
         Yours faithfully,\n\nMalcolm Johnson\nDirector of the Telecommunication\nStandardization Bureau\n\n{behind}"
    ))
}

fn kinds(letter: &Value) -> Vec<String> {
    let items = letter["addressees"].as_array().unwrap();
    items.iter().map(|item| format!("{}: {}", item["kind"].as_str().unwrap(), item["text"].as_str().unwrap())).collect()
}

const REF: &str = "Ref:\tTSB Collective letter 5/5\nTel:\t+41 22 730 6301\nFax:\t+41 22 730 5853\n";

#[test]
fn addressees_go_on_over_broken_lines_and_columns() {
    let wanted = [
        "member-states: Administrations of Member States of the Union",
        "sector-members: ITU-T Sector Members",
        "associates: ITU-T Associates participating in the work of Study Group 5",
    ];
    for head in [
        format!(
            "{REF}- To Administrations of Member States of the\nUnion, to ITU-T Sector Members and to ITU-T\n\
             Associates participating in the work of Study\nGroup 5"
        ),
        "Ref: TSB Collective letter 5/5         - To Administrations of Member States of the\n\
         Tel: +41 22 730 6301                     Union, to ITU-T Sector Members and to ITU-T\n\
         Fax: +41 22 730 5853                     Associates participating in the work of Study Group 5"
            .to_owned(),
        "Ref: / TSB Collective letter 5/5 / - To Administrations of Member States of the Union; Tel: / +41 22 730 6301 \
         - To ITU-T Sector Members; Fax: / +41 22 730 5853 - To ITU-T Associates participating in the work of Study \
         Group 5 E-mail: / [email protected]"
            .to_owned(),
    ] {
        assert_eq!(kinds(&letter(&head, "I have the honour.", "")), wanted, "{head}");
    }
}

#[test]
fn an_addressee_of_no_usual_kind_is_kept_in_the_list() {
    let head = format!(
        "{REF}-\tTo ITU-T Sector Members;\n-\tTo the African Telecommunications Union (ATU);\n\
         -\tTo the participants in FG-X who are not members of ITU"
    );
    let wanted = [
        "sector-members: ITU-T Sector Members",
        "regional-organizations: the African Telecommunications Union (ATU)",
        "other: the participants in FG-X who are not members of ITU",
    ];
    assert_eq!(kinds(&letter(&head, "I have the honour.", "")), wanted);
}

#[test]
fn two_numbers_behind_the_labels_of_both_are_telephone_and_fax() {
    let head = "Ref:\nTSB Collective letter 5/5\nTel:\nFax:\n+41 22 730 6301\n+41 22 730 5853\nE-mail:\ntsbsg5@itu.int";
    let contact = &letter(head, "I have the honour.", "")["contact"];
    assert_eq!(contact["telephone"], "+41 22 730 6301");
    assert_eq!(contact["fax"], "+41 22 730 5853");
}

#[test]
fn each_chair_holds_the_body_told_before_the_name() {
    let people = |body: &str| {
        let letter = letter(REF, body, "");
        let people = letter["people"].as_array().unwrap();
        let told = people.iter().filter(|person| person["role"] != "director");
        told.map(|person| json!([person["role"], person["of"], person["name"]])).collect::<Vec<_>>()
    };
    assert_eq!(
        people(
            "The agenda was prepared with the Chairmen of Working Party 1/5 (Mr O. Lind, Sweden) and Working Party 2/5 (Ms H. Moreau, France)."
        ),
        [json!(["chair", "WP1/5", "O. Lind"]), json!(["chair", "WP2/5", "H. Moreau"])]
    );
    assert_eq!(
        people(
            "It was prepared by the Chairman of Study Group 5\n(Mr. Y. Hirota, Japan) and by the Vice-Chairman, Mr Philip Rushton (United Kingdom)."
        ),
        [json!(["chair", "SG5", "Y. Hirota"]), json!(["vice-chair", "SG5", "Philip Rushton"])]
    );
    assert_eq!(
        people("The draft agenda, prepared by the Chairman of Study Group 5 (G. Gosztony, Hungary), is in Annex 1."),
        [json!(["chair", "SG5", "G. Gosztony"])]
    );
    assert!(people("The draft agenda was prepared by the Chairman of Study Group 5 (United Kingdom).").is_empty());
}

#[test]
fn annexes_end_their_titles_without_lines_and_need_no_label() {
    let found = |behind: &str| {
        let annexes = letter(REF, "I have the honour.", behind)["annexes"]["found"].clone();
        let one = |annex: &Value| json!([annex["label"], annex["kind"], annex["title"]]);
        annexes.as_array().unwrap().iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(
        found(
            "Annexes: 2\nANNEXA\nPractical meeting information\n\nWIRELESS LAN: available.\n\nANNEX B (to TSB Collective letter 5/5) Draft timetable 2 June: plenary; 3 June: Working Parties; 6 June: closing plenary, all Questions"
        ),
        [
            json!(["A", "practical-information", "Practical meeting information"]),
            json!(["B", "timetable", "Draft timetable"])
        ]
    );
    assert_eq!(
        found("ANNEX\n(to TSB Collective letter 5/5)\n\n[bookmark: _Toc1]Draft agenda\n\n1\tOpening\n2\tClosing"),
        [json!([null, "agenda", "Draft agenda"])]
    );
}

#[test]
fn citations_keep_their_lists_editions_and_codes() {
    let body = "In line with Recommendations ITU-T A.1 and ITU-T A.7, with Recommendation A.2 (2008), with Resolution 1 \
                of the WTSC (Geneva, 1996) and as in BDT Circular BDT/IP/CSTG-12, I invite you. See Table C.1.";
    let letter = letter(REF, body, "");
    let references = letter["references"].as_array().unwrap();
    let told: Vec<Value> = references.iter().map(|one| json!([one["kind"], one["id"], one["edition"]])).collect();
    assert_eq!(
        told,
        [
            json!(["recommendation", "A.1", null]),
            json!(["recommendation", "A.7", null]),
            json!(["recommendation", "A.2", "2008"]),
            json!(["resolution", "1", "Geneva, 1996"]),
            json!(["circular", "BDT/IP/CSTG-12", null]),
        ]
    );
}

#[test]
fn a_plain_number_before_a_noun_for_both_is_a_circular() {
    let text = |number: &str| {
        format!(
            "国际电信联盟\n电信标准化局\n\n2014年4月15日，日内瓦\n\n文号：\t电信标准化局第{number}号通函\n电话：\t+41 22 730 6301\n\
             事由：\t会议\n\n尊敬的先生/女士：\n\n我谨通知您。\n\n顺致敬意！\n"
        )
    };
    let error = tsb_letters::parse(text("273").as_bytes(), &Options::default()).unwrap_err();
    assert_eq!(error.code(), "not-a-collective-letter");
    let letter = parsed(&text("3/SG3RG-AO"));
    assert_eq!(letter["letter"]["group"], "SG3RG-AO");
}

#[test]
fn a_page_title_made_of_a_salutation_ends_no_letterhead() {
    let read = parsed(
        "Dear Sir/Madam s3\n\nTotal Page:4\n\nDear Sir/Madam s3\n\nINTERNATIONAL TELECOMMUNICATION UNION\n\
         Geneva, 12 March 2014\nRef: TSB Collective letter 5/5 Tel: +41 22 730 6301\n\
         Subject: Meeting of Study Group 5; Geneva, 2-6 June 2014\n\nDear Sir/Madam,\nI have the honour to invite you.\n",
    );
    assert_eq!(read["letter"]["number"], json!(5));
    assert_eq!(read["subject"], json!("Meeting of Study Group 5; Geneva, 2-6 June 2014"));
}

#[test]
fn a_line_of_a_cut_body_that_begins_with_a_mention_is_no_annex() {
    let read = parsed(
        "INTERNATIONAL TELECOMMUNICATION UNION\nGeneva, 12 March 2014\nRef: TSB Collective letter 5/5\n\
         Subject: Meeting of Study Group 5; Geneva, 2-6 June 2014\nDear Sir/Madam,\n1\n\
         Study Group 5 will meet from 2 to 6 June 2014. The draft agenda is set out in Annex 1.\n5\n\
         Annex 3 gives practical information prepared by the host. Particular attention\nis drawn to the hotels. The r",
    );
    assert_eq!(read["annexes"]["found"], json!([]));
}

#[test]
fn an_imprint_before_the_letterhead_gives_no_contact() {
    let imprint = "International Telecommunication Union • Place des Nations, CH-1211 Geneva 20, Switzerland Tel: +41 22 730 5111 • \
                   Fax: +41 22 733 7256 • E-mail: itumail@itu.int • www.itu.int";
    for head in [
        format!("{imprint}\n\n{REF}E-mail:\ttsbsg5@itu.int\n\nTo Administrations of Member States of the Union"),
        format!(
            "{imprint}\n\nRef: Tel: Fax: E-mail:\nTSB Collective letter 5/5\n+41 22 730 6301\n+41 22 730 5853\ntsbsg5@itu.int"
        ),
        // The address is lost: that of the imprint does not stand in for it.
        format!("Ref:\tTSB Collective letter 5/5\n{imprint}\nTel:\t+41 22 730 6301\nFax:\t+41 22 730 5853"),
    ] {
        let contact = &letter(&head, "I have the honour.", "")["contact"];
        assert_eq!(contact["telephone"], "+41 22 730 6301", "{head}");
        assert_eq!(contact["fax"], "+41 22 730 5853", "{head}");
        assert!(contact["email"].is_null() || contact["email"] == "tsbsg5@itu.int", "{head}: {contact}");
        assert_eq!(contact["web"], Value::Null, "{head}");
    }
}
