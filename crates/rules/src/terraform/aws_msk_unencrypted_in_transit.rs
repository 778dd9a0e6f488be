//! Clients of this event cluster may talk in the clear.
//!
//! What producers and consumers send is read by everyone on the way, and so are their credentials.
//!
//! # Remedy
//!
//! Leave `client_broker` out, or set it to `TLS`.
//!
//! ```hcl,bad
//! resource "aws_msk_cluster" "main" {
//!   encryption_info {
//!     encryption_in_transit {
//!       # finding: `TLS_PLAINTEXT`
//!       client_broker = "TLS_PLAINTEXT"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_msk_cluster" "main" {
//!   encryption_info {
//!     encryption_in_transit {
//!       client_broker = "TLS"
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients of this event cluster may talk in the clear.
pub static RULE: Rule = Rule {
    id: "aws-msk-unencrypted-in-transit",
    severity: Severity::High,
    aliases: &["AWS-0073"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_msk_cluster"],
        path: "encryption_info.encryption_in_transit.client_broker",
        must: Must::BeOneOf(&["TLS"]),
        missing_holds: true,
        message: "unencrypted connections are accepted",
    }),
    ..Rule::DEFAULT
};
