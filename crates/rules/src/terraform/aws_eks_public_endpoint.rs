//! The API of this cluster answers on the internet.
//!
//! A public endpoint puts every credential that leaks, and every flaw of the API server, within reach of everyone.
//!
//! # Remedy
//!
//! Set `endpoint_public_access = false` and `endpoint_private_access = true`.
//!
//! ```hcl,bad
//! resource "aws_eks_cluster" "main" {
//!   # finding: `vpc_config`
//!   vpc_config {
//!     subnet_ids = ["subnet-1"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_cluster" "main" {
//!   vpc_config {
//!     endpoint_public_access  = false
//!     endpoint_private_access = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The API of this cluster answers on the internet.
pub static RULE: Rule = Rule {
    id: "aws-eks-public-endpoint",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_39", "AWS-0040"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_eks_cluster"],
        path: "vpc_config.endpoint_public_access",
        must: Must::Be(false),
        missing_holds: false,
        message: "the public endpoint is on",
    }),
    ..Rule::DEFAULT
};
