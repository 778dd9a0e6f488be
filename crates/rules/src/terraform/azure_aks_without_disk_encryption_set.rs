//! Disks of this cluster are not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `disk_encryption_set_id`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_kubernetes_cluster" "main"`
//! resource "azurerm_kubernetes_cluster" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_kubernetes_cluster" "main" {
//!   disk_encryption_set_id = azurerm_disk_encryption_set.main.id
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Disks of this cluster are not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "azure-aks-without-disk-encryption-set",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_117", "AZU-0067"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_kubernetes_cluster"],
        path: "disk_encryption_set_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "disks are encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
