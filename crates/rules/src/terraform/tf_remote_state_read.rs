//! This configuration reads another's whole state.
//!
//! Whoever may read one output of a remote state may read all its secrets. And a renamed output breaks the reader.
//!
//! # Remedy
//!
//! Publish single values where they may be read: parameters, a secret store, data sources.
//!
//! ```hcl,bad
//! # finding: `data "terraform_remote_state" "network"`
//! data "terraform_remote_state" "network" {
//!   backend = "s3"
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_ssm_parameter" "vpc" {
//!   name = "/network/vpc"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This configuration reads another's whole state.
pub static RULE: Rule = Rule {
    id: "tf-remote-state-read",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["data.terraform_remote_state"], check),
    ..Rule::DEFAULT
};

fn check(data: &Resource, cx: &mut Cx) {
    cx.report(data.head, "the whole state of another configuration is read");
}
