//! Small questions to the calendar.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// The English name of a day's weekday, for messages.
pub(super) fn weekday_name(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Whether a day is a Saturday or a Sunday.
pub(super) fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The last day before `day`, and the first behind it, of a weekday (from 1, Monday).
pub(super) fn nearest(day: Date, weekday: i8) -> [Date; 2] {
    let ahead = i64::from((weekday - day.weekday().to_monday_one_offset()).rem_euclid(7));
    [day.saturating_sub((7 - ahead).days()), day.saturating_add(ahead.days())]
}

/// How many days lie from one day to another; negative where the other is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_weekdays_lie_around_a_day() {
        let monday = Date::constant(2017, 2, 13);
        assert_eq!(weekday_name(monday), "Monday");
        assert_eq!(nearest(monday, 2), [Date::constant(2017, 2, 7), Date::constant(2017, 2, 14)]);
        assert_eq!(days_between(monday, Date::constant(2017, 2, 7)), -6);
    }
}
