//! Keys of the whole project log in to this instance.
//!
//! A key in the project's metadata opens every instance that neither refuses it nor uses OS Login, which takes no keys
//! from metadata.
//!
//! # Remedy
//!
//! Set `block-project-ssh-keys = true` in `metadata`.
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
//!   metadata = {
//!     block-project-ssh-keys = true
//!   }
//! }
//!
//! resource "google_compute_instance" "game" {
//!   metadata = {
//!     enable-oslogin = "TRUE"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Keys of the whole project log in to this instance.
pub static RULE: Rule = Rule {
    id: "gcp-instance-project-ssh-keys",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_32", "GCP-0030"],
    judge: Judge::Resource(
        &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(instance: &Resource, cx: &mut Cx) {
    let is_on = |key: &str| instance.at(key).when_missing(false).is(true);
    let closed = is_on("metadata.block-project-ssh-keys").or(is_on("metadata.enable-oslogin"));
    cx.require(closed, "SSH keys of the project are accepted");
}
