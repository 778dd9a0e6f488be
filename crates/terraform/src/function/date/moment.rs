//! A point in time with the offset of its clock.

use std::fmt;

const SECONDS_PER_DAY: i64 = 24 * 60 * 60;
const DAYS_PER_ERA: i64 = 146_097;

/// Days between 0000-03-01 and 1970-01-01.
const BEFORE_1970: i64 = 719_468;

#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    /// Seconds since 1970 as the clock shows them.
    shown: i64,
    nanoseconds: i64,
    /// Seconds that the clock is ahead of UTC.
    pub(super) offset: i64,
}

impl Moment {
    /// `2006-01-02T15:04:05.999-07:00`, strictly.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked("2006-01-02T15:04:05".len())?;
        let bytes = date.as_bytes();
        let signs = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
        if !signs.iter().all(|(at, sign)| bytes.get(*at) == Some(sign)) {
            return None;
        }
        let (year, month) = (field(date, 0, 4, 0, 9999)?, field(date, 5, 7, 1, 12)?);
        let day = field(date, 8, 10, 1, days_in(year, month))?;
        let (hour, minute) = (field(date, 11, 13, 0, 23)?, field(date, 14, 16, 0, 59)?);
        let second = field(date, 17, 19, 0, 59)?;
        let (nanoseconds, zone) = match rest.strip_prefix('.') {
            None => (0, rest),
            Some(rest) => {
                let end = rest
                    .find(|character: char| !character.is_ascii_digit())
                    .unwrap_or(rest.len());
                let (fraction, zone) = rest
                    .split_at_checked(end)
                    .filter(|(fraction, _)| !fraction.is_empty())?;
                let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
                (digits.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')), zone)
            }
        };
        let offset = match zone.as_bytes() {
            b"Z" => 0,
            [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
                let ahead = field(zone, 1, 3, 0, 23)? * 3600 + field(zone, 4, 6, 0, 59)? * 60;
                if *sign == b'-' { -ahead } else { ahead }
            }
            _ => return None,
        };
        Some(Self {
            shown: days_before(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second,
            nanoseconds,
            offset,
        })
    }

    /// What two moments are compared by.
    pub(super) fn instant(&self) -> (i64, i64) {
        (self.shown - self.offset, self.nanoseconds)
    }

    /// The moment so many nanoseconds later.
    pub(super) fn later(&self, nanoseconds: i64) -> Self {
        const PER_SECOND: i64 = 1_000_000_000;
        let fraction = self.nanoseconds + nanoseconds.rem_euclid(PER_SECOND);
        Self {
            shown: self.shown + nanoseconds.div_euclid(PER_SECOND) + fraction / PER_SECOND,
            nanoseconds: fraction % PER_SECOND,
            ..*self
        }
    }

    /// Year, month and day.
    pub(super) fn date(&self) -> (i64, i64, i64) {
        let days = self.shown.div_euclid(SECONDS_PER_DAY) + BEFORE_1970;
        let (era, in_era) = (days.div_euclid(DAYS_PER_ERA), days.rem_euclid(DAYS_PER_ERA));
        let year_of_era = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / (DAYS_PER_ERA - 1)) / 365;
        let in_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * in_year + 2) / 153;
        let day = in_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        (era * 400 + year_of_era + i64::from(month <= 2), month, day)
    }

    /// Hour, minute and second.
    pub(super) fn time(&self) -> (i64, i64, i64) {
        let second = self.shown.rem_euclid(SECONDS_PER_DAY);
        (second / 3600, second / 60 % 60, second % 60)
    }

    /// The day of the week, Sunday being the first, 0.
    pub(super) fn weekday(&self) -> usize {
        // 1970-01-01 was a Thursday.
        usize::try_from((self.shown.div_euclid(SECONDS_PER_DAY) + 4).rem_euclid(7)).unwrap_or(0)
    }

    /// The offset with this between hours and minutes.
    pub(super) fn zone(&self, between: &str) -> String {
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.abs() / 60;
        format!("{sign}{:02}{between}{:02}", minutes / 60, minutes % 60)
    }
}

/// As RFC 3339 writes it, without fractions of seconds.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((year, month, day), (hour, minute, second)) = (self.date(), self.time());
        if year < 0 {
            write!(f, "-{:04}", -year)?;
        } else {
            write!(f, "{year:04}")?;
        }
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        match self.offset {
            0 => f.write_str("Z"),
            _ => f.write_str(&self.zone(":")),
        }
    }
}

fn field(text: &str, start: usize, end: usize, least: i64, most: i64) -> Option<i64> {
    let digits = text.get(start..end)?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|number| (least..=most).contains(number))
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days between 1970-01-01 and a day. Years are counted from March, so that the leap day is the last of its year and the
/// lengths of the months before it follow one line: (153 m + 2) / 5.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let from_march = (month + 9) % 12;
    let in_year = (153 * from_march + 2) / 5 + day - 1;
    era * DAYS_PER_ERA + of_era * 365 + of_era / 4 - of_era / 100 + in_year - BEFORE_1970
}
