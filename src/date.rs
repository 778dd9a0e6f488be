//! The current day, and days that users give.

use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_PER_DAY: u64 = 24 * 60 * 60;

/// The current day in UTC, as `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    day(since.as_secs() / SECONDS_PER_DAY)
}

/// The day that lies so many days after 1970-01-01. Years are counted from March, so that the leap day is the last of
/// its year and the lengths of the months before it follow one line: (153 m + 2) / 5.
fn day(days: u64) -> String {
    const DAYS_PER_ERA: u64 = 146_097;
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    let days = days + 719_468;
    let (era, in_era) = (days / DAYS_PER_ERA, days % DAYS_PER_ERA);
    let year_of_era = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / (DAYS_PER_ERA - 1)) / 365;
    let in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * in_year + 2) / 153;
    let day = in_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Takes a day as `YYYY-MM-DD`.
pub(crate) fn parse(text: &str) -> Result<String, String> {
    if portcullis::is_date(text) {
        Ok(text.to_owned())
    } else {
        Err("write a day as YYYY-MM-DD, for example 2026-03-10".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_across_leap_years_and_centuries() {
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(59), "1970-03-01");
        assert_eq!(day(11_016), "2000-02-29");
        assert_eq!(day(11_017), "2000-03-01");
        assert_eq!(day(20_088), "2024-12-31");
        assert_eq!(day(47_540), "2100-02-28");
        assert_eq!(day(47_541), "2100-03-01");
    }

    #[test]
    fn only_days_of_the_calendar_are_taken() {
        assert!(parse("2024-02-29").is_ok());
        for wrong in [
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "tomorrow",
            "+024-01-01",
            "",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
