//! Credentials of AWS stand in the configuration.
//!
//! Keys in a repository are copied with every clone and found by everyone who can read it, today or later.
//!
//! # Remedy
//!
//! Remove `access_key` and `secret_key`, rotate them, and use a role, a profile or the environment.
//!
//! ```hcl,bad
//! provider "aws" {
//!   # finding: `AKIAEXAMPLEEXAMPLE00` access key
//!   access_key = "AKIAEXAMPLEEXAMPLE00"
//! }
//! ```
//!
//! ```hcl,good
//! provider "aws" {
//!   region = "eu-west-1"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Credentials of AWS stand in the configuration.
pub static RULE: Rule = Rule {
    id: "aws-provider-hardcoded-credentials",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_41"],
    judge: Judge::Resource(&["provider"], check),
    ..Rule::DEFAULT
};

fn check(provider: &Resource, cx: &mut Cx) {
    if provider.name != "aws" {
        return;
    }
    for (key, what) in [("access_key", "an access key"), ("secret_key", "a secret key")] {
        if let Some(value) = provider.at(key).known()
            && value
                .as_str()
                .is_some_and(|text| !text.is_empty() && !text.starts_with("mock"))
        {
            cx.report(value.span, format_args!("{what} stands in the configuration"));
        }
    }
}
