//! This database cluster is not encrypted.
//!
//! All instances of an Aurora cluster share its storage: without encryption every copy, snapshot and backup is
//! readable by whoever gets hold of it.
//!
//! # Remedy
//!
//! Set `storage_encrypted = true`, and a `kms_key_id` of your own where the standard asks for one.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-postgresql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine            = "aurora-postgresql"
//!   storage_encrypted = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This database cluster is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_96", "AWS-0079"],
    controls: &["CIS-AWS-3.0:2.3.1"],
    judge: Judge::Resource(&["aws_rds_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    // Serverless clusters of the first version are always encrypted.
    let serverless = cluster
        .at("engine_mode")
        .when_missing("provisioned")
        .equals("serverless");
    let encrypted = cluster.at("storage_encrypted").when_missing(false).is(true);
    cx.require(encrypted.or(serverless), "the storage of the cluster is not encrypted");
}
