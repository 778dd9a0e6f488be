//! How many spaces stand before each token.

use std::ops::Range;

use super::spacing::is_spaced;
use super::token::{Kind, Token};

/// A line of tokens in its three parts, of which the last two may be empty. What stands in strings makes no lines.
struct Line {
    head: Range<usize>,
    /// From the `=` on, where all that it opens is closed on the line.
    value: Range<usize>,
    /// What follows the others up to the end of the line.
    comment: Range<usize>,
}

/// The number of spaces before each token.
pub(super) fn layout(tokens: &[Token]) -> Vec<usize> {
    let mut spaces = vec![0; tokens.len()];
    let lines = lines(tokens);
    for line in &lines {
        for part in [&line.head, &line.value] {
            for at in part.clone().skip(1) {
                let earlier = (at >= part.start + 2).then(|| &tokens[at - 2]);
                spaces[at] = usize::from(is_spaced(earlier, &tokens[at - 1], &tokens[at]));
            }
        }
    }
    indent(tokens, &lines, &mut spaces);
    align(tokens, &lines, &mut spaces, |line| &line.value);
    align(tokens, &lines, &mut spaces, |line| &line.comment);
    spaces
}

fn lines(tokens: &[Token]) -> Vec<Line> {
    let tokens = match tokens {
        [all @ .., last] if last.kind == Kind::End => all,
        all => all,
    };
    let mut lines = Vec::new();
    let mut start = 0;
    for of_line in tokens.split_inclusive(Token::ends_line) {
        let end = start + of_line.len();
        lines.push(line(of_line, start));
        start = end;
    }
    lines
}

fn line(tokens: &[Token], start: usize) -> Line {
    let mut content = tokens.len();
    if content > 1 && tokens[content - 1].kind == Kind::Comment {
        content -= 1;
    }
    let equal = tokens[..content].iter().position(|token| token.kind == Kind::Equal);
    let is_whole = |equal: &usize| *equal > 0 && nesting(&tokens[*equal..content]) == 0;
    let equal = equal.filter(is_whole).unwrap_or(content);
    Line {
        head: start..start + equal,
        value: start + equal..start + content,
        comment: start + content..start + tokens.len(),
    }
}

fn nesting(tokens: &[Token]) -> isize {
    tokens.iter().map(Token::nesting).sum()
}

/// Each line that leaves something open indents what follows by one step, however much it leaves open.
fn indent(tokens: &[Token], lines: &[Line], spaces: &mut [usize]) {
    const STEP: usize = 2;
    // What each of the lines that indent has left open.
    let mut open: Vec<usize> = Vec::new();
    for line in lines {
        let head = &tokens[line.head.clone()];
        if head.first().is_none_or(|first| first.kind == Kind::Newline) {
            continue;
        }
        let heredoc = head.iter().position(|token| token.kind == Kind::OpenHeredoc);
        let change = nesting(&head[..heredoc.unwrap_or(head.len())]) + nesting(&tokens[line.value.clone()]);
        if change < 0 {
            close(&mut open, change.unsigned_abs());
        }
        spaces[line.head.start] = STEP * open.len();
        if change > 0 {
            open.push(change.unsigned_abs());
        }
    }
}

/// Takes so many brackets from those that are open, the last first.
fn close(open: &mut Vec<usize>, mut brackets: usize) {
    while brackets > 0
        && let Some(last) = open.last_mut()
    {
        let closed = brackets.min(*last);
        *last -= closed;
        brackets -= closed;
        if *last == 0 {
            open.pop();
        }
    }
}

/// Puts a part of all lines of a run that have it into one column, one space after the longest of what stands before.
fn align(tokens: &[Token], lines: &[Line], spaces: &mut [usize], part: impl Fn(&Line) -> &Range<usize>) {
    for run in lines.chunk_by(|a, b| part(a).is_empty() == part(b).is_empty()) {
        if run.iter().all(|line| part(line).is_empty()) {
            continue;
        }
        let columns = |line: &Line| -> usize {
            let before = line.head.start..part(line).start;
            before.map(|at| spaces[at] + tokens[at].columns()).sum()
        };
        let columns: Vec<usize> = run.iter().map(columns).collect();
        let longest = columns.iter().copied().max().unwrap_or(0);
        for (line, columns) in run.iter().zip(columns) {
            spaces[part(line).start] = longest - columns + 1;
        }
    }
}
