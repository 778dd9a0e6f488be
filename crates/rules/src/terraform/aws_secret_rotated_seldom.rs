//! This secret is changed too seldom.
//!
//! The longer a secret stays the same, the longer one that leaked opens the door. Standards ask for 90 days.
//!
//! # Remedy
//!
//! Set `automatically_after_days` to 90 or fewer.
//!
//! ```hcl,bad
//! resource "aws_secretsmanager_secret_rotation" "main" {
//!   rotation_rules {
//!     # finding: `365`
//!     automatically_after_days = 365
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_secretsmanager_secret_rotation" "main" {
//!   rotation_rules {
//!     automatically_after_days = 30
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_secretsmanager_secret_rotation" "main" {
//!   rotation_rules {
//!     schedule_expression = "rate(10 days)"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This secret is changed too seldom.
pub static RULE: Rule = Rule {
    id: "aws-secret-rotated-seldom",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_304"],
    judge: Judge::Resource(&["aws_secretsmanager_secret_rotation"], check),
    ..Rule::DEFAULT
};

fn check(rotation: &Resource, cx: &mut Cx) {
    let rules = rotation.at("rotation_rules");
    let often = rules.at("automatically_after_days").when_missing(91).at_most(90.0);
    let at = often.at;
    let judged = often.or(rules.at("schedule_expression").is_filled()).reported_at(at);
    cx.require(judged, "the secret is rotated less often than every 90 days");
}
