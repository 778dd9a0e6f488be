//! This replication instance gets no security fixes.
//!
//! Minor versions carry the fixes of known holes. They are not installed unless asked for.
//!
//! # Remedy
//!
//! Set `auto_minor_version_upgrade = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_dms_replication_instance" "main"`
//! resource "aws_dms_replication_instance" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dms_replication_instance" "main" {
//!   auto_minor_version_upgrade = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This replication instance gets no security fixes.
pub static RULE: Rule = Rule {
    id: "aws-dms-minor-upgrades-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_222"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dms_replication_instance"],
        path: "auto_minor_version_upgrade",
        must: Must::Be(true),
        missing_holds: false,
        message: "minor upgrades are turned off",
    }),
    ..Rule::DEFAULT
};
