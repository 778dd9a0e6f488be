//! This module can be replaced behind its tag.
//!
//! A tag can be moved by whoever may write to the repository; the hash of a commit cannot.
//!
//! # Remedy
//!
//! Use the whole hash of a commit as `ref`.
//!
//! ```hcl,bad
//! module "vpc" {
//!   # finding: `git::https://example.com/vpc.git?ref=v1.2.0`
//!   source = "git::https://example.com/vpc.git?ref=v1.2.0"
//! }
//! ```
//!
//! ```hcl,good
//! module "vpc" {
//!   source = "git::https://example.com/vpc.git?ref=51d462976d84fdea54b47d80dcabbf680badcdb8"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This module can be replaced behind its tag.
pub static RULE: Rule = Rule {
    id: "tf-module-not-pinned-to-commit",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["CKV_TF_1"],
    judge: Judge::Resource(&["module"], check),
    ..Rule::DEFAULT
};

fn check(module: &Resource, cx: &mut Cx) {
    let Some(source) = module.at("source").known() else {
        return;
    };
    let Some(text) = source.as_str() else { return };
    let local = text.starts_with("./") || text.starts_with("../") || text.starts_with('/');
    let hash = text.split_once("ref=").is_some_and(|(_, hash)| is_hash(hash));
    if !local && !hash {
        cx.report(source.span, "the module is not pinned to a commit");
    }
}

fn is_hash(text: &str) -> bool {
    let hash = text.split('&').next().unwrap_or(text);
    hash.len() >= 7 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
