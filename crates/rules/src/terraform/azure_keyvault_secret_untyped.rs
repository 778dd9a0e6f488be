//! Nobody can tell what this secret holds.
//!
//! The content type says whether it is a password, a certificate or a connection string, without reading it.
//!
//! # Remedy
//!
//! Set `content_type`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_key_vault_secret" "db"`
//! resource "azurerm_key_vault_secret" "db" {
//!   name = "db"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_key_vault_secret" "db" {
//!   content_type = "password"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell what this secret holds.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-secret-untyped",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["CKV_AZURE_114", "AZU-0015"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault_secret"],
        path: "content_type",
        must: Must::BeSet,
        missing_holds: false,
        message: "the secret has no content type",
    }),
    ..Rule::DEFAULT
};
