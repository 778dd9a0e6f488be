//! Everyone can read this bucket.
//!
//! A canned ACL that begins with `public-read` opens every object that inherits it to the internet. Buckets leak
//! this way every week.
//!
//! # Remedy
//!
//! Use the ACL `private`, or no ACL with bucket-owner-enforced ownership. A web site is better served by CloudFront
//! with origin access control.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "site" {
//!   # finding: `public-read`
//!   acl = "public-read"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "site" {
//!   acl = "private"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can read this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-public-read",
    severity: Severity::High,
    aliases: &["CKV_AWS_20", "AWS-0092"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket", "aws_s3_bucket_acl"],
        path: "acl",
        must: Must::NotBeOneOf(&["public-read", "public-read-write", "website"]),
        missing_holds: true,
        message: "the ACL lets everyone read",
    }),
    ..Rule::DEFAULT
};
