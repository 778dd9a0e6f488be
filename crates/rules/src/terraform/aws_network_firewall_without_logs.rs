//! Nobody sees what this network firewall turns away.
//!
//! Without logs nobody knows what was let through or turned away, and by which rule.
//!
//! # Remedy
//!
//! Add an `aws_networkfirewall_logging_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_networkfirewall_firewall" "edge"`
//! resource "aws_networkfirewall_firewall" "edge" {
//!   name = "edge"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_networkfirewall_firewall" "edge" {
//! }
//! resource "aws_networkfirewall_logging_configuration" "edge" {
//!   firewall_arn = aws_networkfirewall_firewall.edge.arn
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody sees what this network firewall turns away.
pub static RULE: Rule = Rule {
    id: "aws-network-firewall-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_63"],
    judge: Judge::Resource(&["aws_networkfirewall_firewall"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    require_companion(
        cx,
        resource,
        "aws_networkfirewall_logging_configuration",
        "firewall_arn",
        "the firewall does not log",
    );
}
