//! This database cluster is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled; snapshots encrypted with the default key cannot even
//! be shared safely.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   storage_encrypted = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   storage_encrypted = true
//!   kms_key_id        = aws_kms_key.db.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This database cluster is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_327", "AWS-0079"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_cluster"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
