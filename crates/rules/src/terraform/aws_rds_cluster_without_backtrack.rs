//! A mistake in this cluster is undone only by a restore.
//!
//! Backtracking winds an Aurora MySQL cluster back in minutes. A restore makes a new cluster in hours.
//!
//! # Remedy
//!
//! Set `backtrack_window`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-mysql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine           = "aurora-mysql"
//!   backtrack_window = 86400
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A mistake in this cluster is undone only by a restore.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-without-backtrack",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_326"],
    judge: Judge::Resource(&["aws_rds_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let can = cluster
        .at("engine")
        .when_missing("aurora")
        .one_of(&["aurora", "aurora-mysql"]);
    let window = cluster.at("backtrack_window").when_missing(0).at_least(1.0);
    let at = window.at;
    cx.require(can.not().or(window).reported_at(at), "the cluster cannot be wound back");
}
