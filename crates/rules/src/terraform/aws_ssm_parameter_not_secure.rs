//! This parameter is stored in the clear.
//!
//! A parameter of type `String` can be read by everyone who may read parameters, and shows in the console.
//!
//! # Remedy
//!
//! Set `type = "SecureString"`.
//!
//! ```hcl,bad
//! resource "aws_ssm_parameter" "db" {
//!   name = "/db/password"
//!   # finding: `String`
//!   type = "String"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ssm_parameter" "db" {
//!   name = "/db/password"
//!   type = "SecureString"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This parameter is stored in the clear.
pub static RULE: Rule = Rule {
    id: "aws-ssm-parameter-not-secure",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_34"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ssm_parameter"],
        path: "type",
        must: Must::BeOneOf(&["SecureString"]),
        missing_holds: false,
        message: "the parameter is not a SecureString",
    }),
    ..Rule::DEFAULT
};
