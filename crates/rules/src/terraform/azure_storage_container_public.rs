//! Everyone can read this container.
//!
//! An access type of `blob` or `container` opens it to the internet without any key.
//!
//! # Remedy
//!
//! Leave `container_access_type` out, or set it to `private`.
//!
//! ```hcl,bad
//! resource "azurerm_storage_container" "site" {
//!   # finding: `blob`
//!   container_access_type = "blob"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_container" "site" {
//!   container_access_type = "private"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can read this container.
pub static RULE: Rule = Rule {
    id: "azure-storage-container-public",
    severity: Severity::High,
    aliases: &["CKV_AZURE_34", "AZU-0007"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_storage_container"],
        path: "container_access_type",
        must: Must::BeOneOf(&["private"]),
        missing_holds: true,
        message: "the container is public",
    }),
    ..Rule::DEFAULT
};
