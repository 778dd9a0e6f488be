//! This access point opens the whole file system.
//!
//! Without a root directory every client of the access point sees the file system from its top.
//!
//! # Remedy
//!
//! Add a `root_directory` with a `path` below the top.
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
//!   root_directory {
//!     path = "/app"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This access point opens the whole file system.
pub static RULE: Rule = Rule {
    id: "aws-efs-access-point-without-root",
    severity: Severity::Low,
    aliases: &["CKV_AWS_329"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_efs_access_point"],
        path: "root_directory.path",
        must: Must::NotBeOneOf(&["/"]),
        missing_holds: false,
        message: "the access point has no root directory of its own",
    }),
    ..Rule::DEFAULT
};
