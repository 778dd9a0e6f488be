//! This module can change under you.
//!
//! A registry module without a version is the newest one on every fresh `init`: nobody reviewed what runs today.
//!
//! # Remedy
//!
//! Set `version`.
//!
//! ```hcl,bad
//! # finding: `module "vpc"` no version
//! module "vpc" {
//!   source = "terraform-aws-modules/vpc/aws"
//! }
//! ```
//!
//! ```hcl,good
//! module "vpc" {
//!   source  = "terraform-aws-modules/vpc/aws"
//!   version = "5.13.0"
//! }
//! ```

use portcullis_model::{Judged, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This module can change under you.
pub static RULE: Rule = Rule {
    id: "tf-module-unpinned",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["tflint:terraform_module_version", "terraform_module_version"],
    judge: Judge::Resource(&["module"], check),
    ..Rule::DEFAULT
};

fn check(module: &Resource, cx: &mut Cx) {
    if let Some(source) = module.at("source").as_str()
        && is_registry(source)
    {
        let version = module.at("version");
        let judged = Judged::known(!version.is_missing(), version.span());
        cx.require(judged, format_args!("the module {source} has no version"));
    }
}

/// Whether a source is `namespace/name/provider`, with a host before it or not.
fn is_registry(source: &str) -> bool {
    let address = source.split_once("//").map_or(source, |(address, _)| address);
    let parts: Vec<&str> = address.split('/').collect();
    let host = parts.first().is_some_and(|first| first.contains('.'));
    let known = ["github.com", "bitbucket.org"]
        .iter()
        .any(|host| address.starts_with(host));
    let words = !address.contains([':', '?', '@']) && !address.starts_with('.');
    words && !known && parts.len() == if host { 4 } else { 3 }
}
