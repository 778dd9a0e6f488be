//! This database cannot be entered with IAM.
//!
//! With IAM authentication clients log in with short-lived tokens instead of passwords that someone must store and
//! rotate.
//!
//! # Remedy
//!
//! Set `iam_database_authentication_enabled = true`, where the engine has it.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine                              = "postgres"
//!   iam_database_authentication_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This database cannot be entered with IAM.
pub static RULE: Rule = Rule {
    id: "aws-rds-iam-authentication-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0176"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "iam_database_authentication_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "IAM authentication is not enabled",
    }),
    ..Rule::DEFAULT
};
