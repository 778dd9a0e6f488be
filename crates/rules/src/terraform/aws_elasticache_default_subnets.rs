//! This cache lies in the default network.
//!
//! The default subnet group lies in the default network, whose subnets are public.
//!
//! # Remedy
//!
//! Name a subnet group of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_elasticache_cluster" "main"`
//! resource "aws_elasticache_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elasticache_cluster" "main" {
//!   subnet_group_name = "cache"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cache lies in the default network.
pub static RULE: Rule = Rule {
    id: "aws-elasticache-default-subnets",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_323"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticache_cluster"],
        path: "subnet_group_name",
        must: Must::BeSet,
        missing_holds: false,
        message: "no subnet group is named",
    }),
    ..Rule::DEFAULT
};
