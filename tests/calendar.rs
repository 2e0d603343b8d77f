//! Calendars as other programs read them: by a parser that shares nothing with the writer, and by Python's where it is.

mod support;

use std::{collections::BTreeSet, path::PathBuf};

use assert_cmd::Command;
use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty},
};
use predicates::{prelude::PredicateBooleanExt, str::contains};

fn program() -> Command {
    let mut program = Command::cargo_bin("tsb-letters").unwrap();
    program.env_remove("SOURCE_DATE_EPOCH").arg("calendar");
    program
}

fn fixture(name: &str) -> String {
    support::fixtures().join(name).display().to_string()
}

/// The calendar that the program prints for its arguments, with nothing to say against the letters.
fn printed(arguments: &[&str]) -> String {
    let output = program().args(arguments).assert().success().get_output().stdout.clone();
    String::from_utf8(output).unwrap()
}

fn of(letters: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<String> = letters
        .iter()
        .enumerate()
        .map(|(number, letter)| {
            let file = folder.path().join(format!("{number}.txt"));
            std::fs::write(&file, letter).unwrap();
            file.display().to_string()
        })
        .collect();
    printed(&files.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The calendar as the parser has it, which took every line and left no date a text. Its strict mode refuses whatever has
/// components within components.
fn read(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("not a calendar: {text}") };
    assert_eq!(parser.entry(), Entry::Eof, "{text}");
    let unfolded = text.replace("\r\n ", "");
    let count = |prefix: &str| unfolded.lines().filter(|line| line.starts_with(prefix)).count();
    assert_eq!(calendar.components.len(), count("BEGIN:"));
    assert_eq!(count("BEGIN:"), count("END:"));
    let entries: usize = calendar.components.iter().map(|component| component.entries.len()).sum();
    assert_eq!(entries, unfolded.lines().count() - 2 * count("BEGIN:"), "{text}");
    for property in
        [ICalendarProperty::Dtstart, ICalendarProperty::Dtend, ICalendarProperty::Dtstamp, ICalendarProperty::Due]
    {
        for entry in calendar.components.iter().filter_map(|component| component.property(&property)) {
            assert!(entry.values[0].as_partial_date_time().is_some(), "{entry:?}");
        }
    }
    calendar
}

fn components(calendar: &ICalendar, kind: ICalendarComponentType) -> Vec<&ICalendarComponent> {
    calendar.components.iter().filter(|one| one.component_type == kind).collect()
}

fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    components(calendar, ICalendarComponentType::VEvent)
}

fn text<'c>(component: &'c ICalendarComponent, property: &ICalendarProperty) -> &'c str {
    component.property(property).and_then(|entry| entry.values.first()?.as_text()).unwrap_or_default()
}

/// The lines of the calendar of one component, unfolded: those of the first one whose UID has these words.
fn lines(calendar: &str, uid: &str) -> Vec<String> {
    let unfolded = calendar.replace("\r\n ", "");
    let component = unfolded.split("BEGIN:V").find(|part| {
        part.lines().any(|line| line.starts_with("UID:") && line.ends_with(&format!("{uid}@tsb-letters")))
    });
    component.unwrap_or_else(|| panic!("no {uid} in {unfolded}")).lines().map(str::to_owned).collect()
}

fn has(calendar: &str, uid: &str, line: &str) {
    let lines = lines(calendar, uid);
    assert!(lines.iter().any(|one| one == line), "{line} is not in {lines:#?}");
}

fn letters() -> Vec<PathBuf> {
    let texts = support::files(&support::fixtures(), &["txt"]);
    texts.into_iter().filter(|path| !path.display().to_string().contains("--refused")).collect()
}

const LETTER: &str = "Geneva, 14 December 2018\nRef: TSB Collective letter 6/5\nSG5/CB\nTel: +41 22 730 6301\n\
    E-mail: tsbsg5@itu.int\nSubject: Meeting of Study Group 5; Geneva, 6-15 May 2019\n\nDear Sir/Madam,\n\
    I should like to inform you that the next meeting of Study Group 5 (Environment, climate change and circular economy) will \
    be held at ITU headquarters, Geneva, from 6 to 15 May 2019.\nThe meeting will open at 0930 hours on the first day.\n\
    A forum on smart cities will be held on 16 May 2019 at ITU headquarters, Geneva.\n\
    The deadline for contributions is 23 April 2019.\nYours faithfully,\n";

