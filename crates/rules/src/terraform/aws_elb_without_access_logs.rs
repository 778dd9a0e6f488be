//! Nobody can tell who called this classic load balancer.
//!
//! Access logs are the only record of requests that never reached a server.
//!
//! # Remedy
//!
//! Add `access_logs`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_elb" "web"`
//! resource "aws_elb" "web" {
//!   name = "web"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_elb" "web" {
//!   name = "web"
//!   access_logs {
//!     bucket = "logs"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who called this classic load balancer.
pub static RULE: Rule = Rule {
    id: "aws-elb-without-access-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_92"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elb"],
        path: "access_logs",
        must: Must::BeSet,
        missing_holds: false,
        message: "access logs are off",
    }),
    ..Rule::DEFAULT
};
