//! What is changed in a file, as a unified diff that `patch` and `git apply` take.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, group_diff_ops};

use crate::clean;

/// Lines around a change that are shown.
const CONTEXT: usize = 3;

/// Texts that differ in more lines than this are shown as one change: comparing takes the square of it.
const COMPARED_LINES: usize = 4_000;

/// Who reads a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A program: every character is as in the file.
    Program,
    /// A person at a terminal, to which no control character of a file may go.
    Person {
        /// Whether to use colours.
        color: bool,
    },
}

/// The change of one file; empty where there is none.
#[must_use]
pub fn unified(path: &str, before: &str, after: &str, reader: Reader) -> String {
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let mut diff = Diff {
        reader,
        out: String::new(),
    };
    let path = clean::line(path);
    for hunk in group_diff_ops(operations(&old, &new), CONTEXT) {
        let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else {
            continue;
        };
        if diff.out.is_empty() {
            diff.line("1", &format!("--- a/{path}"));
            diff.line("1", &format!("+++ b/{path}"));
        }
        let from = place(first.old_range().start..last.old_range().end);
        let to = place(first.new_range().start..last.new_range().end);
        diff.line("36", &format!("@@ -{from} +{to} @@"));
        for operation in hunk {
            if operation.tag() == DiffTag::Equal {
                diff.lines("", ' ', old.get(operation.old_range()));
            } else {
                diff.lines("31", '-', old.get(operation.old_range()));
                diff.lines("32", '+', new.get(operation.new_range()));
            }
        }
    }
    diff.out
}

/// What is the same and what is not.
fn operations(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = tail.take_while(|(a, b)| a == b).count();
    let (removed, added) = (old_rest.len() - tail, new_rest.len() - tail);
    if removed.max(added) <= COMPARED_LINES {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let equal = |old_index, new_index, len| DiffOp::Equal {
        old_index,
        new_index,
        len,
    };
    let change = DiffOp::Replace {
        old_index: head,
        old_len: removed,
        new_index: head,
        new_len: added,
    };
    let all = [equal(0, 0, head), change, equal(head + removed, head + added, tail)];
    let is_something = |it: &DiffOp| !it.old_range().is_empty() || !it.new_range().is_empty();
    all.into_iter().filter(is_something).collect()
}

/// Lines as the head of a hunk names them: the first, from 1, and how many. Of none, the one before.
fn place(lines: Range<usize>) -> String {
    match lines.len() {
        0 => format!("{},0", lines.start),
        1 => format!("{}", lines.start + 1),
        len => format!("{},{len}", lines.start + 1),
    }
}

struct Diff {
    reader: Reader,
    out: String,
}

impl Diff {
    fn lines(&mut self, color: &str, sign: char, lines: Option<&[&str]>) {
        for line in lines.into_iter().flatten() {
            let (text, is_whole) = match line.strip_suffix('\n') {
                Some(text) => (text, true),
                None => (*line, false),
            };
            let text = match self.reader {
                Reader::Program => Cow::Borrowed(text),
                Reader::Person { .. } => harmless(text),
            };
            self.line(color, &format!("{sign}{text}"));
            if !is_whole {
                self.line("", "\\ No newline at end of file");
            }
        }
    }

    /// Writes a line in a colour of the terminal.
    fn line(&mut self, color: &str, text: &str) {
        let colored = self.reader == Reader::Person { color: true } && !color.is_empty();
        // Writing to a string cannot fail.
        let _ = if colored {
            writeln!(self.out, "\u{1b}[{color}m{text}\u{1b}[0m")
        } else {
            writeln!(self.out, "{text}")
        };
    }
}

/// A line in its whole length; the end of a line of Windows is nothing to look at.
fn harmless(line: &str) -> Cow<'_, str> {
    let line = line.strip_suffix('\r').unwrap_or(line);
    let is_fine = |character: char| character == '\t' || !clean::is_unsafe(character);
    if line.chars().all(is_fine) {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    for character in line.chars() {
        if is_fine(character) {
            out.push(character);
        } else {
            clean::push(&mut out, character);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_shown_with_the_lines_around_it() {
        let before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        let after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
        let wanted = "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n";
        assert_eq!(unified("x", before, after, Reader::Program), wanted);
        assert_eq!(unified("x", before, before, Reader::Program), "");
    }

    #[test]
    fn a_line_that_is_not_ended_is_told() {
        let wanted =
            "--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n";
        assert_eq!(unified("x", "a", "a\nb", Reader::Program), wanted);
        let wanted = "--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-a\n";
        assert_eq!(unified("x", "a\n", "", Reader::Program), wanted);
    }

    #[test]
    fn a_program_gets_every_character_and_a_terminal_none_that_acts() {
        let program = unified("x", "a\r\n", "\u{1b}[2J\r\n", Reader::Program);
        assert!(program.ends_with("-a\r\n+\u{1b}[2J\r\n"), "{program:?}");
        let person = unified("x", "a\r\n", "\t\u{1b}[2J\r\n", Reader::Person { color: false });
        assert!(person.ends_with("-a\n+\t\\u{1b}[2J\n"), "{person:?}");
    }

    #[test]
    fn a_change_of_everything_is_one_change_however_long() {
        let before: String = (0..100_000).map(|line| format!("{line}\n")).collect();
        let after: String = (0..100_000).map(|line| format!("{line}x\n")).collect();
        let diff = unified("x", &format!("a\n{before}z"), &format!("a\n{after}z"), Reader::Program);
        assert_eq!(diff.matches("@@ -").count(), 1);
        assert_eq!(diff.lines().count(), 200_000 + 6);
    }
}
