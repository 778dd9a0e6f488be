//! Everyone with an AWS account can copy this snapshot.
//!
//! A snapshot is the whole database. Shared with `all`, anybody restores it in an account of their own.
//!
//! # Remedy
//!
//! Share it with single accounts.
//!
//! ```hcl,bad
//! resource "aws_db_snapshot" "main" {
//!   # finding: `all`
//!   shared_accounts = ["all"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_snapshot" "main" {
//!   shared_accounts = ["111122223333"]
//! }
//! ```

use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone with an AWS account can copy this snapshot.
pub static RULE: Rule = Rule {
    id: "aws-snapshot-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_302"],
    judge: Judge::Resource(
        &["aws_db_snapshot", "aws_db_cluster_snapshot", "aws_db_snapshot_copy"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(snapshot: &Resource, cx: &mut Cx) {
    let judged = any_text(&snapshot.at("shared_accounts"), &["all"]).not();
    cx.require(judged, "the snapshot is shared with everyone");
}
