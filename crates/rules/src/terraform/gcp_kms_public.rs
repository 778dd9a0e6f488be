//! Everyone can use this key.
//!
//! A key that everyone may use protects nothing.
//!
//! # Remedy
//!
//! Give the key to the services and accounts that need it.
//!
//! ```hcl,bad
//! resource "google_kms_crypto_key_iam_binding" "data" {
//!   # finding: `allUsers`
//!   members = ["allUsers"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_kms_crypto_key_iam_binding" "data" {
//!   members = ["serviceAccount:app@example.iam.gserviceaccount.com"]
//! }
//! ```

use crate::support::google::forbid_everyone;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can use this key.
pub static RULE: Rule = Rule {
    id: "gcp-kms-public",
    severity: Severity::Critical,
    aliases: &["CKV2_GCP_6", "CKV2_GCP_8"],
    judge: Judge::Resource(
        &[
            "google_kms_crypto_key_iam_member",
            "google_kms_crypto_key_iam_binding",
            "google_kms_key_ring_iam_member",
            "google_kms_key_ring_iam_binding",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(grant: &Resource, cx: &mut Cx) {
    // What is open is the key, whatever the resource that opens it is called.
    let key = |via: &str| grant.references.iter().find(|reference| reference.via == via);
    if let Some(reference) = key("crypto_key_id").or(key("key_ring_id")) {
        cx.address(reference.target.clone());
    }
    forbid_everyone(grant, cx, "everyone can use the key");
}
