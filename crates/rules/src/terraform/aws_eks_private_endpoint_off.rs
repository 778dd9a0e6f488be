//! Nodes reach the API of this cluster through the internet.
//!
//! Without the private endpoint all traffic between nodes and control plane leaves the network, and the public
//! endpoint cannot be turned off.
//!
//! # Remedy
//!
//! Set `endpoint_private_access = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_eks_cluster" "main"`
//! resource "aws_eks_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_eks_cluster" "main" {
//!   vpc_config {
//!     # finding: `false`
//!     endpoint_private_access = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_cluster" "main" {
//!   vpc_config {
//!     endpoint_private_access = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nodes reach the API of this cluster through the internet.
pub static RULE: Rule = Rule {
    id: "aws-eks-private-endpoint-off",
    severity: Severity::Medium,
    profile: Profile::All,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_eks_cluster"],
        path: "vpc_config.endpoint_private_access",
        must: Must::Be(true),
        missing_holds: false,
        message: "the private endpoint is off",
    }),
    ..Rule::DEFAULT
};
