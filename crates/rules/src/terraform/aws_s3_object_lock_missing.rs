//! Objects of this bucket can be deleted before their time.
//!
//! Object lock keeps objects from being deleted or overwritten for a retention period, also by administrators and
//! by ransomware that runs as one. Regulated records need it.
//!
//! # Remedy
//!
//! Add an `object_lock_configuration` with `object_lock_enabled = "Enabled"`, or set `object_lock_enabled = true`,
//! when the bucket is created.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket" "records"`
//! resource "aws_s3_bucket" "records" {
//!   bucket = "records"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "records" {
//!   bucket              = "records"
//!   object_lock_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Objects of this bucket can be deleted before their time.
pub static RULE: Rule = Rule {
    id: "aws-s3-object-lock-missing",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket"],
        path: "object_lock_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "object lock is not enabled",
    }),
    ..Rule::DEFAULT
};
