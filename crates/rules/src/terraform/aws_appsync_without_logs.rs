//! This GraphQL API does not log.
//!
//! Without logs nobody knows which queries were asked, which failed, and who was slow to answer.
//!
//! # Remedy
//!
//! Add a `log_config` block.
//!
//! ```hcl,bad
//! # finding: `resource "aws_appsync_graphql_api" "main"`
//! resource "aws_appsync_graphql_api" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_appsync_graphql_api" "main" {
//!   log_config {
//!     field_log_level          = "ERROR"
//!     cloudwatch_logs_role_arn = "arn:aws:iam::111122223333:role/logs"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This GraphQL API does not log.
pub static RULE: Rule = Rule {
    id: "aws-appsync-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_193"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_appsync_graphql_api"],
        path: "log_config",
        must: Must::BeSet,
        missing_holds: false,
        message: "requests are not logged",
    }),
    ..Rule::DEFAULT
};
