//! Uploads that failed are paid for ever.
//!
//! Parts of an upload that was broken off are kept and paid, and shown in no listing.
//!
//! # Remedy
//!
//! Add a rule with `abort_incomplete_multipart_upload`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_bucket_lifecycle_configuration" "logs"`
//! resource "aws_s3_bucket_lifecycle_configuration" "logs" {
//!   rule {
//!     id     = "old"
//!     status = "Enabled"
//!     expiration {
//!       days = 90
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_lifecycle_configuration" "logs" {
//!   rule {
//!     id     = "failed"
//!     status = "Enabled"
//!     abort_incomplete_multipart_upload {
//!       days_after_initiation = 7
//!     }
//!   }
//! }
//! ```

use crate::support::terraform::all;
use portcullis_model::{Judged, Profile, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Uploads that failed are paid for ever.
pub static RULE: Rule = Rule {
    id: "aws-s3-failed-uploads-kept",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["CKV_AWS_300"],
    judge: Judge::Resource(&["aws_s3_bucket_lifecycle_configuration"], check),
    ..Rule::DEFAULT
};

fn check(lifecycle: &Resource, cx: &mut Cx) {
    let rules = lifecycle.at("rule");
    let aborts = |rule: &Value| {
        let on = rule.at("status").when_missing("Enabled").equals("Enabled");
        // A rule that speaks of some objects leaves the uploads of others.
        let narrows = ["prefix", "filter.prefix", "filter.and.prefix"].map(|path| rule.at(path));
        let whole = narrows.map(|prefix| prefix.when_missing("").equals(""));
        let whole = all(whole).unwrap_or(Judged::known(true, rule.span));
        let whole = whole.and(rule.at("filter.and.tags").is_not_set());
        on.and(whole).and(rule.at("abort_incomplete_multipart_upload").is_set())
    };
    let judged = rules.items().iter().map(aborts).reduce(Judged::or);
    let judged = judged.unwrap_or_else(|| rules.is_set());
    cx.require(judged.reported_at(lifecycle.head), "failed uploads are kept for ever");
}
