//! Access to this bucket can be given by ACLs.
//!
//! With any ownership but `BucketOwnerEnforced` every object may carry its own ACL, and objects written by other
//! accounts may not belong to you. Policies are easier to review than a million ACLs.
//!
//! # Remedy
//!
//! Set `object_ownership = "BucketOwnerEnforced"`.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_ownership_controls" "logs" {
//!   bucket = aws_s3_bucket.logs.id
//!   rule {
//!     # finding: `ObjectWriter`
//!     object_ownership = "ObjectWriter"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_ownership_controls" "logs" {
//!   bucket = aws_s3_bucket.logs.id
//!   rule {
//!     object_ownership = "BucketOwnerEnforced"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Access to this bucket can be given by ACLs.
pub static RULE: Rule = Rule {
    id: "aws-s3-acls-enabled",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_65"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket_ownership_controls"],
        path: "rule.object_ownership",
        must: Must::BeOneOf(&["BucketOwnerEnforced"]),
        missing_holds: false,
        message: "ACLs are in force: the ownership is not BucketOwnerEnforced",
    }),
    ..Rule::DEFAULT
};
