//! This instance runs as the default service account.
//!
//! The default account may edit the whole project: one broken application, and the project is taken.
//!
//! # Remedy
//!
//! Give a `service_account` of its own with the roles it needs.
//!
//! ```hcl,bad
//! # finding: `resource "google_compute_instance" "web"`
//! resource "google_compute_instance" "web" {
//!   name = "web"
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
    let email = instance.at("service_account.email");
    let judged = email.judge(false, |email| {
        email
            .as_str()
            .is_some_and(|text| !text.is_empty() && !text.ends_with("-compute@developer.gserviceaccount.com"))
    });
    cx.require(judged, "the instance runs as the default service account");
}
