//! Brokers of this event cluster talk in the clear.
//!
//! Every record is copied between the brokers. Without encryption whoever is in the network reads them all.
//!
//! # Remedy
//!
//! Leave `in_cluster` out, or set it to `true`.
//!
//! ```hcl,bad
//! resource "aws_msk_cluster" "main" {
//!   encryption_info {
//!     encryption_in_transit {
//!       # finding: `false`
//!       in_cluster = false
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_msk_cluster" "main" {
//!   encryption_info {
//!     encryption_in_transit {
//!       in_cluster = true
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Brokers of this event cluster talk in the clear.
pub static RULE: Rule = Rule {
    id: "aws-msk-brokers-unencrypted",
    severity: Severity::High,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_msk_cluster"],
        path: "encryption_info.encryption_in_transit.in_cluster",
        must: Must::Be(true),
        missing_holds: true,
        message: "traffic between brokers is not encrypted",
    }),
    ..Rule::DEFAULT
};
