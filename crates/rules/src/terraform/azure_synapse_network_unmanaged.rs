//! This workspace has no network of its own.
//!
//! A managed virtual network keeps the compute apart from that of other tenants.
//!
//! # Remedy
//!
//! Set `managed_virtual_network_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_synapse_workspace" "dwh"`
//! resource "azurerm_synapse_workspace" "dwh" {
//!   name = "dwh"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_synapse_workspace" "dwh" {
//!   managed_virtual_network_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This workspace has no network of its own.
pub static RULE: Rule = Rule {
    id: "azure-synapse-network-unmanaged",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_58", "AZU-0034"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_synapse_workspace"],
        path: "managed_virtual_network_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the managed virtual network is off",
    }),
    ..Rule::DEFAULT
};
