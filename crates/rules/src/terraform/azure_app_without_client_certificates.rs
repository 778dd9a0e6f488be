//! Callers of this web application show no certificate.
//!
//! With mutual TLS only callers that you issued a certificate to get through.
//!
//! # Remedy
//!
//! Set `client_certificate_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_linux_web_app" "site"`
//! resource "azurerm_linux_web_app" "site" {
//!   name = "site"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_linux_web_app" "site" {
//!   client_certificate_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Callers of this web application show no certificate.
pub static RULE: Rule = Rule {
    id: "azure-app-without-client-certificates",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_17", "AZU-0001"],
    judge: Judge::Resource(
        &[
            "azurerm_app_service",
            "azurerm_linux_web_app",
            "azurerm_windows_web_app",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(app: &Resource, cx: &mut Cx) {
    let new = app.at("client_certificate_enabled").when_missing(false).is(true);
    let old = app.at("client_cert_enabled").when_missing(false).is(true);
    cx.require(new.or(old), "callers need no certificate");
}
