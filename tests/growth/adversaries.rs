//! Letters that grow: each has one thing many times that some reader might compare with all others of its kind.

use std::fmt::Write;

/// A letter that grows with a number, by the name of what it has many of.
pub type Adversary = (&'static str, fn(usize) -> String);

const HEAD: &str = "INTERNATIONAL TELECOMMUNICATION UNION\nTelecommunication Standardization Bureau\n\n\
    Geneva, 12 March 2014\n\nRef:\tTSB Collective letter 5/5\nTel:\t+41 22 730 6301\nFax:\t+41 22 730 5853\n\
    E-mail:\ttsbsg5@itu.int\n\nTo Administrations of Member States of the Union\n\n";
const SUBJECT: &str = "Subject:\tMeeting of Study Group 5; Geneva, 2-6 June 2014\n\nDear Sir/Madam,\n\n";
const END: &str =
    "\n\nYours faithfully,\n\nMalcolm Johnson\nDirector of the Telecommunication\nStandardization Bureau\n\n";

fn with_body(body: &str) -> String {
    format!("{HEAD}{SUBJECT}{body}{END}")
}

fn with_head(lines: &str) -> String {
    format!("{HEAD}{lines}{SUBJECT}{END}")
}

fn with_agenda(rows: &str) -> String {
    format!("{HEAD}{SUBJECT}The draft agenda is in Annex A.{END}ANNEX A\nDraft agenda\n{rows}")
}

fn in_one_line(letter: &str) -> String {
    letter.replace('\n', " ")
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (1..=count).fold(String::new(), |mut rows, index| {
        writeln!(rows, "{}", row(index)).unwrap();
        rows
    })
}

pub const ADVERSARIES: &[Adversary] = &[
    ("sentences in one line", |n| {
        let sentence = "The meeting opens at 0930 hours and Working Party 1/5 meets on 3 June 2014. ";
        in_one_line(&with_body(&sentence.repeat(n)))
    }),
    ("agenda in one line", |n| {
        in_one_line(&with_agenda(&rows(n, |at| format!("{at} Report of Question {}/5", at % 20))))
    }),
    ("tabs", |n| with_body(&"a\t".repeat(n * 8))),
    ("numbers", |n| with_body(&"7 ".repeat(n * 8))),
    ("digits", |n| with_body(&"7".repeat(n * 8))),
    ("brackets", |n| with_body(&("(".repeat(n * 4) + &")".repeat(n * 4)))),
    ("quotes", |n| with_body(&"“a ” ".repeat(n * 4))),
    ("open quotes", |n| with_body(&"“a ".repeat(n * 4))),
    ("slashes", |n| with_body(&"/ ".repeat(n * 8))),
    ("dates", |n| with_body(&"3 June 2014, ".repeat(n))),
    ("ranges", |n| with_body(&"2-6 June 2014 and ".repeat(n))),
    ("months", |n| with_body(&"June ".repeat(n * 4))),
    ("dates in lines", |n| with_body(&"The meeting will be held on 3 June 2014.\n".repeat(n))),
    ("times", |n| with_body(&"The meeting opens at 0930 hours. ".repeat(n))),
    ("places", |n| with_body(&"in Geneva, Switzerland, ".repeat(n))),
    ("offsets", |n| with_body(&"two months before the meeting, ".repeat(n))),
    ("people", |n| with_body(&"Mr John Smith, Chairman of Study Group 5. ".repeat(n))),
    ("links", |n| with_body(&"http://www.itu.int/a ".repeat(n))),
    ("circulars", |n| with_body(&"TSB Circular 203 of 3 August 2013, ".repeat(n))),
    ("lone words", |n| with_body(&"a\n\n".repeat(n * 4))),
    ("designations", |n| with_body(&rows(n, |at| format!("X.soar{at},")).replace('\n', " "))),
    ("texts in rows", |n| {
        let row = |at: usize| format!("–\tX.soar{at}, “Title of text {at}” (Question {}/5)", at % 20 + 1);
        with_body(&format!("The following texts are for consent:\n{}", rows(n, row)))
    }),
    ("texts in a table", |n| {
        let row = |at: usize| format!("X.soar{at}\tTitle of text {at}\t{}/5\tConsent", at % 20 + 1);
        with_body(&format!("Texts for consent:\nWork item\tTitle\tQuestion\tAction\n{}", rows(n, row)))
    }),
    ("texts in the agenda", |n| with_agenda(&rows(n, |at| format!("{at}\tX.soar{at}")))),
    ("numbers with slashes", |n| with_body(&"1/5, ".repeat(n * 4))),
    ("Questions", |n| with_body(&"Questions 1/5, 2/5 and 3/5. ".repeat(n))),
    ("working parties", |n| {
        with_body(&rows(n, |at| format!("Working Party {at}/5 (Title {at}) will meet on {} July 2014.", at % 28 + 1)))
    }),
    ("rows of working parties", |n| {
        with_body(&rows(n, |at| format!("{at}/5 (Title {at})\t{} July 2014\t1/5", at % 28 + 1)))
    }),
    ("headings of columns", |n| with_body(&"Question\tTitle\tWorking party\n".repeat(n))),
    ("workshops", |n| {
        with_body(&rows(n, |at| format!("A workshop on topic {at} is on {} July 2014 at the Hotel {at}.", at % 28 + 1)))
    }),
    ("deadlines", |n| with_body(&"Contributions should reach TSB by 3 May 2014.\n".repeat(n))),
    ("table of deadlines", |n| {
        let row = |at: usize| format!("{} May 2014\t–\tSubmit contributions", at % 28 + 1);
        with_body(&format!("Key deadlines:\n{}", rows(n, row)))
    }),
    ("bullets", |n| with_body(&"–\tA row of a list that says nothing\n".repeat(n))),
    ("agenda", |n| with_agenda(&rows(n, |at| format!("{at}\tAn item of the agenda")))),
    ("nested agenda", |n| with_agenda(&rows(n / 3, |at| format!("{at}\tAn item\n{at}.1\tBelow\n{at}.1.1\tDeeper")))),
    ("agenda of bullets", |n| with_agenda(&"–\tAn item of the agenda\n".repeat(n))),
    ("agenda of lines", |n| with_agenda(&"An item of the agenda\n".repeat(n))),
    ("agenda of letters", |n| {
        with_agenda(&rows(n, |at| format!("{})\tAn item", char::from(b'a' + u8::try_from(at % 26).unwrap()))))
    }),
    ("annexes", |n| {
        let annexes = rows(n / 4, |at| format!("ANNEX {at}\nDraft agenda\n1\tOpening\n2\tClosure\n"));
        format!("{}{annexes}", with_body("See the annexes."))
    }),
    ("words for annexes", |n| with_body(&"Annex A, ".repeat(n))),
    ("addressees", |n| with_head(&"- To ITU-T Sector Members;\n".repeat(n))),
    ("labels", |n| with_head(&"Tel: Fax: E-mail: ".repeat(n))),
    ("running headers", |n| {
        with_body(&rows(n, |at| format!("- {at} -\nTSB Collective letter 5/5\nA line of the letter stands here.")))
    }),
];