#[test]
fn every_letter_makes_a_calendar_that_another_program_reads() {
    for path in letters() {
        let text = printed(&[&path.display().to_string()]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{}", path.display());
        let calendar = read(&text);
        for component in calendar.components.iter().filter(|one| one.component_type.as_str() != "VCALENDAR") {
            for property in [ICalendarProperty::Dtstamp, ICalendarProperty::Uid, ICalendarProperty::Sequence] {
                let due = matches!(component.component_type, ICalendarComponentType::VEvent);
                assert_eq!(component.has_property(&property), due, "{}: {property:?}", path.display());
            }
        }
        let expanded = calendar.expand_dates(Tz::UTC, 1_000);
        assert!(expanded.errors.is_empty(), "{}: {:?}", path.display(), expanded.errors);
        assert!(expanded.events.len() >= events(&calendar).len(), "{}", path.display());
    }
}

#[test]
fn a_meeting_of_several_days_takes_whole_days_and_ends_on_the_day_behind_the_last() {
    let text = of(&[LETTER]);
    let meeting = "2017-2020_COL-6-SG5_study-group_SG5";
    for line in [
        "DTSTART;VALUE=DATE:20190506",
        "DTEND;VALUE=DATE:20190516",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "DTSTAMP:20181214T000000Z",
        "SUMMARY;LANGUAGE=en:ITU-T SG5: Environment\\, climate change and circular economy",
        "LOCATION;LANGUAGE=en:ITU headquarters\\, Geneva",
        "ORGANIZER;CN=\"ITU Telecommunication Standardization Bureau\":mailto:tsbsg5@itu.int",
    ] {
        has(&text, meeting, line);
    }
    assert!(!text.contains("TZID"), "whole days have no zone: {text}");
    let description = text_of(&text, meeting, &ICalendarProperty::Description);
    assert!(description.contains("\nOpens: 09:30 (Europe/Zurich)\n"), "{description}");
}

fn text_of(calendar: &str, uid: &str, property: &ICalendarProperty) -> String {
    let calendar = read(calendar);
    let uid = format!("{uid}@tsb-letters");
    let event = calendar.components.iter().find(|one| one.uid() == Some(&uid)).unwrap();
    text(event, property).to_owned()
}

#[test]
fn a_deadline_leaves_its_day_free() {
    let text = of(&[LETTER]);
    let deadline = "2017-2020_COL-6-SG5_deadline_contributions";
    for line in [
        "DTSTART;VALUE=DATE:20190423",
        "DTEND;VALUE=DATE:20190424",
        "TRANSP:TRANSPARENT",
        "RELATED-TO:2017-2020_COL-6-SG5_study-group_SG5@tsb-letters",
    ] {
        has(&text, deadline, line);
    }
    assert!(!text.contains("VALARM"));
}

#[test]
fn deadlines_can_be_todos_with_alarms_or_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, LETTER).unwrap();
    let file = file.display().to_string();
    let todos = printed(&["--deadlines", "todos", "--alarm", "7", &file]);
    let calendar = read(&todos);
    let all = components(&calendar, ICalendarComponentType::VTodo);
    assert_eq!(all.len(), 1);
    assert_eq!(
        calendar.alarms_for_id(calendar.components.iter().position(|one| *one == *all[0]).unwrap() as u32).count(),
        1
    );
    has(&todos, "deadline_contributions", "DUE;VALUE=DATE:20190423");
    assert!(todos.contains("TRIGGER;RELATED=END:-P7D\r\n"));
    assert!(printed(&["--alarm", "2", &file]).contains("TRIGGER;RELATED=START:-P2D\r\n"));
    assert!(!printed(&["--deadlines", "none", &file]).contains("deadline"));
}

#[test]
fn an_addendum_moves_the_same_event() {
    let addendum = std::fs::read_to_string(fixture("en/2019-02-18_COL-6-5_en--addendum.txt")).unwrap();
    let meeting = "2017-2020_COL-6-SG5_study-group_SG5";
    // The order of the files does not matter, nor whether the letter itself is there.
    for letters in [vec![LETTER, addendum.as_str()], vec![addendum.as_str(), LETTER], vec![addendum.as_str()]] {
        let text = of(&letters);
        has(&text, meeting, "DTSTART;VALUE=DATE:20190513");
        has(&text, meeting, "DTEND;VALUE=DATE:20190523");
        has(&text, meeting, "SEQUENCE:778");
        has(&text, "2017-2020_COL-6-SG5_deadline_contributions", "DTSTART;VALUE=DATE:20190430");
        assert_eq!(text.matches("UID:2017-2020_COL-6-SG5_study-group_SG5@").count(), 1);
    }
}

