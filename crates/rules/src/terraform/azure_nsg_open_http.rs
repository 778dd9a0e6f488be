//! Everyone can reach port 80 past this network security group.
//!
//! Requests over plain HTTP can be read and changed on their way.
//!
//! # Remedy
//!
//! Open port 443 instead, or let only the gateway in.
//!
//! ```hcl,bad
//! resource "azurerm_network_security_rule" "web" {
//!   direction              = "Inbound"
//!   access                 = "Allow"
//!   protocol               = "Tcp"
//!   # finding: `*`
//!   source_address_prefix  = "*"
//!   destination_port_range = "80"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_network_security_rule" "web" {
//!   direction              = "Inbound"
//!   access                 = "Allow"
//!   protocol               = "Tcp"
//!   source_address_prefix  = "*"
//!   destination_port_range = "443"
//! }
//! ```

use crate::support::azure::require_port_closed;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach port 80 past this network security group.
pub static RULE: Rule = Rule {
    id: "azure-nsg-open-http",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_160"],
    judge: Judge::Resource(
        &["azurerm_network_security_rule", "azurerm_network_security_group"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    require_port_closed(group, cx, 80, "port 80");
}
