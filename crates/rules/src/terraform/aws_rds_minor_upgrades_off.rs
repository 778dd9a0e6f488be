//! This database does not take minor upgrades by itself.
//!
//! Minor versions carry the engine's security fixes. Turned off, they wait for someone to remember.
//!
//! # Remedy
//!
//! Leave `auto_minor_version_upgrade` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `false`
//!   auto_minor_version_upgrade = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   auto_minor_version_upgrade = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This database does not take minor upgrades by itself.
pub static RULE: Rule = Rule {
    id: "aws-rds-minor-upgrades-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster_instance"],
        path: "auto_minor_version_upgrade",
        must: Must::Be(true),
        missing_holds: true,
        message: "minor versions are not applied automatically",
    }),
    ..Rule::DEFAULT
};
