//! This EMR cluster encrypts nothing by itself.
//!
//! Encryption at rest and in transit of an EMR cluster stand in its security configuration. Without one both are off.
//!
//! # Remedy
//!
//! Name an `aws_emr_security_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_emr_cluster" "main"`
//! resource "aws_emr_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_emr_cluster" "main" {
//!   security_configuration = aws_emr_security_configuration.main.name
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This EMR cluster encrypts nothing by itself.
pub static RULE: Rule = Rule {
    id: "aws-emr-without-security-configuration",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV2_AWS_55"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_emr_cluster"],
        path: "security_configuration",
        must: Must::BeSet,
        missing_holds: false,
        message: "no security configuration is named",
    }),
    ..Rule::DEFAULT
};
