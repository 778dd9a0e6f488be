//! This notebook runs in a network of AWS's own.
//!
//! Without a subnet the notebook reaches the internet past your network's filters and logs.
//!
//! # Remedy
//!
//! Set `subnet_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sagemaker_notebook_instance" "main"`
//! resource "aws_sagemaker_notebook_instance" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sagemaker_notebook_instance" "main" {
//!   subnet_id = aws_subnet.main.id
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This notebook runs in a network of AWS's own.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-notebook-outside-vpc",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_306"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_notebook_instance"],
        path: "subnet_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "no subnet is named",
    }),
    ..Rule::DEFAULT
};
