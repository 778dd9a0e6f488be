//! Disks of these images are not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `ebs { encrypted = true }` and `kms_key_id` in each `block_device_mapping`.
//!
//! ```hcl,bad
//! resource "aws_imagebuilder_image_recipe" "base" {
//!   block_device_mapping {
//!     # finding: `ebs`
//!     ebs {
//!       volume_size = 100
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_imagebuilder_image_recipe" "base" {
//!   block_device_mapping {
//!     ebs {
//!       encrypted  = true
//!       kms_key_id = aws_kms_key.images.arn
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Disks of these images are not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-image-builder-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_200"],
    judge: Judge::Resource(
        &["aws_imagebuilder_image_recipe", "aws_imagebuilder_container_recipe"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(recipe: &Resource, cx: &mut Cx) {
    for device in recipe.at("block_device_mapping").items() {
        let disk = device.at("ebs");
        if disk.is_missing() {
            continue;
        }
        let encrypted = disk.at("encrypted").when_missing(false).is(true);
        cx.require(
            encrypted.and(disk.at("kms_key_id").is_filled()),
            "the disk is encrypted with no key of your own",
        );
    }
}
