//! This notebook reaches the internet directly.
//!
//! Direct internet access goes past the VPC: data can leave where no firewall sees it.
//!
//! # Remedy
//!
//! Set `direct_internet_access = "Disabled"` and give a subnet.
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
//!   name                   = "lab"
//!   direct_internet_access = "Disabled"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This notebook reaches the internet directly.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-notebook-internet",
    severity: Severity::High,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_notebook_instance"],
        path: "direct_internet_access",
        must: Must::BeOneOf(&["Disabled"]),
        missing_holds: false,
        message: "direct internet access is on",
    }),
    ..Rule::DEFAULT
};
