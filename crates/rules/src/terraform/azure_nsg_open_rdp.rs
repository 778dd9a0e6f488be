//! Everyone can try to log in over RDP past this network security group.
//!
//! Port 3389 open to the world is how most ransomware gets in.
//!
//! # Remedy
//!
//! Allow your own addresses only, or use Bastion.
//!
//! ```hcl,bad
//! resource "azurerm_network_security_group" "web" {
//!   security_rule {
//!     direction              = "Inbound"
//!     access                 = "Allow"
//!     protocol               = "*"
//!     # finding: `Internet`
//!     source_address_prefix  = "Internet"
//!     destination_port_range = "3000-4000"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_network_security_group" "web" {
//!   security_rule {
//!     direction              = "Inbound"
//!     access                 = "Deny"
//!     protocol               = "*"
//!     source_address_prefix  = "*"
//!     destination_port_range = "3389"
//!   }
//! }
//! ```

use crate::support::azure::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in over RDP past this network security group.
pub static RULE: Rule = Rule {
    id: "azure-nsg-open-rdp",
    severity: Severity::High,
    aliases: &["CKV_AZURE_9", "AZU-0048"],
    judge: Judge::Resource(
        &["azurerm_network_security_rule", "azurerm_network_security_group"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    require_port_closed(group, cx, 3389, "RDP (port 3389)");
}
