//! Everyone can read this bucket.
//!
//! An ACL that begins with `public-read`, or one for every user of AWS, opens every object that inherits it.
//! Buckets leak this way every week. `authenticated-read` sounds private, but means anyone with any AWS account,
//! and accounts are free.
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
//! ```hcl,bad
//! resource "aws_s3_bucket_acl" "site" {
//!   access_control_policy {
//!     grant {
//!       permission = "READ"
//!       grantee {
//!         type = "Group"
//!         # finding: `http://acs.amazonaws.com/groups/global/AllUsers`
//!         uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
//!       }
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "site" {
//!   acl = "private"
//! }
//! ```

use crate::support::acl::{ALL_USERS, Acl, acls};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can read this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-public-read",
    severity: Severity::High,
    aliases: &["CKV_AWS_20", "AWS-0092"],
    controls: &["CIS-AWS-3.0:2.1.4"],
    judge: Judge::Resource(&["aws_s3_bucket", "aws_s3_bucket_acl"], check),
    ..Rule::DEFAULT
};

const READABLE: &[&str] = &["public-read", "public-read-write", "authenticated-read", "website"];

fn check(bucket: &Resource, cx: &mut Cx) {
    for acl in acls(cx.unit(), bucket) {
        let judged = match acl {
            Acl::Canned(name) => name.when_missing("private").one_of(READABLE).not(),
            Acl::Grant(grant) => {
                let read = grant
                    .at("permission")
                    .when_missing("")
                    .one_of(&["READ", "FULL_CONTROL"]);
                let everyone = grant.at("grantee.uri").when_missing("").one_of(&[ALL_USERS]);
                let at = everyone.at;
                read.and(everyone).not().reported_at(at)
            }
        };
        cx.require(judged, "the ACL lets everyone read");
    }
}
