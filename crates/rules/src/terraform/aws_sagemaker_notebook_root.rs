//! Users of this notebook are root.
//!
//! Root can change what the administrators installed and read what other users left.
//!
//! # Remedy
//!
//! Set `root_access = "Disabled"`.
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
//!   name        = "lab"
//!   root_access = "Disabled"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Users of this notebook are root.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-notebook-root",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_307"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_notebook_instance"],
        path: "root_access",
        must: Must::BeOneOf(&["Disabled"]),
        missing_holds: false,
        message: "users have root access",
    }),
    ..Rule::DEFAULT
};
