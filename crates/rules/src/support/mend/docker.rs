//! Words of commands in Dockerfiles, put in and taken out.

use portcullis_model::dockerfile::{Instruction, Word};
use portcullis_model::{Edit, Source, Unit};

use super::insertion;

/// Puts words behind a word of a command.
pub(crate) fn after(word: &Word, words: &str) -> Vec<Edit> {
    let at = word.span;
    vec![Edit {
        span: at.slice(at.len(), at.len()),
        text: format!(" {words}"),
    }]
}

/// Takes a word out of a command, with the blanks before it. Where it begins a continued line, the line goes too.
pub(crate) fn without(unit: &Unit, word: &Word) -> Option<Vec<Edit>> {
    let source = source_of(unit, word)?;
    let before = source.text().get(..word.span.range().start)?;
    let blanks = before.len() - before.trim_end_matches([' ', '\t']).len();
    let mut start = before.len() - blanks;
    let rest = source.text().get(word.span.range().end..)?;
    // A line of its own: the backslash of the line before goes with it.
    let is_alone = before[..start].ends_with('\n');
    if is_alone {
        let above = before[..start].trim_end_matches(['\n', '\r']);
        let above = above.strip_suffix('\\')?;
        let ends = rest.trim_start_matches([' ', '\t']);
        if !(ends.starts_with("\\\n") || ends.starts_with("\\\r\n") || ends.starts_with('\n') || ends.is_empty()) {
            // Something follows on the line: only the word and the blanks behind it go.
            let behind = rest.len() - ends.len();
            return Some(vec![Edit {
                span: source.span(word.span.range().start, word.span.range().end + behind),
                text: String::new(),
            }]);
        }
        start = above.trim_end_matches([' ', '\t']).len();
    }
    Some(vec![Edit {
        span: source.span(start, word.span.range().end),
        text: String::new(),
    }])
}

/// Puts a command behind the last of an instruction, joined by `&&`, in the layout of the instruction: on a line of its own
/// where it has several. There is none behind a heredoc, or where the last command would take it for its own.
pub(crate) fn then(unit: &Unit, instruction: &Instruction, command: &str) -> Option<Vec<Edit>> {
    let script = instruction.script().filter(|script| script.problem.is_none())?;
    let span = script.span?;
    let source = &unit.file(span.source)?.source;
    let text = source.slice(span);
    let content = text.trim_end();
    let last = script.commands.last()?;
    // What stands behind the last command closes a group or sends it to the background.
    let is_last = last.span.range().end == span.range().start + content.len();
    let has_alternatives = content.contains("||") || content.contains(';');
    if !instruction.heredocs.is_empty() || !is_last || has_alternatives || content.contains('#') {
        return None;
    }
    let at = span.range().start + content.len();
    Some(vec![insertion(source, at, joined(content, command))])
}

/// A command joined to a script by `&&` as the script joins its own.
fn joined(script: &str, command: &str) -> String {
    let indent = |line: &str| line[..line.len() - line.trim_start().len()].to_owned();
    let end = if script.contains("\r\n") { "\r\n" } else { "\n" };
    let lines: Vec<&str> = script.lines().collect();
    let before = |line: &str| line.trim_end_matches('\\').trim_end().ends_with("&&");
    let leading = lines.iter().skip(1).find(|line| line.trim_start().starts_with("&&"));
    let trailing = lines.windows(2).find(|pair| before(pair[0])).map(|pair| pair[1]);
    match (lines.as_slice(), leading, trailing) {
        (_, Some(line), _) => format!(" \\{end}{}&& {command}", indent(line)),
        (_, _, Some(line)) => format!(" && \\{end}{}{command}", indent(line)),
        ([_, .., last], ..) => format!(" \\{end}{}&& {command}", indent(last)),
        _ => format!(" && {command}"),
    }
}

fn source_of<'u>(unit: &'u Unit, word: &Word) -> Option<&'u Source> {
    Some(&unit.file(word.span.source)?.source)
}
