//! Programs in this notebook can steal its role with one request.
//!
//! Version 1 of the metadata service answers any request that reaches it, also one that a program was tricked into.
//!
//! # Remedy
//!
//! Set `minimum_instance_metadata_service_version = "2"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sagemaker_notebook_instance" "main"`
//! resource "aws_sagemaker_notebook_instance" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_sagemaker_notebook_instance" "main" {
//!   instance_metadata_service_configuration {
//!     # finding: `1`
//!     minimum_instance_metadata_service_version = "1"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sagemaker_notebook_instance" "main" {
//!   instance_metadata_service_configuration {
//!     minimum_instance_metadata_service_version = "2"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Programs in this notebook can steal its role with one request.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-notebook-metadata-v1",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_371"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_notebook_instance"],
        path: "instance_metadata_service_configuration.minimum_instance_metadata_service_version",
        must: Must::BeOneOf(&["2"]),
        missing_holds: false,
        message: "version 1 of the metadata service answers",
    }),
    ..Rule::DEFAULT
};
