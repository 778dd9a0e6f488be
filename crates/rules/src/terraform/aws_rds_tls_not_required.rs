//! This database answers unencrypted connections.
//!
//! Names, passwords and rows travel readable over the network, unless the server refuses clients that do not ask for
//! TLS.
//!
//! # Remedy
//!
//! Set `rds.force_ssl` (PostgreSQL, SQL Server) or `require_secure_transport` (MySQL, MariaDB).
//!
//! ```hcl,bad
//! resource "aws_db_parameter_group" "main" {
//!   family = "mysql8.0"
//!   parameter {
//!     name = "require_secure_transport"
//!     # finding: `0`
//!     value = "0"
//!   }
//! }
//! ```
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_parameter_group" "main"`
//! resource "aws_db_parameter_group" "main" {
//!   family = "postgres14"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_parameter_group" "main" {
//!   family = "postgres14"
//!   parameter {
//!     name  = "rds.force_ssl"
//!     value = "1"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_parameter_group" "newer" {
//!   family = "postgres16"
//! }
//! ```

use crate::support::terraform::parameter;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This database answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "aws-rds-tls-not-required",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_db_parameter_group", "aws_rds_cluster_parameter_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let Some(family) = group.at("family").as_str() else {
        return;
    };
    let (name, default) = match family {
        "postgres15" | "postgres16" | "postgres17" => ("rds.force_ssl", "1"),
        _ if family.contains("postgres") || family.starts_with("sqlserver") => ("rds.force_ssl", "0"),
        _ if family.contains("mysql") || family.starts_with("mariadb") => ("require_secure_transport", "0"),
        _ => return,
    };
    let judged = parameter(group, name)
        .when_missing(default)
        .text(|value| value == "1" || value.eq_ignore_ascii_case("on"));
    cx.require(
        judged,
        format_args!("{name} is not set, so that unencrypted connections are accepted"),
    );
}
