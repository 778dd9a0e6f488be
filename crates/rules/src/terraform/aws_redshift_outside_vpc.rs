//! This warehouse is not placed in a subnet group of yours.
//!
//! Without a subnet group the cluster lands where the account's defaults say, which is rarely behind the firewalls
//! you drew.
//!
//! # Remedy
//!
//! Set `cluster_subnet_group_name`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_redshift_cluster" "dwh"`
//! resource "aws_redshift_cluster" "dwh" {
//!   cluster_identifier = "dwh"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_redshift_cluster" "dwh" {
//!   cluster_identifier        = "dwh"
//!   cluster_subnet_group_name = "private"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse is not placed in a subnet group of yours.
pub static RULE: Rule = Rule {
    id: "aws-redshift-outside-vpc",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_154", "AWS-0127"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "cluster_subnet_group_name",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster has no subnet group",
    }),
    ..Rule::DEFAULT
};
