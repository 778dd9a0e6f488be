//! Nobody is told when this trail delivers logs.
//!
//! A notification for each delivery lets tools read the logs at once instead of polling the bucket.
//!
//! # Remedy
//!
//! Set `sns_topic_name`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudtrail" "main"`
//! resource "aws_cloudtrail" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudtrail" "main" {
//!   name           = "main"
//!   sns_topic_name = aws_sns_topic.trail.name
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody is told when this trail delivers logs.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-without-sns",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_252"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "sns_topic_name",
        must: Must::BeSet,
        missing_holds: false,
        message: "no topic is notified of new log files",
    }),
    ..Rule::DEFAULT
};
