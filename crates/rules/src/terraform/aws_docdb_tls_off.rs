//! This document database answers unencrypted connections.
//!
//! Names, passwords and documents travel readable over the network.
//!
//! # Remedy
//!
//! Leave the parameter `tls` out, or set it to `enabled`.
//!
//! ```hcl,bad
//! resource "aws_docdb_cluster_parameter_group" "main" {
//!   parameter {
//!     name  = "tls"
//!     # finding: `disabled`
//!     value = "disabled"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_cluster_parameter_group" "main" {
//!   parameter {
//!     name  = "tls"
//!     value = "enabled"
//!   }
//! }
//! ```

use crate::support::terraform::parameter;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This document database answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "aws-docdb-tls-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_90"],
    judge: Judge::Resource(&["aws_docdb_cluster_parameter_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let value = parameter(group, "tls");
    cx.require(
        value
            .when_missing("enabled")
            .one_of(&["enabled", "all", "tls1.2+", "tls1.3+", "fips-140-3"]),
        "unencrypted connections are accepted",
    );
}
