//! This user gets a key that never expires.
//!
//! Long-lived keys end up in files, logs and chats, and open the account to whoever finds them.
//!
//! # Remedy
//!
//! Use roles: through OIDC for pipelines, through IAM Identity Center for people.
//!
//! ```hcl,bad
//! # finding: `resource "aws_iam_access_key" "ci"`
//! resource "aws_iam_access_key" "ci" {
//!   user = "ci"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role" "ci" {
//!   name = "ci"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This user gets a key that never expires.
pub static RULE: Rule = Rule {
    id: "aws-iam-user-access-key",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_iam_access_key"], check),
    ..Rule::DEFAULT
};

fn check(key: &Resource, cx: &mut Cx) {
    let off = key.at("status").when_missing("Active").equals("Inactive");
    cx.require(off.reported_at(key.head), "a key that never expires is made");
}
