//! The root user gets an access key.
//!
//! A key of the root user cannot be restricted by any policy, and works until someone finds it.
//!
//! # Remedy
//!
//! Remove the key, and use roles.
//!
//! ```hcl,bad
//! resource "aws_iam_access_key" "root" {
//!   # finding: `root`
//!   user = "root"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_access_key" "ci" {
//!   user = "ci"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The root user gets an access key.
pub static RULE: Rule = Rule {
    id: "aws-iam-root-access-key",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_348", "AWS-0141"],
    controls: &["CIS-AWS-3.0:1.4"],
    judge: Judge::Resource(&["aws_iam_access_key"], check),
    ..Rule::DEFAULT
};

fn check(key: &Resource, cx: &mut Cx) {
    let reference = key.references.iter().find(|reference| reference.via == "user");
    let user = reference.and_then(|reference| cx.unit().addressed(&reference.target));
    let name = user.map_or(key.at("user"), |user| user.at("name"));
    cx.require(
        name.when_missing("")
            .differs_from("root")
            .reported_at(key.at("user").span()),
        "the root user gets an access key",
    );
}
