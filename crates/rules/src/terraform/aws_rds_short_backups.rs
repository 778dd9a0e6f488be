//! Backups of this database are kept for too short a time.
//!
//! A fault that is noticed after the last backup has gone cannot be undone. Many standards ask for 7 days, and 35 in
//! production.
//!
//! # Remedy
//!
//! Set `backup_retention_period` to at least as many days as the option asks for.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `3` fewer than 7 days
//!   backup_retention_period = 3
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   backup_retention_period = 14
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "replica" {
//!   replicate_source_db = "main"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Opt, OptValue, Rule};

/// Backups of this database are kept for too short a time.
pub static RULE: Rule = Rule {
    id: "aws-rds-short-backups",
    severity: Severity::Medium,
    category: "reliability",
    profile: Profile::All,
    options: &[Opt {
        name: "days",
        about: "how many days backups must be kept",
        default: OptValue::Number(7.0),
    }],
    judge: Judge::Resource(&["aws_db_instance", "aws_rds_cluster"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let days = cx.number("days");
    let period = database.at("backup_retention_period");
    // A replica is made again from its source.
    let replica = database.at("replicate_source_db").is_set();
    let usual = if database.kind == "aws_rds_cluster" { 1 } else { 0 };
    let judged = replica
        .or(period.when_missing(usual).at_least(days))
        .reported_at(period.span());
    cx.require(judged, format_args!("backups are kept for fewer than {days} days"));
}
