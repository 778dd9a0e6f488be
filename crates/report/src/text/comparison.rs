//! What stayed and what went since an earlier state.

use portcullis_model::report::{Against, Comparison, Fixed};

use super::paint::{Paint, Tone};
use super::{Options, Text, summary};
use crate::clean;

/// Writes the line of the summary that tells of the earlier state.
pub(super) fn write(out: &mut String, comparison: &Comparison, paint: &Paint, options: &Options) {
    let unchanged = comparison.unchanged.len();
    let fixed = comparison.fixed.len();
    let problems = match comparison.unchanged_problems.len() {
        0 => String::new(),
        number => format!(" (and {})", summary::count(number, "problem")),
    };
    let line = match &comparison.against {
        Against::Revision(revision) => {
            format!(
                "{unchanged} unchanged{problems}, {fixed} fixed since {}",
                clean::line(revision)
            )
        }
        Against::Baseline(file) => {
            let entries = summary::plural(fixed, "entry of it matches", "entries of it match");
            format!(
                "{unchanged}{problems} in the baseline {}, {entries} nothing any more",
                clean::line(file)
            )
        }
    };
    let mut hints = Vec::new();
    if fixed > 0 && !options.show_fixed {
        hints.push("--show-fixed");
    }
    if fixed > 0 && matches!(comparison.against, Against::Baseline(_)) {
        hints.push("portcullis baseline --prune");
    }
    let hints = if hints.is_empty() {
        String::new()
    } else {
        format!(" ({})", hints.join(", "))
    };
    out.push_str(&paint.tone(Tone::Dim, &format!("{line}{hints}")));
    out.push('\n');
}

impl<'r> Text<'r> {
    /// A finding that is not there any more, with the line that it was on.
    pub(super) fn fixed(&mut self, fixed: &'r Fixed) {
        let file = clean::line(&fixed.file);
        let at = match fixed.line {
            Some(line) => format!("{file}:{line}"),
            None => file.to_string(),
        };
        self.entry(self.paint.marks().good, Tone::Good, &at, &fixed.message, &fixed.rule);
    }
}
