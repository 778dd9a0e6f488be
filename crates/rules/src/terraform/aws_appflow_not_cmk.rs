//! This data flow is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_arn` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_appflow_flow" "main"`
//! resource "aws_appflow_flow" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_appflow_flow" "main" {
//!   kms_arn = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This data flow is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-appflow-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_263"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_appflow_flow"],
        path: "kms_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
