//! Secret is sent away with curl.
//!
//! A secret in the arguments of `curl` or `wget` leaves the runner, for wherever the address points; and it stands on a
//! command line that other processes can read.
//!
//! # Remedy
//!
//! Make sure of the address. Use the service's action, which takes the secret as an input, or give the header by a
//! file.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   notify:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `curl -d "$KEY ${{ secrets.KEY }}` curl sends secrets.KEY away
//!       - run: curl -d "$KEY ${{ secrets.KEY }}" https://example.com
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   notify:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: curl --fail https://example.com/health
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Confidence, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script, secret_name};

/// `curl` or `wget` and a secret in one command.
pub static RULE: Rule = Rule {
    id: "workflow-secret-sent-with-curl",
    severity: Severity::High,
    confidence: Confidence::Medium,
    aliases: &["CKV_GHA_3"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let (Some(resource), Some(script)) = (cx.resource(), script(step)) else {
        return;
    };
    for (span, command) in commands(script, cx) {
        let Some(at) = ["curl ", "wget "].iter().filter_map(|word| command.find(word)).min() else {
            continue;
        };
        let tool = command.get(at..at + 4).unwrap_or("curl");
        if let Some(file) = secret_file(command.get(at..).unwrap_or("")) {
            let from = at + file.start;
            cx.report(
                span.slice(from, at + file.end),
                format_args!("{tool} sends a file away that is named for secrets"),
            );
            continue;
        }
        for expression in resource.expressions_in(span) {
            let mut secret = None;
            expression.each_context(&mut |node, parts| {
                if secret.is_none() && secret_name(parts).is_some() {
                    secret = Some(cx.text(node.span));
                }
            });
            let here = span.slice(at, command.len());
            if let Some(name) = secret
                && expression.span.start >= here.start
                && !is_address(expression.span, cx)
            {
                let end = (expression.span.end - span.start) as usize;
                cx.report(span.slice(at, end), format_args!("{tool} sends {name} away"));
                break;
            }
        }
    }
}

/// Whether the secret is the beginning of an address: where something is fetched from, not what is sent.
fn is_address(span: Span, cx: &Cx) -> bool {
    let Some(file) = cx.unit().file(span.source) else {
        return false;
    };
    let text = file.source.text();
    let before = text
        .get(..span.range().start)
        .and_then(|before| before.chars().next_back());
    let after = text.get(span.range().end..).unwrap_or("");
    before.is_none_or(|before| before.is_whitespace() || matches!(before, '"' | '\'')) && after.starts_with('/')
}

/// An argument of the form `@FILE` whose name says that secrets are in it.
fn secret_file(command: &str) -> Option<std::ops::Range<usize>> {
    let mut start = 0;
    for word in command.split([' ', '"', '\'', '=']) {
        let name = word.strip_prefix('@').unwrap_or("").to_ascii_lowercase();
        if name.contains("secret") || name.ends_with(".env") || name.contains("id_rsa") || name.contains("credentials")
        {
            return Some(start..start + word.len());
        }
        start += word.len() + 1;
    }
    None
}

/// The lines of a script, those joined that a backslash continues.
fn commands<'c>(script: &Value, cx: &Cx<'c>) -> Vec<(Span, &'c str)> {
    let mut joined: Vec<(Span, &str)> = Vec::new();
    let mut goes_on = false;
    for (span, line) in lines(script, cx) {
        match joined.last_mut() {
            Some(last) if goes_on => {
                last.0 = last.0.to(span);
                last.1 = cx.text(last.0);
            }
            _ => joined.push((span, line)),
        }
        goes_on = line.ends_with('\\');
    }
    joined
}
