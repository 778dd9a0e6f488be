//! Credential of a well-known shape stands in the source.
//!
//! Whoever can read the repository, its forks, its backups or the image built from it has this credential. Tokens of this
//! shape are searched for by machines and used within minutes of being published.
//!
//! # Remedy
//!
//! Revoke the credential first; removing it from the file does not remove it from the history. Then let the program get a
//! new one when it runs: from a secret store, a mounted secret, or a short-lived identity.
//!
//! ```hcl,bad
//! provider "aws" {
//!   # finding: `AKIA2E0A8F3B244C9986` an AWS access key id
//!   access_key = "AKIA2E0A8F3B244C9986"
//! }
//! ```
//!
//! ```hcl,good
//! provider "aws" {
//!   access_key = "AKIAIOSFODNN7EXAMPLE"
//! }
//! ```
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `ghp_16C7e42F292c6912E7710c838347Ae178B4a` a GitHub token
//! ENV TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! ENV TOKEN_FILE=/run/secrets/token
//! ```

use portcullis_model::Severity;
use portcullis_model::facet::Literal;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::secrets;

/// The shape alone tells what it is.
pub static RULE: Rule = Rule {
    id: "secret-known-token",
    severity: Severity::Critical,
    controls: &["NIST-800-53:IA-5"],
    judge: Judge::Literal(check),
    ..Rule::DEFAULT
};

fn check(literal: &Literal, cx: &mut Cx) {
    for token in secrets::tokens(literal.text) {
        let at = literal.value.part(token.range.start, token.range.end);
        cx.report(
            at,
            format_args!(
                "{} ({}) stands in the source",
                token.what,
                secrets::masked(&literal.text[token.range])
            ),
        )
        .sensitive();
    }
}
