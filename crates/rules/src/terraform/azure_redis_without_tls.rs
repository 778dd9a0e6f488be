//! This cache answers unencrypted connections.
//!
//! Keys and data travel readable through the network.
//!
//! # Remedy
//!
//! Leave `non_ssl_port_enabled` out.
//!
//! ```hcl,bad
//! resource "azurerm_redis_cache" "sessions" {
//!   # finding: `true`
//!   non_ssl_port_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_redis_cache" "sessions" {
//!   non_ssl_port_enabled = false
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This cache answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "azure-redis-without-tls",
    severity: Severity::High,
    aliases: &["CKV_AZURE_91"],
    judge: Judge::Resource(&["azurerm_redis_cache"], check),
    ..Rule::DEFAULT
};

fn check(cache: &Resource, cx: &mut Cx) {
    for name in ["non_ssl_port_enabled", "enable_non_ssl_port"] {
        cx.require(
            cache.at(name).when_missing(false).is(false),
            "the port without TLS is open",
        );
    }
}
