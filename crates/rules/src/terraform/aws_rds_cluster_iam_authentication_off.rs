//! This database cluster cannot be entered with IAM.
//!
//! With IAM authentication clients log in with short-lived tokens instead of passwords that someone must store and
//! rotate.
//!
//! # Remedy
//!
//! Set `iam_database_authentication_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-mysql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine                              = "aurora-mysql"
//!   iam_database_authentication_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This database cluster cannot be entered with IAM.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-iam-authentication-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_162"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_cluster"],
        path: "iam_database_authentication_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "IAM authentication is not enabled",
    }),
    ..Rule::DEFAULT
};
