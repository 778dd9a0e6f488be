//! This warehouse copies data past your VPC.
//!
//! Without enhanced routing `COPY` and `UNLOAD` go over the public network of AWS, where no security group,
//! endpoint policy or flow log sees them.
//!
//! # Remedy
//!
//! Set `enhanced_vpc_routing = true`.
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
//!   cluster_identifier   = "dwh"
//!   enhanced_vpc_routing = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This warehouse copies data past your VPC.
pub static RULE: Rule = Rule {
    id: "aws-redshift-routing-outside-vpc",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_321"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_redshift_cluster"],
        path: "enhanced_vpc_routing",
        must: Must::Be(true),
        missing_holds: false,
        message: "enhanced VPC routing is off",
    }),
    ..Rule::DEFAULT
};
