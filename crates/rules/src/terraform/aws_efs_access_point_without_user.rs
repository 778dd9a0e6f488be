//! This access point lets clients choose who they are.
//!
//! Without a POSIX user the identity that the client sends is believed, root included.
//!
//! # Remedy
//!
//! Add a `posix_user` with `uid` and `gid`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_efs_access_point" "app"`
//! resource "aws_efs_access_point" "app" {
//!   file_system_id = aws_efs_file_system.home.id
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_efs_access_point" "app" {
//!   file_system_id = aws_efs_file_system.home.id
//!   posix_user {
//!     uid = 1000
//!     gid = 1000
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This access point lets clients choose who they are.
pub static RULE: Rule = Rule {
    id: "aws-efs-access-point-without-user",
    severity: Severity::Low,
    aliases: &["CKV_AWS_330"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_efs_access_point"],
        path: "posix_user.gid",
        must: Must::BeSet,
        missing_holds: false,
        message: "the access point does not enforce a user",
    }),
    ..Rule::DEFAULT
};
