//! Secret is passed on a command line.
//!
//! Every process of the machine can read the arguments of the others, and tools print them in traces, errors and
//! history. Helm also keeps what `--set` gave it in the cluster.
//!
//! # Remedy
//!
//! Give the secret to the step by `env`, and let the tool read it from there, from a file or from standard input.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `secrets.DB_PASSWORD` secrets.DB_PASSWORD stands on a command line
//!       - run: helm upgrade app ./chart --set db.password=${{ secrets.DB_PASSWORD }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: printf '%s' "$DB_PASSWORD" | helm upgrade app ./chart --set-file db.password=/dev/stdin
//!         env:
//!           DB_PASSWORD: ${{ secrets.DB_PASSWORD }}
//!       - run: |
//!           cat > settings.ini <<EOF
//!           token = ${{ secrets.TOKEN }}
//!           EOF
//!           TOKEN="${{ secrets.TOKEN }}" ./publish
//!           ssh-add - <<< "${{ secrets.KEY }}"
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{each_flowing, script, secret_name};

/// `secrets.NAME` in a script.
pub static RULE: Rule = Rule {
    id: "workflow-secret-on-command-line",
    severity: Severity::Medium,
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let (Some(resource), Some(script)) = (cx.resource(), script(step)) else {
        return;
    };
    for expression in resource.expressions_in(script.span) {
        let Some(node) = expression.node() else { continue };
        each_flowing(node, &mut |node, parts| {
            if secret_name(parts).is_some() && !is_no_argument(script.span, node.span, cx) {
                let name = cx.text(node.span);
                cx.report(
                    node.span,
                    format_args!("{name} stands on a command line, where other processes and logs can show it"),
                );
            }
        });
    }
}

/// The bytes of a script that are looked at before a secret, so that a script of secrets costs no more than its length.
const BEFORE: u32 = 8 * 1024;

/// Whether the characters reach no program as an argument: what a builtin prints is another rule's matter, and what goes
/// into a variable, a here-string or a heredoc is on no command line.
fn is_no_argument(script: Span, span: Span, cx: &Cx) -> bool {
    let window = span.start.saturating_sub(BEFORE).max(script.start);
    let before = cx.text(Span {
        start: window,
        end: span.start,
        ..script
    });
    let line = before.rsplit('\n').next().unwrap_or("").trim_start();
    ["echo", "printf", "cat "].iter().any(|word| line.starts_with(word))
        || line.contains("<<<")
        || assigns(line)
        || is_in_heredoc(before)
}

/// Whether the line so far is `NAME=` and a value that has not ended.
fn assigns(line: &str) -> bool {
    let words = ["export ", "local ", "readonly ", "declare "];
    let line = words.iter().find_map(|word| line.strip_prefix(word)).unwrap_or(line);
    let Some((name, value)) = line.split_once('=') else {
        return false;
    };
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let ended = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value.matches(quote).count() > 1,
        _ => value.contains(char::is_whitespace),
    };
    is_name && !ended
}

/// Whether a heredoc that began above has not ended yet.
fn is_in_heredoc(before: &str) -> bool {
    let mut open: Option<&str> = None;
    for line in before.lines() {
        match open {
            Some(word) if line.trim() == word => open = None,
            Some(_) => {}
            None => open = line.split_once("<<").and_then(|(_, rest)| delimiter(rest)),
        }
    }
    // The last line is the one that the characters stand on: a heredoc that it opens begins below.
    open.is_some() && before.lines().last().is_none_or(|line| !line.contains("<<"))
}

fn delimiter(rest: &str) -> Option<&str> {
    let rest = rest
        .trim_start_matches('-')
        .trim_start()
        .trim_start_matches(['"', '\'', '\\']);
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    rest.get(..end).filter(|word| !word.is_empty())
}
