//! This project gets the default network.
//!
//! The default network has open rules for SSH, RDP and ICMP and a subnet in every region.
//!
//! # Remedy
//!
//! Set `auto_create_network = false`.
//!
//! ```hcl,bad
//! # finding: `resource "google_project" "app"`
//! resource "google_project" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_project" "app" {
//!   auto_create_network = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This project gets the default network.
pub static RULE: Rule = Rule {
    id: "gcp-network-default-created",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_27", "GCP-0010"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_project"],
        path: "auto_create_network",
        must: Must::Be(false),
        missing_holds: false,
        message: "the default network is created",
    }),
    ..Rule::DEFAULT
};
