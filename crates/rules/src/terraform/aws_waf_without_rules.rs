//! This firewall has no rules.
//!
//! A web ACL without rules does with every request what it does by default, most often let it in.
//!
//! # Remedy
//!
//! Add rules, such as the managed groups.
//!
//! ```hcl,bad
//! # finding: `resource "aws_wafv2_web_acl" "site"`
//! resource "aws_wafv2_web_acl" "site" {
//!   name = "site"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_wafv2_web_acl" "site" {
//!   rule {
//!     name     = "common"
//!     priority = 1
//!   }
//! }
//! ```

use portcullis_model::{Judged, Lookup, Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// This firewall has no rules.
pub static RULE: Rule = Rule {
    id: "aws-waf-without-rules",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_175"],
    judge: Judge::Resource(
        &["aws_waf_web_acl", "aws_wafregional_web_acl", "aws_wafv2_web_acl"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(acl: &Resource, cx: &mut Cx) {
    // The first version of the service writes the plural too.
    let judged = has_rules(&acl.at("rule"));
    let at = judged.at;
    let judged = judged
        .or(has_rules(&acl.at("rules")))
        .or(acl.at("rule_json").is_filled());
    cx.require(judged.reported_at(at), "the web ACL has no rules");
}

/// Whether there is a block with anything in it.
fn has_rules(rules: &Lookup<'_>) -> Judged {
    rules.judge(false, |rules| {
        let empty = |rule: &Value| rule.as_map().is_some_and(|map| map.complete && map.entries.is_empty());
        !rules.items().iter().all(empty)
    })
}
