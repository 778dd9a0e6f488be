//! Everyone who reaches this Memorystore instance may use it.
//!
//! Without AUTH the network is the only thing between a client and the data.
//!
//! # Remedy
//!
//! Set `auth_enabled = true`.
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
//!   auth_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone who reaches this Memorystore instance may use it.
pub static RULE: Rule = Rule {
    id: "gcp-redis-without-auth",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_95"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_redis_instance"],
        path: "auth_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "clients need no password",
    }),
    ..Rule::DEFAULT
};
