//! This instance runs as the default service account.
//!
//! The default account may edit the whole project: one broken application, and the project is taken. An instance
//! whose `service_account` has no `email` gets it; an instance without a `service_account` has no account at all.
//!
//! # Remedy
//!
//! Give a `service_account` of its own with the roles it needs.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   # finding: `service_account`
//!   service_account {
//!     scopes = ["cloud-platform"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   service_account {
//!     email  = "web@example.iam.gserviceaccount.com"
//!     scopes = ["cloud-platform"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   name = "web"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This instance runs as the default service account.
pub static RULE: Rule = Rule {
    id: "gcp-instance-default-account",
    severity: Severity::High,
    aliases: &["CKV_GCP_30", "GCP-0044"],
    judge: Judge::Resource(&["google_compute_instance", "google_compute_instance_template"], check),
    ..Rule::DEFAULT
};

fn check(instance: &Resource, cx: &mut Cx) {
    let account = instance.at("service_account");
    if account.is_missing() {
        return;
    }
    let email = account.at("email");
    let judged = email.judge(false, |email| {
        email
            .as_str()
            .is_some_and(|text| !text.is_empty() && !text.ends_with("-compute@developer.gserviceaccount.com"))
    });
    cx.require(judged, "the instance runs as the default service account");
}
