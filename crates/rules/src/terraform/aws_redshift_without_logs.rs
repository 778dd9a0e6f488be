//! Nobody can say who asked this warehouse what.
//!
//! Without audit logs nobody knows who connected and which queries were run.
//!
//! # Remedy
//!
//! Add an `aws_redshift_logging`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_redshift_cluster" "dwh"`
//! resource "aws_redshift_cluster" "dwh" {
//!   node_type = "ra3.large"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//! }
//! resource "aws_redshift_logging" "dwh" {
//!   cluster_identifier = aws_redshift_cluster.dwh.id
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "main" {
//!   logging {
//!     enable = true
//!   }
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can say who asked this warehouse what.
pub static RULE: Rule = Rule {
    id: "aws-redshift-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_71"],
    judge: Judge::Resource(&["aws_redshift_cluster"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if resource.at("logging.enable").when_missing(false).text(is_on).holds() {
        return;
    }
    require_companion(
        cx,
        resource,
        "aws_redshift_logging",
        "cluster_identifier",
        "connections and queries are not logged",
    );
}

/// Old configurations write 1.
fn is_on(text: &str) -> bool {
    text == "true" || text == "1"
}
