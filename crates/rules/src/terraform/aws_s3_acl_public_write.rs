//! Everyone can write to this bucket.
//!
//! The canned ACL `public-read-write` lets anyone on the internet add, replace and delete objects: your bill, your
//! data and whatever strangers care to host there.
//!
//! # Remedy
//!
//! Use the ACL `private`, or no ACL with bucket-owner-enforced ownership, and give access with a policy.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "drop" {
//!   # finding: `public-read-write`
//!   acl = "public-read-write"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "drop" {
//!   acl = "private"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can write to this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-public-write",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_57"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket", "aws_s3_bucket_acl"],
        path: "acl",
        must: Must::NotBeOneOf(&["public-read-write"]),
        missing_holds: true,
        message: "the ACL public-read-write lets everyone write",
    }),
    ..Rule::DEFAULT
};
