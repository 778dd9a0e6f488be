//! This warehouse does not take upgrades by itself.
//!
//! Upgrades of the engine carry its security fixes.
//!
//! # Remedy
//!
//! Leave `allow_version_upgrade` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_redshift_cluster" "dwh" {
//!   # finding: `false`
//!   allow_version_upgrade = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//!   allow_version_upgrade = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse does not take upgrades by itself.
pub static RULE: Rule = Rule {
    id: "aws-redshift-upgrades-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_141"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "allow_version_upgrade",
        must: Must::Be(true),
        missing_holds: true,
        message: "upgrades are not applied in the maintenance window",
    }),
    ..Rule::DEFAULT
};
