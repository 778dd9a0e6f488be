//! Dependabot takes releases on the day they appear.
//!
//! A release that was taken over is usually noticed within days, and a faulty one is followed by the next. An update
//! that waits a week is neither.
//!
//! # Remedy
//!
//! Set `cooldown.default-days` to seven or more.
//!
//! ```yaml,bad,path=.github/dependabot.yml
//! version: 2
//! updates:
//!   # finding: `package-ecosystem` npm updates wait for no cooldown
//!   - package-ecosystem: npm
//!     directory: /
//!     schedule:
//!       interval: daily
//! ```
//!
//! ```yaml,good,path=.github/dependabot.yml
//! version: 2
//! updates:
//!   - package-ecosystem: npm
//!     directory: /
//!     schedule:
//!       interval: daily
//!     cooldown:
//!       default-days: 7
//! ```

use crate::options::{Opt, OptValue};
use portcullis_model::{Profile, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `cooldown.default-days` of every ecosystem.
pub static RULE: Rule = Rule {
    id: "workflow-dependabot-no-cooldown",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["dependabot-cooldown"],
    options: &[Opt {
        name: "days",
        about: "days that an update waits at least",
        default: OptValue::Number(7.0),
    }],
    judge: Judge::Resource(&["dependabot"], check),
    ..Rule::DEFAULT
};

fn check(dependabot: &Resource, cx: &mut Cx) {
    let days = cx.number("days");
    let own_groups = dependabot.at("multi-ecosystem-groups");
    for update in dependabot.at("updates").items() {
        let Some(map) = update.as_map() else { continue };
        let ecosystem = update.at("package-ecosystem").as_str().unwrap_or("these").to_owned();
        let cooldown = update.at("cooldown.default-days");
        let group = update.at("multi-ecosystem-group").as_str();
        let of_group = group.map(|name| own_groups.key(name).at("cooldown.default-days"));
        let lookup = of_group.filter(|found| found.known().is_some()).unwrap_or(cooldown);
        let message = match (lookup.known().and_then(Value::as_number), update.at("cooldown").known()) {
            (Some(waited), _) if waited >= days => continue,
            (Some(waited), _) => format!("{ecosystem} updates wait for {waited} days, fewer than {days}"),
            (None, Some(_)) => format!("the cooldown of {ecosystem} updates has no default-days"),
            (None, None) => format!("{ecosystem} updates wait for no cooldown"),
        };
        let at = match (
            lookup.known(),
            map.entry("cooldown").or_else(|| map.entry("package-ecosystem")),
        ) {
            (Some(value), _) => value.span,
            (None, Some(entry)) => entry.key.span,
            (None, None) => map.head,
        };
        cx.report(at, message);
    }
}
