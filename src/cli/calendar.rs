//! `tsb-letters calendar`: meetings and deadlines as an iCalendar file.

use std::{
    io::{self, Write},
    str::FromStr,
};

use clap::{Args, ValueEnum, builder::PossibleValuesParser};
use jiff::{Timestamp, civil::Date};
use tsb_letters::{
    Language,
    export::calendar::{Calendar, Deadlines, Kind, Options},
};

use super::{Exit, complain, export, letters::Source};

/// Print the meetings and deadlines of letters as a calendar (RFC 5545).
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tsb-letters calendar letter.docx > meeting.ics\n  tsb-letters calendar --group SG17 --since 2026-01-01 letters/*.docx > \
                  sg17.ics\n  tsb-letters calendar --deadlines todos --alarm 7 letter.docx > deadlines.ics\n  tsb-letters calendar --kind study-group \
                  --kind workshop --language fr letters/*.txt\n\nOne event a meeting, one a deadline. Versions of a letter in several languages give \
                  one event; English is shown\nwhere it is there. An addendum, corrigendum or revision updates the events of its letter: the UID \
                  stays,\nSEQUENCE grows, what a revision no longer announces is CANCELLED. Meetings without days are told of on\nstandard error and left \
                  out.\n\nDTSTAMP is the day of the letter, or the time in the environment variable SOURCE_DATE_EPOCH, in seconds."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    source: Source,
    /// Only what this body holds or its letters announce, by its code (SG17, TSAG, WP4/17); may be repeated
    #[arg(long, value_name = "CODE")]
    group: Vec<String>,
    /// Only letters in this language; may be repeated
    #[arg(long, value_name = "LANGUAGE", value_parser = PossibleValuesParser::new(Language::ALL.map(Language::code)))]
    language: Vec<String>,
    /// Only what ends on this day or later
    #[arg(long, value_name = "DATE", value_parser = Date::from_str)]
    since: Option<Date>,
    /// Only what begins on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = Date::from_str)]
    until: Option<Date>,
    /// Only this kind: study-group, working-party, rapporteur-group, regional-group, advisory-group, focus-group,
    /// joint-coordination-activity, workshop, seminar, training, forum, other, deadline; may be repeated
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Vec<Kind>,
    /// How to enter deadlines
    #[arg(long, value_enum, default_value_t = Form::Events)]
    deadlines: Form,
    /// Sound an alarm this many days before each deadline
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=365))]
    alarm: Option<u16>,
}

/// How deadlines are entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// As all-day events that leave the day free
    Events,
    /// As to-dos
    Todos,
    /// Not at all
    None,
}

pub(super) fn run(arguments: &Arguments, output: &mut impl Write) -> io::Result<Exit> {
    let Ok(stamp) = stamp() else { return Ok(Exit::Failed) };
    let options = Options {
        groups: arguments.group.clone(),
        kinds: arguments.kind.clone(),
        since: arguments.since,
        until: arguments.until,
        deadlines: match arguments.deadlines {
            Form::Events => Deadlines::Events,
            Form::Todos => Deadlines::Todos,
            Form::None => Deadlines::Omitted,
        },
        alarm: arguments.alarm,
        stamp,
    };
    let spoken = |language: Language| {
        arguments.language.is_empty() || arguments.language.iter().any(|code| code == language.code())
    };
    let letters = arguments.source.letters(true);
    let letters = letters.filter(|letter| letter.as_ref().map_or(true, |letter| spoken(letter.language)));
    export::write(letters, Box::new(Calendar::new(output, options)))
}

fn kind(text: &str) -> Result<Kind, String> {
    let found = Kind::all().find(|(name, _)| name == text);
    let names = || Kind::all().map(|(name, _)| name).collect::<Vec<_>>().join(", ");
    found.map(|(_, kind)| kind).ok_or_else(|| format!("the kinds are {}", names()))
}

/// The time that the environment gives to whatever is made in it.
fn stamp() -> Result<Option<Timestamp>, ()> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    let Some(value) = std::env::var_os(NAME) else { return Ok(None) };
    let seconds = value.to_str().and_then(|text| text.parse().ok());
    let stamp = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
    stamp
        .map(Some)
        .ok_or_else(|| complain(format_args!("{NAME} is {value:?}, which is no number of seconds since 1970")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_every_kind() {
        let command = crate::cli::command();
        let calendar = command.find_subcommand("calendar").unwrap();
        let help = calendar.get_arguments().find(|one| one.get_id() == "kind").unwrap().get_help().unwrap().to_string();
        for (name, _) in Kind::all() {
            assert!(help.contains(&name), "{name} is not in the help");
        }
    }
}
