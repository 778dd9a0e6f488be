//! Mail of this configuration may be sent in the clear.
//!
//! Where the receiving server offers no TLS, the mail is sent all the same, and read on the way.
//!
//! # Remedy
//!
//! Set `delivery_options { tls_policy = "Require" }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ses_configuration_set" "main"`
//! resource "aws_ses_configuration_set" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_ses_configuration_set" "main" {
//!   delivery_options {
//!     # finding: `Optional`
//!     tls_policy = "Optional"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ses_configuration_set" "main" {
//!   delivery_options {
//!     tls_policy = "Require"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Mail of this configuration may be sent in the clear.
pub static RULE: Rule = Rule {
    id: "aws-ses-tls-optional",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_365"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ses_configuration_set"],
        path: "delivery_options.tls_policy",
        must: Must::BeOneOf(&["Require"]),
        missing_holds: false,
        message: "mail is sent without TLS where the receiver offers none",
    }),
    ..Rule::DEFAULT
};
