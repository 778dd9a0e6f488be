//! This warehouse answers unencrypted connections.
//!
//! Names, passwords and results travel readable over the network.
//!
//! # Remedy
//!
//! Set the parameter `require_ssl` to `true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_redshift_parameter_group" "main"`
//! resource "aws_redshift_parameter_group" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_redshift_parameter_group" "main" {
//!   parameter {
//!     name  = "require_ssl"
//!     # finding: `false`
//!     value = "false"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_parameter_group" "main" {
//!   parameter {
//!     name  = "require_ssl"
//!     value = "true"
//!   }
//! }
//! ```

use crate::support::terraform::parameter;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This warehouse answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "aws-redshift-tls-not-required",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_105"],
    judge: Judge::Resource(&["aws_redshift_parameter_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let value = parameter(group, "require_ssl");
    cx.require(
        value
            .when_missing("false")
            .text(|value| value.eq_ignore_ascii_case("true")),
        "unencrypted connections are accepted",
    );
}
