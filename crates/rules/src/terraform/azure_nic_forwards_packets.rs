//! This interface may send packets that are not its own.
//!
//! With forwarding a machine can pose as another.
//!
//! # Remedy
//!
//! Leave `ip_forwarding_enabled` out, except on routers.
//!
//! ```hcl,bad
//! resource "azurerm_network_interface" "web" {
//!   # finding: `true`
//!   ip_forwarding_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_network_interface" "web" {
//!   ip_forwarding_enabled = false
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This interface may send packets that are not its own.
pub static RULE: Rule = Rule {
    id: "azure-nic-forwards-packets",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_118", "AZU-0075"],
    judge: Judge::Resource(&["azurerm_network_interface"], check),
    ..Rule::DEFAULT
};

fn check(interface: &Resource, cx: &mut Cx) {
    for name in ["ip_forwarding_enabled", "enable_ip_forwarding"] {
        cx.require(
            interface.at(name).when_missing(false).is(false),
            "packets of others are forwarded",
        );
    }
}
