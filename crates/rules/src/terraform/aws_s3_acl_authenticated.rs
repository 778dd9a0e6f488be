//! Everyone with an AWS account is let in to this bucket.
//!
//! The group of authenticated users sounds private but is not: it holds every user of every AWS account in the
//! world, and accounts are free.
//!
//! # Remedy
//!
//! Grant access to the accounts that need it, or use a policy.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_acl" "site" {
//!   access_control_policy {
//!     grant {
//!       permission = "READ_ACP"
//!       grantee {
//!         type = "Group"
//!         # finding: `http://acs.amazonaws.com/groups/global/AuthenticatedUsers`
//!         uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
//!       }
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_acl" "site" {
//!   acl = "private"
//! }
//! ```

use crate::support::acl::{AUTHENTICATED_USERS, Acl, acls};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone with an AWS account is let in to this bucket.
pub static RULE: Rule = Rule {
    id: "aws-s3-acl-authenticated",
    severity: Severity::High,
    aliases: &["CKV2_AWS_43"],
    judge: Judge::Resource(&["aws_s3_bucket", "aws_s3_bucket_acl"], check),
    ..Rule::DEFAULT
};

fn check(bucket: &Resource, cx: &mut Cx) {
    for acl in acls(cx.unit(), bucket) {
        let judged = match acl {
            Acl::Canned(name) => name.when_missing("private").differs_from("authenticated-read"),
            Acl::Grant(grant) => grant
                .at("grantee.uri")
                .when_missing("")
                .differs_from(AUTHENTICATED_USERS),
        };
        cx.require(judged, "users of every AWS account are let in");
    }
}
