//! This cache accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `minimum_tls_version = "1.2"`.
//!
//! ```hcl,bad
//! resource "azurerm_redis_cache" "sessions" {
//!   # finding: `1.0`
//!   minimum_tls_version = "1.0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_redis_cache" "sessions" {
//!   minimum_tls_version = "1.2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cache accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "azure-redis-old-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_148"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_redis_cache"],
        path: "minimum_tls_version",
        must: Must::BeOneOf(&["1.2", "1.3"]),
        missing_holds: false,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
