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

use crate::support::acl::{ALL_USERS, Acl, acls};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can write to this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-public-write",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_57"],
    judge: Judge::Resource(&["aws_s3_bucket", "aws_s3_bucket_acl"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    for acl in acls(cx.unit(), bucket) {
        let judged = match acl {
            Acl::Canned(name) => name.when_missing("private").differs_from("public-read-write"),
            Acl::Grant(grant) => {
                let write = grant
                    .at("permission")
                    .when_missing("")
                    .one_of(&["WRITE", "FULL_CONTROL"]);
                let everyone = grant.at("grantee.uri").when_missing("").one_of(&[ALL_USERS]);
                let at = everyone.at;
                write.and(everyone).not().reported_at(at)
            }
        };
        cx.require(judged, "the ACL lets everyone write");
    }
}
