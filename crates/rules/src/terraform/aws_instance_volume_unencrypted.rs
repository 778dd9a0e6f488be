//! A volume of this instance is not encrypted.
//!
//! The root volume holds logs, caches and configuration. Unencrypted, each snapshot of it is readable.
//!
//! # Remedy
//!
//! Set `encrypted = true` in `root_block_device` and every `ebs_block_device`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_instance" "web"`
//! resource "aws_instance" "web" {
//!   ami = "ami-0a"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_instance" "web" {
//!   root_block_device {
//!     encrypted = true
//!   }
//!   ebs_block_device {
//!     device_name = "/dev/sdb"
//!     # finding: `false`
//!     encrypted   = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   root_block_device {
//!     encrypted = true
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// A volume of this instance is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-instance-volume-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_8", "AWS-0131", "AWS-0008"],
    judge: Judge::Resource(&["aws_instance", "aws_launch_configuration"], check),
    ..Rule::DEFAULT
};

fn check(instance: &Resource, cx: &mut Cx) {
    let root = instance.at("root_block_device.encrypted").when_missing(false).is(true);
    cx.require(root, "the root volume is not encrypted");
    let more = instance.body.as_map().and_then(|body| body.get("ebs_block_device"));
    for device in more.map_or(&[][..], Value::items) {
        // A volume made from a snapshot is as encrypted as the snapshot.
        let from_snapshot = device.at("snapshot_id").is_set();
        let encrypted = device.at("encrypted").when_missing(false).is(true);
        cx.require(encrypted.or(from_snapshot), "a volume is not encrypted");
    }
}
