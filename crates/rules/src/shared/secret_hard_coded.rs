//! Secret stands in the source.
//!
//! Whoever can read the repository, its forks, its backups or the image built from it has this secret, and it can't be
//! changed without changing the code.
//!
//! # Remedy
//!
//! Change the secret, then let the program get it when it runs: from a secret store, a mounted secret, or a variable that
//! is marked sensitive and set outside of the repository.
//!
//! ```hcl,bad
//! resource "aws_db_instance" "main" {
//!   # finding: `tr0ub4dor&3-horse` the value of password looks like a secret
//!   password = "tr0ub4dor&3-horse"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   password = var.password
//! }
//!
//! resource "aws_secretsmanager_secret" "main" {
//!   name = "prod/database/password-2024"
//! }
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//!       env:
//!         - name: DB_PASSWORD
//!           # finding: `q8Zt-11xPwe77` the value of DB_PASSWORD looks like a secret
//!           value: q8Zt-11xPwe77
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//!       env:
//!         - name: DB_PASSWORD_FILE
//!           value: /run/secrets/database
//!         - name: DB_PASSWORD
//!           value: changeme
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: web
//!   annotations:
//!     # The digest of a secret is none.
//!     checksum/secret: bed677784356b2af7fb0d87455db21f077853059b594101a4f6532bfbd96a1b2
//! data:
//!   password: ENC[AES256_GCM,data:PyhZmNhy929JGQ==,iv:PBqPaJmSw21,tag:8k1,type:str]
//! ```

use portcullis_model::facet::Literal;
use portcullis_model::{Confidence, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::secrets;

/// The name says that it is a secret, and the value does not look like a placeholder.
pub static RULE: Rule = Rule {
    id: "secret-hard-coded",
    severity: Severity::High,
    confidence: Confidence::Medium,
    controls: &["NIST-800-53:IA-5"],
    judge: Judge::Literal(check),
    ..Rule::DEFAULT
};

fn check(literal: &Literal, cx: &mut Cx) {
    let Some(name) = literal.named.or_else(|| literal.key.map(|key| key.name.as_str())) else {
        return;
    };
    if !secrets::is_secret_name(name)
        || !secrets::looks_secret(literal.text)
        || secrets::tokens(literal.text).next().is_some()
    {
        return;
    }
    let shown = secrets::masked(literal.text);
    cx.report(
        literal.value.span,
        format_args!("the value of {name} looks like a secret ({shown}) and stands in the source"),
    )
    .sensitive();
}
