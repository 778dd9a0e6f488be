//! Disks of this machine image are not encrypted.
//!
//! An image holds whatever was on the disk it was made of: keys, configuration, data. Everyone who is given the image
//! reads them.
//!
//! # Remedy
//!
//! Set `encrypted = true` in each `ebs_block_device`, or make the image of encrypted snapshots.
//!
//! ```hcl,bad
//! resource "aws_ami" "base" {
//!   # finding: `ebs_block_device`
//!   ebs_block_device {
//!     device_name = "/dev/xvda"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ami" "base" {
//!   ebs_block_device {
//!     device_name = "/dev/xvda"
//!     encrypted   = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Disks of this machine image are not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-ami-unencrypted",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_204"],
    judge: Judge::Resource(&["aws_ami"], check),
    ..Rule::DEFAULT
};

fn check(image: &Resource, cx: &mut Cx) {
    for device in image.at("ebs_block_device").items() {
        let encrypted = device.at("encrypted").when_missing(false).is(true);
        let at = encrypted.at;
        // A snapshot is as encrypted as the volume it was made of.
        let judged = encrypted.or(device.at("snapshot_id").is_filled()).reported_at(at);
        cx.require(judged, "the disk is not encrypted");
    }
}
