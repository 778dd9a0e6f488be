//! The brokers of this cluster have public addresses.
//!
//! With public access every broker answers on the internet.
//!
//! # Remedy
//!
//! Leave `public_access` out, or set its type to `DISABLED`.
//!
//! ```hcl,bad
//! resource "aws_msk_cluster" "events" {
//!   broker_node_group_info {
//!     connectivity_info {
//!       public_access {
//!         # finding: `SERVICE_PROVIDED_EIPS`
//!         type = "SERVICE_PROVIDED_EIPS"
//!       }
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_msk_cluster" "events" {
//!   broker_node_group_info {
//!     connectivity_info {
//!       public_access {
//!         type = "DISABLED"
//!       }
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The brokers of this cluster have public addresses.
pub static RULE: Rule = Rule {
    id: "aws-msk-public",
    severity: Severity::High,
    aliases: &["CKV_AWS_291"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_msk_cluster"],
        path: "broker_node_group_info.connectivity_info.public_access.type",
        must: Must::NotBeOneOf(&["SERVICE_PROVIDED_EIPS"]),
        missing_holds: true,
        message: "the brokers are reachable from the internet",
    }),
    ..Rule::DEFAULT
};
