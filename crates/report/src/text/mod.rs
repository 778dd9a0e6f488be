//! Text for people at a terminal: each finding with its source, grouped by file, and a summary at the end.

mod comparison;
mod faults;
mod frame;
mod page;
mod paint;
mod summary;
mod window;

use std::collections::HashSet;
use std::time::Duration;

use portcullis_model::{
    Confidence, Finding, Problem, Related, Report, RuleInfo, Severity, SmolStr, Suppressed, Undecided,
};

use crate::clean;
use crate::place::{At, Places};
pub use faults::{Fault, faults};
pub use page::{explain, rules};
use paint::{Paint, Tone};

/// Related places beyond its frame that a finding lists.
const NOTES: usize = 4;

/// Instances that a finding lists.
const INSTANCES: usize = 6;

/// How the text looks, and what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether to use colours.
    pub color: bool,
    /// Whether lines and marks may be drawn with other characters than ASCII.
    pub unicode: bool,
    /// The width of the terminal in characters.
    pub width: usize,
    /// Whether suppressed findings are listed.
    pub show_suppressed: bool,
    /// Whether undecided questions are listed.
    pub show_undecided: bool,
    /// Whether the findings that a comparison says are fixed are listed.
    pub show_fixed: bool,
    /// Whether the summary is printed.
    pub summary: bool,
    /// How long the scan took. A report does not hold it, so that reports of the same tree are the same.
    pub elapsed: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            color: false,
            unicode: true,
            width: 100,
            show_suppressed: false,
            show_undecided: false,
            show_fixed: false,
            summary: true,
            elapsed: None,
        }
    }
}

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report, options: &Options) -> String {
    let mut text = Text {
        report,
        options,
        places: Places::new(report),
        paint: Paint::new(options),
        drawer: frame::Drawer::new(options, report),
        out: String::new(),
    };
    text.findings();
    if options.show_suppressed {
        text.section("Suppressed", &report.suppressed, Text::suppressed);
    }
    if options.show_undecided {
        text.section("Undecided", &report.undecided, Text::undecided);
    }
    text.section("Problems", &report.problems, Text::problem);
    if options.show_fixed
        && let Some(comparison) = &report.comparison
    {
        text.section("Fixed", &comparison.fixed, Text::fixed);
    }
    if options.summary {
        summary::write(&mut text.out, report, &text.paint, options);
    }
    text.out
}

/// What is written so far, and what is needed to write more.
struct Text<'r> {
    report: &'r Report,
    options: &'r Options,
    places: Places<'r>,
    paint: Paint,
    drawer: frame::Drawer,
    out: String,
}

impl<'r> Text<'r> {
    /// The findings, file by file.
    fn findings(&mut self) {
        let report = self.report;
        let same_file = |a: &portcullis_model::Reported, b: &portcullis_model::Reported| {
            a.finding.span.source == b.finding.span.source
        };
        let mut explained = HashSet::new();
        for group in report.findings.chunk_by(same_file) {
            let file = self.places.file(group[0].finding.span);
            let count = summary::count(group.len(), "finding");
            let heading = self.paint.tone(Tone::Heading, &clean::line(file));
            let count = self.paint.tone(Tone::Dim, &count);
            self.out.push_str(&format!("{heading}  {count}\n\n"));
            for reported in group {
                self.finding(&reported.finding, &mut explained);
            }
        }
    }

    /// One finding. The remedy and the link are told once for each rule.
    fn finding(&mut self, finding: &'r Finding, explained: &mut HashSet<&'r SmolStr>) {
        let title = self.title(finding);
        let elsewhere = self
            .drawer
            .draw(&mut self.out, self.report, &self.places, finding, &title);
        self.notes(&elsewhere);
        self.instances(finding);
        if let (Some(rule), true) = (self.report.rule(&finding.rule), explained.insert(&finding.rule)) {
            self.remedy(rule);
        }
        self.out.push('\n');
    }

    /// The places that a frame does not show. The way of a value is one note.
    fn notes(&mut self, places: &[&Related]) {
        let is_way = |a: &&Related, b: &&Related| a.as_way().is_some() && b.as_way().is_some();
        let notes: Vec<&[&Related]> = places.chunk_by(is_way).collect();
        for note in notes.iter().take(NOTES) {
            let steps = note.iter().enumerate().take(NOTES).map(|(number, related)| {
                let words = match related.as_way() {
                    Some(step) if number > 0 => step,
                    _ => &related.message,
                };
                let at = location(self.places.file(related.span), self.places.range(related.span).start);
                format!("{} ({at})", clean::line(words))
            });
            let more = if note.len() > NOTES { ", ..." } else { "" };
            let words = format!("{}{more}", steps.collect::<Vec<_>>().join(", "));
            self.indented("note: ", &words);
        }
        if notes.len() > NOTES {
            let more = summary::count(notes.iter().skip(NOTES).map(|note| note.len()).sum(), "more place");
            self.indented("note: ", &format!("and {more}, which the other formats list"));
        }
    }

