//! Dates, times and durations as the contract writes them.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that is not of the form that the contract gives to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue(String);

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not of the form that the contract gives to this value", self.0)
    }
}

impl std::error::Error for InvalidValue {}

/// A calendar day (`2025-09-04`), or a month where the letter gives no more (`2025-07`, EDTF).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterDate {
    /// A day, at the place that the letter speaks of.
    Day(Date),
    /// A month: year and month from 1.
    Month(i16, i8),
}

impl LetterDate {
    /// The day, where there is one.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(..) => None,
        }
    }
}

impl fmt::Display for LetterDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

impl FromStr for LetterDate {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let invalid = || InvalidValue(text.to_owned());
        if let Ok(date) = text.parse::<Date>() {
            return Ok(Self::Day(date));
        }
        let (year, month) = text.split_once('-').ok_or_else(invalid)?;
        match (year.parse(), month.parse()) {
            (Ok(year), Ok(month)) if (1..=12).contains(&month) && text.len() == 7 => Ok(Self::Month(year, month)),
            _ => Err(invalid()),
        }
    }
}

/// A time of day, local to the meeting's `time_zone`: `13:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// A time from 00:00 to 23:59; `None` for anything else.
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self { hour, minute }) } else { None }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let parts = text.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
        parts
            .and_then(|(hour, minute)| Self::new(hour, minute))
            .filter(|_| text.len() == 5)
            .ok_or_else(|| InvalidValue(text.to_owned()))
    }
}

/// How long before the meeting's first day a deadline falls: an ISO 8601 duration of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offset {
    /// Calendar months: `P2M`.
    Months(u8),
    /// Weeks: `P6W`.
    Weeks(u8),
    /// Calendar days: `P12D`.
    Days(u16),
}

impl Offset {
    /// The date that lies this long before `date`; `None` outside the calendar.
    pub fn before(self, date: Date) -> Option<Date> {
        let span = match self {
            Self::Months(number) => jiff::Span::new().months(i32::from(number)),
            Self::Weeks(number) => jiff::Span::new().weeks(i32::from(number)),
            Self::Days(number) => jiff::Span::new().days(i32::from(number)),
        };
        date.checked_sub(span).ok()
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Months(number) => write!(f, "P{number}M"),
            Self::Weeks(number) => write!(f, "P{number}W"),
            Self::Days(number) => write!(f, "P{number}D"),
        }
    }
}

impl FromStr for Offset {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let read = || {
            let body = text.strip_prefix('P')?;
            let (number, unit) = body.split_at_checked(body.len().checked_sub(1)?)?;
            match unit {
                "M" => number.parse().ok().map(Self::Months),
                "W" => number.parse().ok().map(Self::Weeks),
                "D" => number.parse().ok().map(Self::Days),
                _ => None,
            }
        };
        read().ok_or_else(|| InvalidValue(text.to_owned()))
    }
}

/// Gives a value its text form in JSON and a pattern in the schema.
macro_rules! written_as_text {
    ($($kind:ty, $name:literal, $pattern:literal, $example:literal;)*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "examples": [$example] })
            }
        }
    )*};
}

written_as_text! {
    LetterDate, "Date", r"^\d{4}-\d{2}(-\d{2})?$", "2025-09-04";
    TimeOfDay, "TimeOfDay", r"^([01]\d|2[0-3]):[0-5]\d$", "13:00";
    Offset, "Offset", r"^P\d+[MWD]$", "P12D";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_and_read_alike() {
        for text in ["2025-09-04", "2025-07"] {
            assert_eq!(text.parse::<LetterDate>().unwrap().to_string(), text);
        }
        for text in ["00:00", "13:05", "23:59"] {
            assert_eq!(text.parse::<TimeOfDay>().unwrap().to_string(), text);
        }
        for text in ["P2M", "P6W", "P12D"] {
            assert_eq!(text.parse::<Offset>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn malformed_values_are_refused() {
        for text in ["", "2025", "2025-13", "2025-7", "2025-02-30"] {
            assert!(text.parse::<LetterDate>().is_err(), "{text}");
        }
        for text in ["", "24:00", "1:00", "12:60"] {
            assert!(text.parse::<TimeOfDay>().is_err(), "{text}");
        }
        for text in ["", "P", "PD", "2M", "P2Y", "Pé"] {
            assert!(text.parse::<Offset>().is_err(), "{text}");
        }
    }

    #[test]
    fn months_before_end_in_the_shorter_month() {
        let start = "2018-04-30".parse().unwrap();
        assert_eq!(Offset::Months(2).before(start).unwrap().to_string(), "2018-02-28");
    }
}
