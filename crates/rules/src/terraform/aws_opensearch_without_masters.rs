//! This search domain has no masters of its own.
//!
//! Data nodes that also rule the cluster lose it under load: one that answers too late is voted out, and indexes
//! become red.
//!
//! # Remedy
//!
//! Set `dedicated_master_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_opensearch_domain" "logs"`
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "main" {
//!   cluster_config {
//!     dedicated_master_enabled = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This search domain has no masters of its own.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-without-masters",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV2_AWS_59"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_opensearch_domain", "aws_elasticsearch_domain"],
        path: "cluster_config.dedicated_master_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "there are no dedicated masters",
    }),
    ..Rule::DEFAULT
};
