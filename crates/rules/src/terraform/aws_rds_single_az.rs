//! This database stands in one availability zone.
//!
//! When the zone or the instance fails, so does everything that needs the database. A standby in another zone takes
//! over within a minute or two, and also covers maintenance.
//!
//! # Remedy
//!
//! Set `multi_az = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine   = "postgres"
//!   multi_az = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database stands in one availability zone.
pub static RULE: Rule = Rule {
    id: "aws-rds-single-az",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AWS_157"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "multi_az",
        must: Must::Be(true),
        missing_holds: false,
        message: "the database has no standby in another zone",
    }),
    ..Rule::DEFAULT
};
