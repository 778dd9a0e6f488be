//! This cache gets no security fixes.
//!
//! Minor versions carry the fixes of known holes. Turned off, somebody has to remember them.
//!
//! # Remedy
//!
//! Leave `auto_minor_version_upgrade` out.
//!
//! ```hcl,bad
//! resource "aws_elasticache_cluster" "main" {
//!   # finding: `false`
//!   auto_minor_version_upgrade = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_cluster" "main" {
//!   auto_minor_version_upgrade = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cache gets no security fixes.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-minor-upgrades-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_322"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_cluster", "aws_elasticache_replication_group"],
        path: "auto_minor_version_upgrade",
        must: Must::Be(true),
        missing_holds: true,
        message: "minor upgrades are turned off",
    }),
    ..Rule::DEFAULT
};
