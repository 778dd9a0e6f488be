//! This module is fetched unencrypted.
//!
//! Whoever stands between you and the server can hand you another module, which runs with your credentials.
//!
//! # Remedy
//!
//! Use `https://` or `git::ssh://`.
//!
//! ```hcl,bad
//! module "vpc" {
//!   # finding: `http://example.com/vpc.zip`
//!   source = "http://example.com/vpc.zip"
//! }
//! ```
//!
//! ```hcl,good
//! module "vpc" {
//!   source = "https://example.com/vpc.zip"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This module is fetched unencrypted.
pub static RULE: Rule = Rule {
    id: "tf-module-over-http",
    severity: Severity::High,
    category: "supply-chain",
    judge: Judge::Resource(&["module"], check),
    ..Rule::DEFAULT
};

fn check(module: &Resource, cx: &mut Cx) {
    if let Some(source) = module.at("source").known()
        && source
            .as_str()
            .is_some_and(|text| text.contains("http://") || text.contains("git://"))
    {
        cx.report(source.span, "the module is fetched unencrypted");
    }
}
