//! This key is not rotated every ninety days.
//!
//! Rotation limits how much is encrypted with one key material.
//!
//! # Remedy
//!
//! Set `rotation_period = "7776000s"`.
//!
//! ```hcl,bad
//! # finding: `resource "google_kms_crypto_key" "data"`
//! resource "google_kms_crypto_key" "data" {
//!   name = "data"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "google_kms_crypto_key" "data" {
//!   # finding: `15552000s`
//!   rotation_period = "15552000s"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_kms_crypto_key" "data" {
//!   rotation_period = "7776000s"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This key is not rotated every ninety days.
pub static RULE: Rule = Rule {
    id: "gcp-kms-rotation-missing",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_43", "GCP-0065"],
    judge: Judge::Resource(&["google_kms_crypto_key"], check),
    ..Rule::DEFAULT
};

const NINETY_DAYS: f64 = 90.0 * 24.0 * 3600.0;

fn check(key: &Resource, cx: &mut Cx) {
    // Keys that sign or decrypt with a public half cannot be rotated.
    let asymmetric =
        key.at("purpose")
            .when_missing("ENCRYPT_DECRYPT")
            .one_of(&["ASYMMETRIC_SIGN", "ASYMMETRIC_DECRYPT", "MAC"]);
    let period = key.at("rotation_period").when_missing("").text(|text| {
        text.strip_suffix('s')
            .and_then(|seconds| seconds.parse::<f64>().ok())
            .is_some_and(|seconds| seconds <= NINETY_DAYS)
    });
    cx.require(period.or(asymmetric), "the key is not rotated every ninety days");
}
