//! The letterhead: the same fields in every shape that conversions make of its two columns.

use super::facts::{Body, Era, Facts, Head, Place};
use super::letter::Writer;

/// A field: its label, with its colon where the layout has them, and its value.
type Field = (String, String);

/// The letterhead down to the subject.
pub fn head(writer: &Writer) -> String {
    let words = writer.words;
    let (union_name, bureau) = (writer.pick(words.union_name), writer.pick(words.bureau));
    let date = words.dateline.replace("{date}", &writer.day(writer.facts.date));
    let (fields, to, subject) = (fields(writer), addressed(writer), subject_field(writer));
    match writer.facts.layout.head {
        Head::Cells => cells(union_name, bureau, &date, &fields, &to, &subject),
        shape => format!("{union_name}\n{bureau}\n\n{date}\n\n{}\n\n", rows(shape, &fields, &to, &subject)),
    }
}

fn label(writer: &Writer, labels: &'static [&'static str]) -> String {
    let colon = match (writer.facts.layout.colons, writer.words.code) {
        (false, _) => "",
        (_, "zh") => "：",
        (_, "fr") if writer.facts.wording % 3 == 1 => " :",
        _ => ":",
    };
    format!("{}{colon}", writer.pick(labels))
}

/// Reference, telephone, fax, e-mail, web.
fn fields(writer: &Writer) -> Vec<Field> {
    let (facts, words) = (writer.facts, writer.words);
    let labels = &words.labels;
    let mut reference = writer.reference();
    if let Some(own) = facts.reference() {
        reference.push('\n');
        reference.push_str(&own);
    }
    let mut fields = vec![
        (label(writer, labels.reference), reference),
        (label(writer, labels.telephone), facts.telephone()),
        (label(writer, labels.fax), facts.fax()),
        (label(writer, labels.email), facts.email()),
    ];
    fields.extend(facts.web().map(|web| (label(writer, labels.web), web)));
    fields
}

/// The label of the addressees, and each of them on a line.
fn addressed(writer: &Writer) -> Field {
    let (all, words) = (addressees(writer), writer.words);
    let lines: Vec<String> = all.iter().map(|(_, text)| format!("–\t{text}")).collect();
    let last = all.len() - 1;
    let (next, end) = (words.lists.next, "");
    let lines: Vec<String> =
        lines.iter().enumerate().map(|(at, line)| format!("{line}{}", if at == last { end } else { next })).collect();
    let label = if writer.facts.layout.to_label { label(writer, words.labels.to) } else { String::new() };
    (label, lines.join("\n"))
}

/// Kind and text of every addressee of the letter.
pub fn addressees(writer: &Writer) -> Vec<(&'static str, String)> {
    let facts = writer.facts;
    let prefix = if facts.layout.to_label { "" } else { writer.words.to };
    let told = |kind: &str| match kind {
        "state-of-palestine" => facts.date.year() >= 2019,
        "associates" => facts.body != Body::AdvisoryGroup && facts.date.year() >= 2001,
        "academia" => facts.date.year() >= 2011,
        _ => true,
    };
    let group = facts.group.to_string();
    let all = writer.words.addressees.iter().filter(|(kind, _)| told(kind));
    all.map(|(kind, wordings)| (*kind, format!("{prefix}{}", writer.pick(wordings).replace("{n}", &group)))).collect()
}

fn subject_field(writer: &Writer) -> Field {
    (label(writer, writer.words.labels.subject), subject(writer).join("\n"))
}

/// The subject's one or two lines.
pub fn subject(writer: &Writer) -> Vec<String> {
    let sentences = &writer.words.sentences;
    let range = writer.subject_range();
    let wordings = if writer.facts.place == Place::Virtual { sentences.subject_virtual } else { sentences.subject };
    let names = [("place", writer.place()), ("range", range.as_str())];
    let second = sentences.subject_second_line;
    let wording = writer.pick(wordings);
    if in_two_lines(writer.facts) {
        let first = wording.strip_suffix(second).unwrap().trim_end_matches([' ', ';', ',', '；', '，', '؛', '،']);
        return vec![writer.fill(first, &names), writer.fill(second, &names)];
    }
    vec![writer.fill(wording, &names)]
}

fn in_two_lines(facts: &Facts) -> bool {
    facts.layout.subject_in_two_lines && facts.place != Place::Virtual && facts.era != Era::Table
}

fn rows(shape: Head, fields: &[Field], to: &Field, subject: &Field) -> String {
    let between = match shape {
        Head::Tabbed | Head::Interleaved => "\t",
        Head::Joined => " / ",
        Head::Lines => "\n",
        Head::Spaced | Head::Block | Head::Cells => " ",
    };
    let row = |(label, value): &Field| format!("{label}{between}{value}");
    let to = if to.0.is_empty() { to.1.clone() } else { format!("{}\n{}", to.0, to.1) };
    let mut lines: Vec<String> = fields.iter().map(row).collect();
    match shape {
        Head::Block => {
            let labels: Vec<&str> = fields.iter().map(|field| field.0.as_str()).collect();
            let values: Vec<&str> = fields.iter().map(|field| field.1.as_str()).collect();
            lines = vec![labels.join("\n"), values.join("\n"), to];
        }
        Head::Interleaved => lines.insert(2, to),
        _ => lines.push(to),
    }
    lines.push(row(subject));
    lines.join("\n")
}

/// Rows of cells as Word's text has them: each begins with a tab, an empty line ends a row.
fn cells(union_name: &str, bureau: &str, date: &str, fields: &[Field], to: &Field, subject: &Field) -> String {
    let mut text = format!("\t{union_name}\n{bureau}\n\n\t\n\t\n\t{date}\n\n");
    for (place, (label, value)) in fields.iter().enumerate() {
        let third = match (place, to.0.is_empty()) {
            (0, true) => to.1.clone(),
            (0, false) => format!("{}\n{}", to.0, to.1),
            _ => String::new(),
        };
        text.push_str(&format!("\t{label}\n\t{value}\n\t{third}\n\n"));
    }
    text + &format!("\t{}\n\t{}\n\n\n", subject.0, subject.1)
}
