//! Package is published with a long-lived token.
//!
//! The registry can exchange the workflow's own identity for a token that lives for minutes. A stored token works for
//! everyone who gets hold of it, from anywhere, until someone notices.
//!
//! # Remedy
//!
//! Register the workflow as a trusted publisher with the registry, give the job `id-token: write`, and take the token
//! out.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: release
//! jobs:
//!   publish:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: pypa/gh-action-pypi-publish@76f52bc884231f62b9a034ebfe128415bbaabdfc # v1.12.4
//!         with:
//!           # finding: `password` stored token, though PyPI
//!           password: ${{ secrets.PYPI_TOKEN }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: release
//! jobs:
//!   publish:
//!     runs-on: ubuntu-24.04
//!     permissions:
//!       id-token: write
//!     steps:
//!       - uses: pypa/gh-action-pypi-publish@76f52bc884231f62b9a034ebfe128415bbaabdfc # v1.12.4
//! ```

use portcullis_model::workflow::{Step, Uses};
use portcullis_model::{Lookup, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// A publishing action or command that is given a token.
pub static RULE: Rule = Rule {
    id: "workflow-publishes-with-token",
    severity: Severity::Low,
    aliases: &["use-trusted-publishing"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

/// Commands that publish, and the registry that would accept the workflow's identity instead of a token.
const COMMANDS: &[(&str, &str)] = &[
    ("twine upload", "PyPI"),
    ("uv publish", "PyPI"),
    ("hatch publish", "PyPI"),
    ("pdm publish", "PyPI"),
    ("poetry publish", "PyPI"),
    ("flit publish", "PyPI"),
    ("gem push", "RubyGems"),
    ("cargo publish", "crates.io"),
    ("npm publish", "npm"),
    ("yarn npm publish", "npm"),
    ("pnpm publish", "npm"),
    ("dotnet nuget push", "NuGet"),
    ("nuget push", "NuGet"),
];

fn check(step: &Step, cx: &mut Cx) {
    if let Some(uses) = step.uses() {
        check_action(step, &uses, cx);
    }
    let Some(script) = script(step) else { return };
    if may_use_identity(step, cx) {
        return;
    }
    for (span, line) in lines(script, cx) {
        let found = COMMANDS
            .iter()
            .filter_map(|(command, registry)| line.find(command).map(|at| (at, command.len(), registry)))
            .min();
        if let Some((at, len, registry)) = found
            && !line.starts_with('#')
            && !line.contains("--dry-run")
            && is_word(line, at)
            && !goes_elsewhere(line, step)
        {
            cx.report(
                span.slice(at, at + len),
                format_args!("publishes with a stored token, though {registry} accepts the identity of the workflow"),
            );
        }
    }
}

fn check_action(step: &Step, uses: &Uses, cx: &mut Cx) {
    let secret = |input: &str| {
        let entry = step.at("with").known()?.as_map()?.entry(input)?;
        Some(entry.key.span)
    };
    let goes_to = |input: &str, words: &[&str]| {
        let address = step.with(input);
        address.is_missing()
            || address
                .as_str()
                .is_some_and(|text| words.iter().any(|word| text.contains(word)))
    };
    let (span, registry) = if uses.is_action("pypa/gh-action-pypi-publish") {
        let open = goes_to("repository-url", &["pypi.org"]) && goes_to("repository_url", &["pypi.org"]);
        (secret("password").filter(|_| open), "PyPI")
    } else if uses.is_action("rubygems/release-gem") {
        let off = step.with("setup-trusted-publisher").known().and_then(Value::as_bool) == Some(false);
        (off.then(|| secret("setup-trusted-publisher")).flatten(), "RubyGems")
    } else if uses.is_action("rubygems/configure-rubygems-credentials") {
        let open = goes_to("gem-server", &["rubygems.org"]);
        (secret("api-token").filter(|_| open), "RubyGems")
    } else {
        return;
    };
    if let Some(span) = span {
        cx.report(
            span,
            format_args!("publishes with a stored token, though {registry} accepts the identity of the workflow"),
        );
    }
}

/// The registries that accept the identity of a workflow.
const REGISTRIES: &[&str] = &["pypi.org", "rubygems.org", "crates.io", "npmjs.org", "nuget.org"];

/// Whether the command or the job's `setup-node` names another registry.
fn goes_elsewhere(line: &str, step: &Step) -> bool {
    let names_other = |text: &str| !REGISTRIES.iter().any(|registry| text.contains(registry));
    let by_option = [
        "--host",
        "--registry",
        "--repository",
        "--index",
        "--publish-url",
        "--source",
        " -s ",
        " -r ",
    ]
    .iter()
    .any(|option| line.contains(option));
    let by_setup = || {
        let steps = step.job.into_iter().flat_map(|job| job.steps()).take(step.index);
        // The last one before this step counts.
        let url = steps.filter_map(|step| step.with("registry-url").as_str()).last();
        url.is_some_and(names_other)
    };
    by_option && names_other(line) || line.contains("npm publish") && by_setup()
}

/// A job that may ask for an identity is taken to publish with it.
fn may_use_identity(step: &Step, cx: &Cx) -> bool {
    let of = |permissions: Lookup| {
        permissions.at("id-token").as_str() == Some("write") || permissions.as_str() == Some("write-all")
    };
    step.job.is_some_and(|job| of(job.at("permissions")))
        || cx.resource().is_some_and(|workflow| of(workflow.at("permissions")))
}

fn is_word(line: &str, at: usize) -> bool {
    line.get(..at)
        .and_then(|before| before.chars().next_back())
        .is_none_or(|before| before.is_whitespace() || matches!(before, '(' | ';' | '&' | '|'))
}
