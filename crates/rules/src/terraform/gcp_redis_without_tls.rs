//! Clients talk to this Memorystore instance in the clear.
//!
//! Sessions and passwords travel readable through the network.
//!
//! # Remedy
//!
//! Set `transit_encryption_mode = "SERVER_AUTHENTICATION"`.
//!
//! ```hcl,bad
//! # finding: `resource "google_redis_instance" "cache"`
//! resource "google_redis_instance" "cache" {
//!   name = "cache"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_redis_instance" "cache" {
//!   transit_encryption_mode = "SERVER_AUTHENTICATION"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients talk to this Memorystore instance in the clear.
pub static RULE: Rule = Rule {
    id: "gcp-redis-without-tls",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_97"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_redis_instance"],
        path: "transit_encryption_mode",
        must: Must::BeOneOf(&["SERVER_AUTHENTICATION"]),
        missing_holds: false,
        message: "traffic is not encrypted",
    }),
    ..Rule::DEFAULT
};
