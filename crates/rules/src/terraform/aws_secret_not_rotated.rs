//! This secret is never changed.
//!
//! A secret that leaked years ago still opens the door. Rotation bounds how long that can last.
//!
//! # Remedy
//!
//! Add an `aws_secretsmanager_secret_rotation`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_secretsmanager_secret" "db"`
//! resource "aws_secretsmanager_secret" "db" {
//!   name = "db"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_secretsmanager_secret" "db" {
//! }
//! resource "aws_secretsmanager_secret_rotation" "db" {
//!   secret_id = aws_secretsmanager_secret.db.id
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This secret is never changed.
pub static RULE: Rule = Rule {
    id: "aws-secret-not-rotated",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_57"],
    judge: Judge::Resource(&["aws_secretsmanager_secret"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    require_companion(
        cx,
        resource,
        "aws_secretsmanager_secret_rotation",
        "secret_id",
        "the secret is not rotated",
    );
}
