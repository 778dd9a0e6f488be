//! Everyone can reach the web pages of this workflow service.
//!
//! Airflow runs code by design. Only a password stands between the internet and the roles of all its workflows.
//!
//! # Remedy
//!
//! Leave `webserver_access_mode` out, or set it to `PRIVATE_ONLY`.
//!
//! ```hcl,bad
//! resource "aws_mwaa_environment" "main" {
//!   # finding: `PUBLIC_ONLY`
//!   webserver_access_mode = "PUBLIC_ONLY"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_mwaa_environment" "main" {
//!   webserver_access_mode = "PRIVATE_ONLY"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can reach the web pages of this workflow service.
pub static RULE: Rule = Rule {
    id: "aws-mwaa-public",
    severity: Severity::High,
    aliases: &["CKV2_AWS_66"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mwaa_environment"],
        path: "webserver_access_mode",
        must: Must::BeOneOf(&["PRIVATE_ONLY"]),
        missing_holds: true,
        message: "the web server is public",
    }),
    ..Rule::DEFAULT
};
