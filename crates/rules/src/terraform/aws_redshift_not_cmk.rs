//! This warehouse is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_redshift_cluster" "dwh"`
//! resource "aws_redshift_cluster" "dwh" {
//!   encrypted = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//!   encrypted  = true
//!   kms_key_id = aws_kms_key.dwh.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-redshift-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_142"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
