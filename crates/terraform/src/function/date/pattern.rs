//! The patterns of `formatdate`: runs of one letter stand for parts of a date, and quotes keep letters as they are.

use smol_str::{SmolStr, format_smolstr};

use super::moment::Moment;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

pub(super) fn format(pattern: &str, moment: &Moment) -> Result<String, SmolStr> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        if let Some(behind) = rest.strip_prefix("''") {
            out.push('\'');
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix('\'') {
            rest = quoted(behind, &mut out)?;
        } else if first.is_ascii_alphabetic() {
            let end = rest.find(|character| character != first).unwrap_or(rest.len());
            let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            out.push_str(&part(first, run.len(), moment)?);
            rest = behind;
        } else {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or("");
        }
    }
    Ok(out)
}

/// What stands between quotes, two of them being one, and what is behind.
fn quoted<'p>(text: &'p str, out: &mut String) -> Result<&'p str, SmolStr> {
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\'') {
        out.push_str(before);
        match behind.strip_prefix('\'') {
            Some(behind) => {
                out.push('\'');
                rest = behind;
            }
            None => return Ok(behind),
        }
    }
    Err(SmolStr::new_static("the format has a quote that is not closed"))
}

fn part(letter: char, length: usize, moment: &Moment) -> Result<String, SmolStr> {
    let ((year, month, day), (hour, minute, second)) = (moment.date(), moment.time());
    let named = |names: &[&'static str], index: usize| names.get(index).copied().unwrap_or("");
    let month_name = named(&MONTHS, usize::try_from(month - 1).unwrap_or(0));
    let day_name = named(&DAYS, moment.weekday());
    let short = |name: &str| name.get(..3).unwrap_or(name).to_owned();
    let number = |number: i64| match length {
        1 => Some(number.to_string()),
        2 => Some(format!("{number:02}")),
        _ => None,
    };
    let half = if hour < 12 { "am" } else { "pm" };
    let text = match (letter, length) {
        ('Y', 2) => Some(format!("{:02}", year % 100)),
        ('Y', 4) => Some(format!("{year:04}")),
        ('M', 3) => Some(short(month_name)),
        ('M', 4) => Some(month_name.to_owned()),
        ('M', _) => number(month),
        ('D', _) => number(day),
        ('E', 3) => Some(short(day_name)),
        ('E', 4) => Some(day_name.to_owned()),
        ('h', _) => number(hour),
        ('H', _) => number((hour + 11) % 12 + 1),
        ('a', 2) => Some(half.to_owned()),
        ('A', 2) => Some(half.to_uppercase()),
        ('m', _) => number(minute),
        ('s', _) => number(second),
        ('Z', 1) if moment.offset == 0 => Some("Z".to_owned()),
        ('Z', 3) if moment.offset == 0 => Some("UTC".to_owned()),
        ('Z', 3 | 4) => Some(moment.zone("")),
        ('Z', 1 | 5) => Some(moment.zone(":")),
        _ => None,
    };
    text.ok_or_else(|| format_smolstr!("the format has {length} times {letter:?}, which is no part of a date"))
}
