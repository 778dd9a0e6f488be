//! Everyone with an AWS account can read this bucket.
//!
//! The canned ACL `authenticated-read` sounds private but is not: it lets in any user of any AWS account in the
//! world, and accounts are free.
//!
//! # Remedy
//!
//! Use the ACL `private`, or no ACL with bucket-owner-enforced ownership, and give access with a policy.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_acl" "site" {
//!   bucket = aws_s3_bucket.site.id
//!   # finding: `authenticated-read`
//!   acl    = "authenticated-read"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_acl" "site" {
//!   bucket = aws_s3_bucket.site.id
//!   acl    = "private"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone with an AWS account can read this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-authenticated-read",
    severity: Severity::High,
    aliases: &["CKV2_AWS_43"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket", "aws_s3_bucket_acl"],
        path: "acl",
        must: Must::NotBeOneOf(&["authenticated-read"]),
        missing_holds: true,
        message: "the ACL authenticated-read lets users of every AWS account in",
    }),
    ..Rule::DEFAULT
};
