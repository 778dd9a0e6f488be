//! This view of all accounts leaves out regions.
//!
//! An attacker uses the region that nobody looks at.
//!
//! # Remedy
//!
//! Set `all_regions = true`.
//!
//! ```hcl,bad
//! resource "aws_config_configuration_aggregator" "all" {
//!   # finding: `account_aggregation_source`
//!   account_aggregation_source {
//!     account_ids = ["111122223333"]
//!     regions     = ["eu-west-1"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_config_configuration_aggregator" "all" {
//!   account_aggregation_source {
//!     account_ids = ["111122223333"]
//!     all_regions = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This view of all accounts leaves out regions.
pub static RULE: Rule = Rule {
    id: "aws-config-aggregator-partial",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_121", "AWS-0019"],
    judge: Judge::Resource(&["aws_config_configuration_aggregator"], check),
    ..Rule::DEFAULT
};

fn check(aggregator: &Resource, cx: &mut Cx) {
    for source in ["account_aggregation_source", "organization_aggregation_source"] {
        let source = aggregator.at(source);
        if !source.is_missing() {
            let judged = source.at("all_regions").when_missing(false).is(true);
            cx.require(judged, "not all regions are looked at");
        }
    }
}
