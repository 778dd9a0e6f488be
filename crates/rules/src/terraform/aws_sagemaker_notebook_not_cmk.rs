//! This notebook is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sagemaker_notebook_instance" "lab"`
//! resource "aws_sagemaker_notebook_instance" "lab" {
//!   name = "lab"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sagemaker_notebook_instance" "lab" {
//!   name       = "lab"
//!   kms_key_id = aws_kms_key.lab.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This notebook is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-notebook-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_22", "CKV_AWS_187"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_notebook_instance"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the notebook is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