#[test]
fn an_addendum_calls_off_an_event() {
    let addendum = std::fs::read_to_string(fixture("en/2019-02-18_COL-6-5_en--addendum.txt")).unwrap();
    let forum = "2017-2020_COL-6-SG5_forum";
    has(&of(&[LETTER]), forum, "STATUS:CONFIRMED");
    for letters in [vec![LETTER, addendum.as_str()], vec![addendum.as_str()]] {
        let text = of(&letters);
        for line in ["STATUS:CANCELLED", "SEQUENCE:778", "DTSTART;VALUE=DATE:20190516", "TRANSP:TRANSPARENT"] {
            has(&text, forum, line);
        }
        has(&text, "2017-2020_COL-6-SG5_study-group_SG5", "STATUS:CONFIRMED");
    }
}

#[test]
fn a_revision_calls_off_what_it_no_longer_announces() {
    let revision = LETTER
        .replace("14 December 2018", "1 March 2019")
        .replace("Ref: TSB Collective letter 6/5", "Ref: Revision 1 to\nTSB Collective letter 6/5")
        .replace("A forum on smart cities will be held on 16 May 2019 at ITU headquarters, Geneva.\n", "");
    let text = of(&[LETTER, &revision]);
    has(&text, "2017-2020_COL-6-SG5_forum", "STATUS:CANCELLED");
    has(&text, "2017-2020_COL-6-SG5_forum", "SEQUENCE:789");
    has(&text, "2017-2020_COL-6-SG5_study-group_SG5", "STATUS:CONFIRMED");
}

#[test]
fn versions_of_one_letter_give_one_event() {
    let name = |language: &str| fixture(&format!("{language}/2019-03-12_COL-5-17_{language}--texts.txt"));
    let files: Vec<String> = ["ar", "zh", "fr", "en", "es"].map(name).to_vec();
    let output = program().args(&files).assert().success().get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    let calendar = read(&text);
    assert_eq!(text.matches("UID:2017-2020_COL-5-SG17_study-group_SG17@").count(), 1);
    let alone = printed(&[&name("en")]);
    assert_eq!(calendar, read(&alone), "the English version is shown");
    let french = printed(&["--language", "fr", &name("en"), &name("fr")]);
    assert_eq!(french, printed(&[&name("fr")]));
}

#[test]
fn hours_of_every_day_repeat_in_their_zone() {
    let letter = LETTER.replace("6-15 May", "26-29 March").replace("6 to 15 May", "26 to 29 March").replace(
        "The meeting will open at 0930 hours on the first day.",
        "The meeting will be held daily from 14:00 to 17:30 hours, Geneva time.",
    );
    let text = of(&[&letter]);
    let meeting = "2017-2020_COL-6-SG5_study-group_SG5";
    has(&text, meeting, "DTSTART;TZID=Europe/Zurich:20190326T140000");
    has(&text, meeting, "DTEND;TZID=Europe/Zurich:20190326T173000");
    has(&text, meeting, "RRULE:FREQ=DAILY;COUNT=4");
    let calendar = read(&text);
    assert_eq!(components(&calendar, ICalendarComponentType::VTimezone).len(), 1);
}

#[test]
fn filters_choose_by_group_date_and_kind() {
    let file = fixture("en/2023-02-14_COL-3-16_en.txt");
    let count = |arguments: &[&str]| {
        let text = printed(&[arguments, &[file.as_str()]].concat());
        text.matches("BEGIN:VEVENT").count()
    };
    let all = count(&[]);
    let meetings = count(&["--kind", "study-group"]);
    assert_eq!(meetings, 1);
    assert!(count(&["--kind", "deadline"]) > 2);
    assert_eq!(count(&["--group", "SG16"]), all);
    assert_eq!(count(&["--group", "SG17"]), 0);
    assert_eq!(count(&["--until", "2023-07-09", "--kind", "study-group"]), 0);
    assert_eq!(count(&["--until", "2023-07-10", "--kind", "study-group"]), 1);
    assert_eq!(count(&["--since", "2023-07-21", "--kind", "study-group"]), 1);
    assert_eq!(count(&["--since", "2023-07-22", "--kind", "study-group"]), 0);
}

