//! This model can talk to the internet.
//!
//! A model that was tampered with, or a library in it, sends away what it is asked.
//!
//! # Remedy
//!
//! Set `enable_network_isolation = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sagemaker_model" "main"`
//! resource "aws_sagemaker_model" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sagemaker_model" "main" {
//!   enable_network_isolation = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This model can talk to the internet.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-model-not-isolated",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_370"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_model"],
        path: "enable_network_isolation",
        must: Must::Be(true),
        missing_holds: false,
        message: "the model is not isolated",
    }),
    ..Rule::DEFAULT
};
