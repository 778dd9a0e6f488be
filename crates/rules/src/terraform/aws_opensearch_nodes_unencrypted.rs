//! Nodes of this search domain talk in the clear.
//!
//! Without node-to-node encryption documents travel readable between the nodes.
//!
//! # Remedy
//!
//! Add `node_to_node_encryption { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_opensearch_domain" "logs"`
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//!   node_to_node_encryption {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nodes of this search domain talk in the clear.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-nodes-unencrypted",
    severity: Severity::High,
    aliases: &["AWS-0043"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "node_to_node_encryption.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "traffic between the nodes is not encrypted",
    }),
    ..Rule::DEFAULT
};
