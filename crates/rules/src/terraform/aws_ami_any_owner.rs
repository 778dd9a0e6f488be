//! Anybody can put a machine image in the way of this search.
//!
//! An image is found by its name, and everyone may publish an image of any name. With `most_recent` the newest wins:
//! an attacker's.
//!
//! # Remedy
//!
//! Say whose images are searched, with `owners`.
//!
//! ```hcl,bad
//! # finding: `data "aws_ami" "base"`
//! data "aws_ami" "base" {
//!   most_recent = true
//!   filter {
//!     name   = "name"
//!     values = ["ubuntu-*"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! data "aws_ami" "base" {
//!   most_recent = true
//!   owners      = ["099720109477"]
//!   filter {
//!     name   = "name"
//!     values = ["ubuntu-*"]
//!   }
//! }
//! ```

use portcullis_model::{Judged, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Anybody can put a machine image in the way of this search.
pub static RULE: Rule = Rule {
    id: "aws-ami-any-owner",
    severity: Severity::High,
    aliases: &["CKV_AWS_386", "AWS-0344"],
    judge: Judge::Resource(&["data.aws_ami"], check),
    ..Rule::DEFAULT
};

fn check(image: &Resource, cx: &mut Cx) {
    let named = |block: &Value| {
        let name = block.at("name");
        name.when_missing("").one_of(&["image-id", "owner-id", "owner-alias"])
    };
    let owners = image.at("owners");
    let narrowed = owners.is_filled();
    let filters = image.at("filter");
    let by_filter = filters.items().iter().map(named).reduce(Judged::or);
    let judged = match by_filter {
        Some(by_filter) => narrowed.or(by_filter),
        None if filters.is_unknown() => narrowed.or(filters.is_set()),
        None => narrowed,
    };
    let at = judged.at;
    cx.require(judged.reported_at(at), "images of every owner are searched");
}
