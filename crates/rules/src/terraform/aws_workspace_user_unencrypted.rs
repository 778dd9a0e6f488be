//! The user volume of this workspace is not encrypted.
//!
//! A desktop's disk holds mails, documents and cached passwords.
//!
//! # Remedy
//!
//! Set `user_volume_encryption_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_workspaces_workspace" "anna"`
//! resource "aws_workspaces_workspace" "anna" {
//!   user_name = "anna"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_workspaces_workspace" "anna" {
//!   user_name                      = "anna"
//!   user_volume_encryption_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The user volume of this workspace is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-workspace-user-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_155"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_workspaces_workspace"],
        path: "user_volume_encryption_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the user volume is not encrypted",
    }),
    ..Rule::DEFAULT
};
