//! JUnit XML: the form in which CI servers read what failed.
//!
//! There is no standard, so this keeps to what its readers have in common: Jenkins (its plug-in `junit`), GitLab (its page
//! "Unit test reports") and Azure (`PublishTestResults@2`, and the schema that its page links to). What they ask for:
//!
//! - GitLab and Jenkins know a case again by `classname` and `name`, and GitLab ignores a second of the same names. So
//!   names are unique, and hold no line, which would move. Azure shows the name alone, so it begins with the file.
//! - Jenkins sorts by package and class, which are the parts of `classname` before and after its last full stop. That is
//!   `portcullis` and the rule, since a path would be torn apart at its extension.
//! - GitLab shows the content of a failure and not its attributes, so the content says everything.
//! - Jenkins' other plug-in, `xunit`, holds files to a schema without `file` and `line`, which GitLab and others show; its
//!   users take the plug-in `junit`.
//! - Readers complain of a file without a case, so a scan that finds nothing is one case that passes.
//!
//! A finding is a `failure`; a problem is an `error`, since what was not read was not judged. There is no time of day and
//! no duration: the same tree gives the same bytes. In a comparison only what is new is listed, since every reader
//! lets a build fail for what is listed.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use portcullis_model::{Finding, Report};

use crate::entry::Entry;
use crate::place::Places;
use crate::{NAME, clean};

/// Related places of one finding that are told.
const RELATED: usize = 10;

/// Characters of the name of a case. Azure takes 512 for it and the rule.
const NAME_CHARACTERS: usize = 400;

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    let mut out = Vec::new();
    // Writing to memory does not fail, and what is written is UTF-8.
    let _ = write(report, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes the report of a scan.
///
/// # Errors
/// When it cannot be written.
pub fn write(report: &Report, mut out: impl Write) -> io::Result<()> {
    let places = Places::new(report);
    let mut suites: BTreeMap<&str, Vec<Case<'_>>> = BTreeMap::new();
    for reported in &report.findings {
        let finding = &reported.finding;
        let entry = Entry::of_finding(report, &places, finding);
        let finding = Some(finding);
        suites.entry(file(&entry)).or_default().push(Case { entry, finding });
    }
    for problem in &report.problems {
        let entry = Entry::of_problem(&places, problem);
        let finding = None;
        suites.entry(file(&entry)).or_default().push(Case { entry, finding });
    }
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    if suites.is_empty() {
        passed(report, &mut out)?;
        return out.flush();
    }
    let counts = (report.findings.len(), report.problems.len());
    open(&mut out, "testsuites", NAME, counts)?;
    let mut names = HashMap::new();
    for (suite, cases) in suites {
        let failures = cases.iter().filter(|case| case.finding.is_some()).count();
        write!(out, "  ")?;
        open(&mut out, "testsuite", suite, (failures, cases.len() - failures))?;
        for case in cases {
            case.write(&mut out, &places, &mut names)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")?;
    out.flush()
}

/// The suite of a file. What belongs to no file belongs to the scan.
fn file<'r>(entry: &Entry<'r>) -> &'r str {
    entry.file.unwrap_or(NAME)
}

/// Begins a list of cases with so many failures and errors; a list without any has one case, which passed.
fn open(out: &mut impl Write, element: &str, name: &str, (failures, errors): (usize, usize)) -> io::Result<()> {
    let (name, tests) = (xml(&clean::name(name)).into_owned(), (failures + errors).max(1));
    writeln!(
        out,
        r#"<{element} name="{name}" tests="{tests}" failures="{failures}" errors="{errors}" time="0">"#
    )
}

/// The report of a scan that found nothing.
fn passed(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let new = if report.comparison.is_some() { "new " } else { "" };
    open(out, "testsuites", NAME, (0, 0))?;
    write!(out, "  ")?;
    open(out, "testsuite", NAME, (0, 0))?;
    writeln!(
        out,
        r#"    <testcase classname="{NAME}" name="no {new}findings" time="0"/>"#
    )?;
    writeln!(out, "  </testsuite>\n</testsuites>")
}

/// A test that failed.
struct Case<'r> {
    entry: Entry<'r>,
    /// None for a problem.
    finding: Option<&'r Finding>,
}

impl Case<'_> {
    fn write(&self, out: &mut impl Write, places: &Places<'_>, names: &mut HashMap<String, usize>) -> io::Result<()> {
        let entry = &self.entry;
        let (file, message) = (clean::name(file(entry)), clean::line(entry.message));
        let class = format!("{NAME}.{}", entry.name);
        let mut name: String = format!("{file}: {message}").chars().take(NAME_CHARACTERS).collect();
        let count = names.entry(format!("{class} {name}")).or_default();
        *count += 1;
        if *count > 1 {
            name.push_str(&format!(" ({count})"));
        }
        let (file, message) = (xml(&file), xml(&message));
        let (class, name) = (xml(&class), xml(&name));
        write!(out, r#"    <testcase classname="{class}" name="{name}""#)?;
        if entry.file.is_some() {
            write!(out, r#" file="{file}""#)?;
        }
        if let Some(line) = entry.line() {
            write!(out, r#" line="{line}""#)?;
        }
        writeln!(out, r#" time="0">"#)?;
        let element = if self.finding.is_some() { "failure" } else { "error" };
        let severity = entry.severity.name();
        writeln!(
            out,
            r#"      <{element} type="{severity}" message="{message}">{}</{element}>"#,
            xml(&self.text(places))
        )?;
        writeln!(out, "    </testcase>")
    }

    /// All that there is to say, for readers that show nothing else.
    fn text(&self, places: &Places<'_>) -> String {
        let entry = &self.entry;
        let mut lines = vec![format!("{}: {}", entry.severity.name(), clean::line(entry.message))];
        let place = place(entry.file, entry.range);
        if !place.is_empty() {
            lines.push(format!("at {place}"));
        }
        if !entry.resource.is_empty() {
            lines.push(format!("in {}", clean::name(entry.resource)));
        }
        for related in self.finding.iter().flat_map(|finding| &finding.related).take(RELATED) {
            let at = self::place(Some(places.file(related.span)), Some(places.range(related.span)));
            lines.push(format!("{} ({at})", clean::line(&related.message)));
        }
        if !entry.title.is_empty() {
            lines.push(format!("{} [{}]", entry.title, entry.name));
        }
        lines.extend(entry.url());
        lines.join("\n")
    }
}

fn place(file: Option<&str>, range: Option<crate::place::Range>) -> String {
    let file = clean::name(file.unwrap_or_default());
    match range {
        Some(range) => format!("{file}:{}:{}", range.start.line, range.start.column),
        None => file.into_owned(),
    }
}

/// A text inside of XML, as content or as an attribute between double quotes. Characters that XML 1.0 cannot hold are shown by their numbers.
fn xml(text: &str) -> Cow<'_, str> {
    let is_plain = |character: char| match character {
        '<' | '>' | '&' | '"' | '\u{fffe}' | '\u{ffff}' => false,
        '\n' => true,
        _ => !character.is_control(),
    };
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ if is_plain(character) => out.push(character),
            _ => out.extend(character.escape_unicode()),
        }
    }
    Cow::Owned(out)
}