    /// The instances that have the fault, where there are several.
    fn instances(&mut self, finding: &Finding) {
        if finding.instances.is_empty() {
            return;
        }
        let shown = finding
            .instances
            .iter()
            .take(INSTANCES)
            .map(|address| clean::line(address));
        let mut words = shown.collect::<Vec<_>>().join(", ");
        if finding.instances.len() > INSTANCES {
            words.push_str(&format!(" and {} more", finding.instances.len() - INSTANCES));
        }
        self.indented("instances: ", &words);
    }

    fn title(&self, finding: &Finding) -> String {
        let severity = self.paint.tone(Tone::of(finding.severity), finding.severity.name());
        let guess = match finding.confidence {
            Confidence::High => "",
            Confidence::Medium => " (likely)",
            Confidence::Low => " (a guess)",
        };
        let rule = self.paint.tone(Tone::Dim, &format!("[{}]", clean::line(&finding.rule)));
        format!("{severity}{rule}{guess}: {}", clean::line(&finding.message))
    }

    fn remedy(&mut self, rule: &RuleInfo) {
        let sections = rule.sections();
        let paragraph = sections.remedy.split("\n\n").next().unwrap_or("");
        let sentence = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        if !sentence.is_empty() {
            self.indented("help: ", &clean::line(&sentence));
        }
        let url = self.paint.tone(Tone::Link, &crate::rule_url(&rule.id));
        let space = if sentence.is_empty() { "help: " } else { "      " };
        self.out
            .push_str(&format!("  {}{url}\n", self.paint.tone(Tone::Help, space)));
    }

    /// A paragraph below a frame, with a word before it.
    fn indented(&mut self, word: &str, text: &str) {
        let room = self.options.width.saturating_sub(word.len() + 4).max(40);
        for (number, line) in page::wrap(text, room).iter().enumerate() {
            let before = if number == 0 {
                self.paint.tone(Tone::Help, word)
            } else {
                " ".repeat(word.len())
            };
            self.out.push_str(&format!("  {before}{line}\n"));
        }
    }

    /// A list with a heading, one entry a line; nothing where there are none.
    fn section<T>(&mut self, heading: &str, entries: &'r [T], write: impl Fn(&mut Self, &'r T)) {
        if entries.is_empty() {
            return;
        }
        let heading = self.paint.tone(Tone::Heading, heading);
        let count = self.paint.tone(Tone::Dim, &entries.len().to_string());
        self.out.push_str(&format!("{heading}  {count}\n\n"));
        for entry in entries {
            write(self, entry);
        }
        self.out.push('\n');
    }

    fn suppressed(&mut self, suppressed: &'r Suppressed) {
        let Suppressed {
            finding, suppression, ..
        } = suppressed;
        let justification = match suppression.justification.trim() {
            "" => "no reason given",
            reason => reason,
        };
        let until = suppression
            .until
            .as_deref()
            .map_or_else(String::new, |day| format!(" until {day}"));
        let why = format!("{}{until}: {justification}", suppression.syntax);
        let at = location(self.places.file(finding.span), self.places.range(finding.span).start);
        self.entry(
            self.paint.marks().accepted,
            Tone::Dim,
            &at,
            &finding.message,
            &finding.rule,
        );
        self.reason(&why);
    }

    fn undecided(&mut self, undecided: &'r Undecided) {
        let at = location(
            self.places.file(undecided.span),
            self.places.range(undecided.span).start,
        );
        self.entry("?", Tone::Help, &at, &undecided.reason, &undecided.rule);
        if let Some(origin) = &undecided.origin {
            let way = origin.places(undecided.span);
            let steps = way.iter().filter_map(|step| Some((step.as_way()?, step.span)));
            let steps: Vec<String> = steps
                .map(|(step, span)| {
                    format!(
                        "{step} ({})",
                        location(self.places.file(span), self.places.range(span).start)
                    )
                })
                .collect();
            if !steps.is_empty() {
                self.reason(&format!("by way of {}", steps.join(", ")));
            }
        }
    }

    fn problem(&mut self, problem: &'r Problem) {
        let severity = problem.kind.severity();
        let mark = match severity {
            Severity::Low => self.paint.marks().advice,
            Severity::Medium => self.paint.marks().warning,
            Severity::High | Severity::Critical => self.paint.marks().error,
        };
        let (file, range) = self.places.of_problem(problem);
        let at = match (file, range) {
            (Some(file), Some(range)) => location(file, range.start),
            (Some(file), None) => clean::line(file).into_owned(),
            _ => String::new(),
        };
        let rule = format!("{} {}", severity.name(), problem.kind.name());
        self.entry(mark, Tone::of(severity), &at, &problem.message, &rule);
    }

    fn entry(&mut self, mark: &str, tone: Tone, at: &str, message: &str, rule: &str) {
        let mark = self.paint.tone(tone, mark);
        let at = if at.is_empty() {
            String::new()
        } else {
            format!("{}: ", self.paint.tone(Tone::Link, at))
        };
        let rule = self.paint.tone(Tone::Dim, &format!("[{}]", clean::line(rule)));
        self.out
            .push_str(&format!("  {mark} {at}{} {rule}\n", clean::line(message)));
    }

    fn reason(&mut self, why: &str) {
        let why = self.paint.tone(Tone::Dim, &clean::line(why));
        self.out.push_str(&format!("      {why}\n"));
    }
}

fn location(file: &str, at: At) -> String {
    format!("{}:{}:{}", clean::line(file), at.line, at.column)
}
