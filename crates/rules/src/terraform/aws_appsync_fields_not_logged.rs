//! This GraphQL API does not say which field failed.
//!
//! A request of hundred fields that fails says nothing without the log of its fields.
//!
//! # Remedy
//!
//! Set `field_log_level` to `ERROR` or `ALL`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_appsync_graphql_api" "main"`
//! resource "aws_appsync_graphql_api" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_appsync_graphql_api" "main" {
//!   log_config {
//!     # finding: `NONE`
//!     field_log_level = "NONE"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_appsync_graphql_api" "main" {
//!   log_config {
//!     field_log_level = "ERROR"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This GraphQL API does not say which field failed.
pub static RULE: Rule = Rule {
    id: "aws-appsync-fields-not-logged",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_194"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_appsync_graphql_api"],
        path: "log_config.field_log_level",
        must: Must::BeOneOf(&["ALL", "ERROR", "INFO", "DEBUG"]),
        missing_holds: false,
        message: "fields are not logged",
    }),
    ..Rule::DEFAULT
};
