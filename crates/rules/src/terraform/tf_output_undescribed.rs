//! Nobody can tell what this output is.
//!
//! The description is the interface of a module: it shows in the registry and in editors.
//!
//! # Remedy
//!
//! Add a `description`.
//!
//! ```hcl,bad
//! # finding: `output "arn"`
//! output "arn" {
//!   value = aws_s3_bucket.logs.arn
//! }
//! ```
//!
//! ```hcl,good
//! output "arn" {
//!   value       = aws_s3_bucket.logs.arn
//!   description = "The ARN of the bucket with the logs."
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell what this output is.
pub static RULE: Rule = Rule {
    id: "tf-output-undescribed",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["tflint:terraform_documented_outputs", "terraform_documented_outputs"],
    judge: Judge::Attribute(Attribute {
        kinds: &["output"],
        path: "description",
        must: Must::BeSet,
        missing_holds: false,
        message: "the output has no description",
    }),
    ..Rule::DEFAULT
};
