//! This secret parameter is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `key_id` to a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ssm_parameter" "token"`
//! resource "aws_ssm_parameter" "token" {
//!   type = "SecureString"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ssm_parameter" "token" {
//!   type   = "SecureString"
//!   key_id = aws_kms_key.main.arn
//! }
//! ```

use crate::support::terraform::is_own_key;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This secret parameter is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-ssm-parameter-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_337"],
    judge: Judge::Resource(&["aws_ssm_parameter"], check),
    ..Rule::DEFAULT
};

fn check(parameter: &Resource, cx: &mut Cx) {
    let plain = parameter.at("type").when_missing("String").differs_from("SecureString");
    let own = is_own_key(&parameter.at("key_id"));
    let at = own.at;
    let judged = plain.or(own).reported_at(at);
    cx.require(judged, "it is encrypted with no key of your own");
}
