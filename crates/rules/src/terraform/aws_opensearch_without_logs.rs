//! This search domain publishes no logs.
//!
//! Slow queries and errors stay inside the domain, where nobody sees them until it stops.
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

/// This search domain publishes no logs.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_84"],
    judge: Judge::Resource(&["aws_opensearch_domain", "aws_elasticsearch_domain"], check),
    ..Rule::DEFAULT
};

const LOGS: &[&str] = &[
    "INDEX_SLOW_LOGS",
    "SEARCH_SLOW_LOGS",
    "ES_APPLICATION_LOGS",
    "AUDIT_LOGS",
];

fn check(domain: &Resource, cx: &mut Cx) {
    let published = domain.at("log_publishing_options");
    let counts = |options: &Value| {
        let on = options.at("enabled").when_missing(true).is(true);
        on.and(options.at("log_type").when_missing("").one_of(LOGS))
    };
    let judged = published.items().iter().map(counts).reduce(Judged::or);
    let judged = judged.unwrap_or_else(|| published.is_set());
    cx.require(judged.reported_at(domain.head), "no logs are published");
}
