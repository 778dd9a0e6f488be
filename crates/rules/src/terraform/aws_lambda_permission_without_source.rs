//! Any resource of this service may call the function.
//!
//! A permission for a service without a source lets every customer's topic, bucket or API of that service call the
//! function: the confused deputy.
//!
//! # Remedy
//!
//! Set `source_arn` or `source_account`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lambda_permission" "sns"`
//! resource "aws_lambda_permission" "sns" {
//!   action    = "lambda:InvokeFunction"
//!   principal = "sns.amazonaws.com"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_permission" "sns" {
//!   action     = "lambda:InvokeFunction"
//!   principal  = "sns.amazonaws.com"
//!   source_arn = aws_sns_topic.alerts.arn
//! }
//! ```

use portcullis_model::{Judged, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Any resource of this service may call the function.
pub static RULE: Rule = Rule {
    id: "aws-lambda-permission-without-source",
    severity: Severity::High,
    aliases: &["CKV_AWS_364", "AWS-0067"],
    judge: Judge::Resource(&["aws_lambda_permission"], check),
    ..Rule::DEFAULT
};

fn check(permission: &Resource, cx: &mut Cx) {
    let service = permission
        .at("principal")
        .when_missing("")
        .text(|name| name.contains(".amazonaws.com"));
    let head = permission.head;
    let named = ["source_arn", "source_account", "principal_org_id"].map(|path| is_written(permission, path));
    let [arn, account, organisation] = named;
    let judged = service.not().or(arn).or(account).or(organisation).reported_at(head);
    cx.require(judged, "the permission has no source");
}

/// Whether the attribute is written; a computed value is one.
fn is_written(permission: &Resource, path: &str) -> Judged {
    Judged::known(!permission.at(path).is_missing(), permission.at(path).span())
}
