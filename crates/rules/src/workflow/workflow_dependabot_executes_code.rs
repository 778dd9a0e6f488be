//! Dependabot runs code of the packages it updates.
//!
//! With `insecure-external-code-execution: allow`, a manifest or a package that was taken over runs its code in the
//! updater's job, which holds the credentials of private registries.
//!
//! # Remedy
//!
//! Leave it out, or set it to `deny`.
//!
//! ```yaml,bad,path=.github/dependabot.yml
//! version: 2
//! updates:
//!   - package-ecosystem: pip
//!     directory: /
//!     schedule:
//!       interval: daily
//!     # finding: `allow` code of packages runs in the updater
//!     insecure-external-code-execution: allow
//! ```
//!
//! ```yaml,good,path=.github/dependabot.yml
//! version: 2
//! updates:
//!   - package-ecosystem: pip
//!     directory: /
//!     schedule:
//!       interval: daily
//!     insecure-external-code-execution: deny
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `insecure-external-code-execution: allow`.
pub static RULE: Rule = Rule {
    id: "workflow-dependabot-executes-code",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["dependabot-execution"],
    judge: Judge::Resource(&["dependabot"], check),
    ..Rule::DEFAULT
};

fn check(dependabot: &Resource, cx: &mut Cx) {
    for update in dependabot.at("updates").items() {
        let allowed = update.at("insecure-external-code-execution");
        if allowed.as_str() == Some("allow") {
            cx.report(
                allowed.span(),
                "code of packages runs in the updater, which holds the registries' credentials",
            );
        }
    }
}
