//! Rules for people at a terminal: the list of them, and the page of one.

use portcullis_model::RuleInfo;

use super::Options;
use super::paint::{Paint, Tone};
use super::summary::count;
use crate::pages;

/// The list of rules, one a line.
#[must_use]
pub fn rules(rules: &[RuleInfo], options: &Options) -> String {
    let paint = Paint::new(options);
    let widest = rules.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let mut out = String::new();
    for family in rules.chunk_by(|a, b| a.family() == b.family()) {
        for rule in family {
            let severity = paint.tone(Tone::of(rule.severity), &format!("{:<8}", rule.severity.name()));
            let profile = paint.tone(Tone::Dim, &format!("{:<7}", rule.profile.name()));
            let (id, title) = (&rule.id, rule.title());
            out.push_str(&format!("{id:<widest$}  {severity}  {profile}  {title}\n"));
        }
    }
    let total = count(rules.len(), "rule");
    let closing = format!("{total}; `portcullis explain RULE` shows the page of one");
    out.push_str(&format!("\n{}\n", paint.tone(Tone::Dim, &closing)));
    out
}

/// The page of a rule.
#[must_use]
pub fn explain(rule: &RuleInfo, options: &Options) -> String {
    let paint = Paint::new(options);
    let mut out = format!(
        "{}  {}\n{}\n\n",
        paint.tone(Tone::Heading, &rule.id),
        paint.tone(Tone::of(rule.severity), rule.severity.name()),
        paint.tone(Tone::Help, rule.title())
    );
    // What follows the title is prose and fenced examples; of the fences' marks, only `bad`, `good` and `fixed` mean
    // anything to a reader.
    let mut paragraph = Vec::new();
    let mut fenced = false;
    for line in rule.page.lines().skip(1) {
        if let Some(marks) = line.trim_start().strip_prefix("```") {
            flush(&mut out, &mut paragraph, options.width);
            fenced = !fenced;
            if fenced {
                out.push_str(&example_heading(marks, &paint));
            }
        } else if fenced {
            out.push_str(&format!("    {line}\n"));
        } else if let Some(heading) = line.strip_prefix('#') {
            flush(&mut out, &mut paragraph, options.width);
            let heading = paint.tone(Tone::Heading, heading.trim_start_matches('#').trim());
            out.push_str(&format!("{heading}\n"));
        } else if line.trim().is_empty() || line.trim_start().starts_with(['-', '*']) {
            flush(&mut out, &mut paragraph, options.width);
            if line.trim().is_empty() {
                blank_line(&mut out);
            } else {
                paragraph.push(line);
            }
        } else {
            paragraph.push(line);
        }
    }
    flush(&mut out, &mut paragraph, options.width);
    blank_line(&mut out);
    for (name, words) in facts(rule) {
        if !words.is_empty() {
            let name = paint.tone(Tone::Dim, &format!("{name:<10}"));
            out.push_str(&format!("{name} {words}\n"));
        }
    }
    for option in &rule.options {
        let name = paint.tone(Tone::Dim, &format!("{:<10}", "option"));
        let default = pages::shown(&option.default);
        out.push_str(&format!(
            "{name} {}: {} (default {default})\n",
            option.name, option.about
        ));
    }
    out
}

fn facts(rule: &RuleInfo) -> [(&'static str, String); 8] {
    let formats: Vec<_> = rule.formats.iter().map(|format| format.name()).collect();
    [
        ("category", rule.category.to_string()),
        ("formats", formats.join(", ")),
        ("profile", rule.profile.name().to_owned()),
        ("aliases", rule.aliases.join(", ")),
        ("controls", rule.controls.join(", ")),
        ("fix", if rule.fixable { "yes" } else { "" }.to_owned()),
        ("since", rule.since.to_string()),
        ("page", crate::rule_url(&rule.id)),
    ]
}

fn example_heading(marks: &str, paint: &Paint) -> String {
    let has = |wanted: &str| marks.split(',').any(|mark| mark.trim() == wanted);
    let path = marks.split(',').find_map(|mark| mark.trim().strip_prefix("path="));
    let path = path.map_or_else(String::new, |path| format!(" ({path})"));
    if has("bad") {
        format!("{}{path}\n", paint.tone(Tone::High, "Bad"))
    } else if has("good") {
        format!("{}{path}\n", paint.tone(Tone::Good, "Good"))
    } else if has("fixed") {
        format!("{}\n", paint.tone(Tone::Good, "Fixed"))
    } else {
        String::new()
    }
}

fn flush(out: &mut String, paragraph: &mut Vec<&str>, width: usize) {
    if paragraph.is_empty() {
        return;
    }
    let text = paragraph.join(" ");
    for line in wrap(&text, width) {
        out.push_str(&line);
        out.push('\n');
    }
    paragraph.clear();
}

fn blank_line(out: &mut String) {
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// The words of a text in lines of at most so many characters; a longer word has a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
