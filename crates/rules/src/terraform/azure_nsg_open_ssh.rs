//! Everyone can try to log in over SSH past this network security group.
//!
//! Port 22 open to the world is tried by scanners day and night.
//!
//! # Remedy
//!
//! Allow your own addresses only, or use Bastion.
//!
//! ```hcl,bad
//! resource "azurerm_network_security_rule" "ssh" {
//!   direction              = "Inbound"
//!   access                 = "Allow"
//!   protocol               = "Tcp"
//!   # finding: `*`
//!   source_address_prefix  = "*"
//!   destination_port_range = "22"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_network_security_rule" "ssh" {
//!   direction              = "Inbound"
//!   access                 = "Allow"
//!   protocol               = "Tcp"
//!   source_address_prefix  = "203.0.113.0/24"
//!   destination_port_range = "22"
//! }
//! ```

use crate::support::azure::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in over SSH past this network security group.
pub static RULE: Rule = Rule {
    id: "azure-nsg-open-ssh",
    severity: Severity::High,
    aliases: &["CKV_AZURE_10", "AZU-0050"],
    judge: Judge::Resource(
        &["azurerm_network_security_rule", "azurerm_network_security_group"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    require_port_closed(group, cx, 22, "SSH (port 22)");
}
