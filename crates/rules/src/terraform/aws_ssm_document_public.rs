//! Everyone with an AWS account can read this document.
//!
//! A document that is shared with `All` shows everyone how your machines are run, with what stands in its commands.
//!
//! # Remedy
//!
//! Share it with single accounts.
//!
//! ```hcl,bad
//! resource "aws_ssm_document" "patch" {
//!   permissions = {
//!     type = "Share"
//!     # finding: `All`
//!     account_ids = "All"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ssm_document" "patch" {
//!   permissions = {
//!     type        = "Share"
//!     account_ids = "111122223333"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Everyone with an AWS account can read this document.
pub static RULE: Rule = Rule {
    id: "aws-ssm-document-public",
    severity: Severity::High,
    aliases: &["CKV_AWS_303"],
    judge: Judge::Resource(&["aws_ssm_document"], check),
    ..Rule::DEFAULT
};

fn check(document: &Resource, cx: &mut Cx) {
    let accounts = document.at("permissions.account_ids");
    let judged = accounts.judge(true, |ids| {
        let mut ids = ids
            .items()
            .iter()
            .filter_map(Value::as_str)
            .flat_map(|ids| ids.split(','));
        !ids.any(|id| id.trim().eq_ignore_ascii_case("all"))
    });
    cx.require(judged, "the document is shared with everyone");
}
