//! One wrong plan deletes this firewall.
//!
//! With the firewall the network loses its filter, or its way out.
//!
//! # Remedy
//!
//! Set `delete_protection = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_networkfirewall_firewall" "main"`
//! resource "aws_networkfirewall_firewall" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_networkfirewall_firewall" "main" {
//!   delete_protection = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// One wrong plan deletes this firewall.
pub static RULE: Rule = Rule {
    id: "aws-network-firewall-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_344"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_networkfirewall_firewall"],
        path: "delete_protection",
        must: Must::Be(true),
        missing_holds: false,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
