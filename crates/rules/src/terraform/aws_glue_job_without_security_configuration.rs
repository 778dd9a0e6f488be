//! This data job encrypts nothing that it writes.
//!
//! A security configuration says how a job's logs, bookmarks and files are encrypted. Without one they are not.
//!
//! # Remedy
//!
//! Name an `aws_glue_security_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_glue_job" "main"`
//! resource "aws_glue_job" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_glue_job" "main" {
//!   security_configuration = aws_glue_security_configuration.main.id
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This data job encrypts nothing that it writes.
pub static RULE: Rule = Rule {
    id: "aws-glue-job-without-security-configuration",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_195"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_glue_job", "aws_glue_crawler", "aws_glue_dev_endpoint"],
        path: "security_configuration",
        must: Must::BeSet,
        missing_holds: false,
        message: "no security configuration is named",
    }),
    ..Rule::DEFAULT
};
