//! This file server accepts outdated ciphers.
//!
//! The policy of 2018, which is the default, still allows key exchanges and ciphers that are no longer safe.
//!
//! # Remedy
//!
//! Set `security_policy_name` to a newer policy.
//!
//! ```hcl,bad
//! # finding: `resource "aws_transfer_server" "main"`
//! resource "aws_transfer_server" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_transfer_server" "main" {
//!   # finding: `TransferSecurityPolicy-2018-11`
//!   security_policy_name = "TransferSecurityPolicy-2018-11"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_transfer_server" "main" {
//!   security_policy_name = "TransferSecurityPolicy-2024-01"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This file server accepts outdated ciphers.
pub static RULE: Rule = Rule {
    id: "aws-transfer-old-policy",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_380"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_transfer_server"],
        path: "security_policy_name",
        must: Must::NotBeOneOf(&[
            "TransferSecurityPolicy-2018-11",
            "TransferSecurityPolicy-2020-06",
            "TransferSecurityPolicy-FIPS-2020-06",
        ]),
        missing_holds: false,
        message: "outdated ciphers are accepted",
    }),
    ..Rule::DEFAULT
};