#[test]
fn the_time_of_making_comes_from_the_environment_or_the_letter() {
    let file = fixture("en/2023-02-14_COL-3-16_en.txt");
    let made = |epoch: &str| program().env("SOURCE_DATE_EPOCH", epoch).arg(&file).assert();
    made("1700000000").success().stdout(contains("DTSTAMP:20231114T221320Z").and(contains("20230214T000000Z").not()));
    made("yesterday").code(1).stdout("").stderr(contains("SOURCE_DATE_EPOCH"));
    assert_eq!(printed(&[&file]), printed(&[&file]));
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let files = [
        fixture("absent.txt"),
        fixture("en/2000-11-09_TSB-circular-6_en--refused.txt"),
        fixture("en/2023-02-14_COL-3-16_en.txt"),
    ];
    let told = contains("absent.txt").and(contains("[not-a-collective-letter]"));
    program()
        .args(&files)
        .assert()
        .code(1)
        .stderr(told)
        .stdout(contains("SG16_study-group").or(contains("COL-3-SG16")));
    program().arg(&files[1]).assert().code(3).stdout(contains("END:VCALENDAR"));
    program().args(["--since", "tomorrow", &files[2]]).assert().code(2);
    program().args(["--kind", "party", &files[2]]).assert().code(2);
}

#[test]
fn a_letter_of_each_language_gives_its_reviewed_calendar() {
    for file in [
        "ar/2019-03-12_COL-5-17_ar--texts",
        "en/2023-02-14_COL-3-16_en",
        "es/2019-03-12_COL-5-17_es--texts",
        "fr/2019-03-12_COL-5-17_fr--texts",
        "ru/2023-05-12_COL-4-13_ru",
        "zh/2019-03-12_COL-5-17_zh--texts",
    ] {
        let text = printed(&[&fixture(&format!("{file}.txt"))]).replace(env!("CARGO_PKG_VERSION"), "VERSION");
        let name = file.split_once('/').unwrap().1;
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("calendar-{name}"), text.replace("\r\n", "\n"));
        });
    }
}

/// Python's `icalendar` reads every calendar without an error, resolves every zone, and has every day and hour that was
/// written.
#[test]
fn python_reads_the_same_calendars() {
    const READ: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for part in calendar.walk():
    assert not part.errors, (part, part.errors)
for part in calendar.walk('VEVENT') + calendar.walk('VTODO'):
    for name in ('DTSTART', 'DTEND', 'DUE'):
        if name in part:
            moment = part[name].dt
            zone = part[name].params.get('TZID')
            assert zone is None or moment.utcoffset() is not None, (part['UID'], zone)
            print(part['UID'], name, moment.strftime('%Y%m%dT%H%M%S' if hasattr(moment, 'hour') else '%Y%m%d'), zone, sep='|')
";
    let Some(python) = support::python::with("icalendar", "icalendar") else { return };
    let mut moments = 0;
    for path in letters() {
        for form in [&[][..], &["--deadlines", "todos", "--alarm", "7"]] {
            let path = path.display().to_string();
            let text = printed(&[form, &[path.as_str()]].concat());
            let read = Command::new(&python).args(["-c", READ]).write_stdin(text.clone()).assert().success();
            let read = String::from_utf8(read.get_output().stdout.clone()).unwrap();
            let read: BTreeSet<&str> = read.lines().collect();
            let written = moments_of(&text);
            assert_eq!(read, written.iter().map(String::as_str).collect(), "{path}");
            moments += written.len();
        }
    }
    assert!(moments > 200, "only {moments} days and hours were compared");
}

/// When each entry begins and ends, as its lines have it.
fn moments_of(text: &str) -> BTreeSet<String> {
    let (mut moments, mut uid) = (BTreeSet::new(), String::new());
    let text = text.replace("\r\n ", "");
    for component in ["VEVENT", "VTODO"] {
        for entry in text.split(&format!("BEGIN:{component}\r\n")).skip(1) {
            let entry = entry.split(&format!("END:{component}\r\n")).next().unwrap();
            let lines: Vec<(&str, &str)> = entry.lines().filter_map(|line| line.split_once(':')).collect();
            uid.clear();
            uid.push_str(lines.iter().find(|(name, _)| *name == "UID").unwrap().1);
            for (name, value) in lines {
                let (name, parameters) = name.split_once(';').unwrap_or((name, ""));
                if ["DTSTART", "DTEND", "DUE"].contains(&name) {
                    let zone = parameters.strip_prefix("TZID=").unwrap_or("None");
                    moments.insert(format!("{uid}|{name}|{value}|{zone}"));
                }
            }
        }
    }
    moments
}

#[test]
fn help_shows_examples() {
    program().arg("--help").assert().success().stdout(contains("Examples:").and(contains("--alarm 7")));
}
