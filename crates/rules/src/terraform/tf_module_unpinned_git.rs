//! This module follows a branch.
//!
//! A git source without `ref` is whatever the default branch holds on the day of `init`; a branch as `ref` moves
//! too.
//!
//! # Remedy
//!
//! Add `?ref=` with a tag, or better the hash of a commit.
//!
//! ```hcl,bad
//! module "vpc" {
//!   # finding: `git::https://example.com/vpc.git`
//!   source = "git::https://example.com/vpc.git"
//! }
//! ```
//!
//! ```hcl,bad
//! module "vpc" {
//!   # finding: `github.com/example/vpc?ref=main`
//!   source = "github.com/example/vpc?ref=main"
//! }
//! ```
//!
//! ```hcl,good
//! module "vpc" {
//!   source = "git::https://example.com/vpc.git?ref=v1.2.0"
//! }
//! ```

use crate::support::terraform::git_ref;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This module follows a branch.
pub static RULE: Rule = Rule {
    id: "tf-module-unpinned-git",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &[
        "tflint:terraform_module_pinned_source",
        "terraform_module_pinned_source",
    ],
    judge: Judge::Resource(&["module"], check),
    ..Rule::DEFAULT
};

const BRANCHES: &[&str] = &["main", "master", "default", "develop", "HEAD"];

fn check(module: &Resource, cx: &mut Cx) {
    let Some(source) = module.at("source").known() else {
        return;
    };
    match source.as_str().and_then(git_ref) {
        Some(None) => {
            cx.report(source.span, "the module has no ref and follows the default branch");
        }
        Some(Some(branch)) if BRANCHES.contains(&branch) => {
            cx.report(source.span, format_args!("the module follows the branch {branch}"));
        }
        _ => {}
    }
}
