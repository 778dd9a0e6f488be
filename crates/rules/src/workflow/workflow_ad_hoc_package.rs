//! Package is installed outside of a lock file.
//!
//! `npm install NAME` and its like take the newest release, or with a version the newest of everything that it depends
//! on. Nothing says what ran, and nothing keeps a package that was taken over a minute ago out.
//!
//! # Remedy
//!
//! Add it to a manifest with a lock file, and install with `npm ci`, `bundle install` or their like.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `npm install -g typescript` installs packages that no lock file names
//!       - run: npm install -g typescript
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: npm ci
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Profile, Severity, Span, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// A package manager is called with the name of a package.
pub static RULE: Rule = Rule {
    id: "workflow-ad-hoc-package",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["adhoc-packages"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

/// Commands that take the names of packages: program, verbs, whether they do so even without a name.
const MANAGERS: &[(&str, &[&str], bool)] = &[
    (
        "npm",
        &[
            "install", "i", "add", "in", "ins", "inst", "insta", "instal", "isnt", "isnta", "isntal", "isntall",
        ],
        false,
    ),
    ("npm", &["update", "up", "upgrade", "udpate", "exec", "x"], false),
    ("yarn", &["add", "dlx"], false),
    ("pnpm", &["add", "install", "i", "dlx"], false),
    ("pnpx", &[""], false),
    ("npx", &[""], false),
    ("gem", &["install", "i", "update"], false),
    ("bundle", &["add"], true),
];

/// Options that are followed by a value of their own.
const WITH_VALUE: &[&str] = &[
    "--prefix",
    "-C",
    "--dir",
    "--filter",
    "-F",
    "--registry",
    "--cwd",
    "--workspace",
    "-w",
    "--source",
    "--tag",
];

fn check(step: &Step, cx: &mut Cx) {
    let Some(script) = script(step) else { return };
    for (span, line) in joined_commands(script, cx) {
        if installs(line) {
            cx.report(span, "installs packages that no lock file names");
        }
    }
}

/// The commands of a script, one for each part of a line between `&&`, `||`, `;` and `|`.
fn joined_commands<'c>(script: &Value, cx: &Cx<'c>) -> Vec<(Span, &'c str)> {
    let mut commands = Vec::new();
    for (span, line) in lines(script, cx) {
        if line.starts_with('#') {
            continue;
        }
        let mut start = 0;
        for part in line.split(['&', ';', '|', '(', ')']) {
            let from = start + (part.len() - part.trim_start().len());
            let text = part.trim();
            if !text.is_empty() {
                commands.push((span.slice(from, from + text.len()), text));
            }
            start += part.len() + 1;
        }
    }
    commands
}

fn installs(command: &str) -> bool {
    let mut words = command.split_whitespace().skip_while(|word| {
        matches!(
            *word,
            "sudo" | "-E" | "env" | "exec" | "command" | "then" | "do" | "if" | "!" | "$"
        ) || word.contains('=') && !word.starts_with('-')
    });
    let Some(program) = words.next() else { return false };
    let program = program.trim_start_matches("$(").rsplit('/').next().unwrap_or(program);
    let mut words = words.peekable();
    let mut agrees = false;
    let mut positional = Vec::new();
    while let Some(word) = words.next() {
        agrees |= matches!(word, "-y" | "--yes");
        if WITH_VALUE.contains(&word) {
            words.next();
        } else if !word.starts_with('-') {
            positional.push(word);
        }
    }
    let mut positional = positional.into_iter();
    let managers: Vec<_> = MANAGERS.iter().filter(|(name, ..)| *name == program).collect();
    if managers.is_empty() {
        return false;
    }
    let runs_package = managers.iter().any(|(_, verbs, _)| verbs.contains(&""));
    let verb = if runs_package {
        ""
    } else {
        positional.next().unwrap_or("")
    };
    let verb = match (program, verb) {
        ("yarn", "global") => positional.next().unwrap_or(""),
        _ => verb,
    };
    let Some((.., even_bare)) = managers.into_iter().find(|(_, verbs, _)| verbs.contains(&verb)) else {
        return false;
    };
    if program == "npx" {
        // Without a version or a yes in advance, this is usually a program that the lock file installed.
        return agrees
            || positional
                .next()
                .is_some_and(|name| name.get(1..).is_some_and(|rest| rest.contains('@')));
    }
    *even_bare || positional.any(is_package)
}

/// A path of the repository is no package of a registry.
fn is_package(word: &str) -> bool {
    !(word.starts_with(['.', '/', '~', '>', '<', '2']) || word.ends_with(".gem") || word.ends_with(".tgz"))
}
