//! Nobody can say who searched for what.
//!
//! Audit logs show who logged in to the domain, and who read or changed which documents.
//!
//! # Remedy
//!
//! Add a `log_publishing_options` block.
//!
//! ```hcl,bad
//! # finding: `resource "aws_opensearch_domain" "logs"`
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "logs" {
//!   log_publishing_options {
//!     cloudwatch_log_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:search"
//!     log_type                 = "AUDIT_LOGS"
//!   }
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Nobody can say who searched for what.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-without-audit-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_317", "AWS-0042"],
    judge: Judge::Resource(&["aws_opensearch_domain", "aws_elasticsearch_domain"], check),
    ..Rule::DEFAULT
};

const LOGS: &[&str] = &["AUDIT_LOGS"];

fn check(domain: &Resource, cx: &mut Cx) {
    let published = domain.at("log_publishing_options");
    let counts = |options: &Value| {
        let on = options.at("enabled").when_missing(true).is(true);
        on.and(options.at("log_type").when_missing("").one_of(LOGS))
    };
    let judged = published.items().iter().map(counts).reduce(Judged::or);
    let judged = judged.unwrap_or_else(|| published.is_set());
    cx.require(judged.reported_at(domain.head), "audit logs are not published");
}
