//! The value of this secret is printed by every apply.
//!
//! An output that is not `sensitive` is printed at the end of each apply and kept in the logs of the pipeline.
//!
//! # Remedy
//!
//! Set `sensitive = true`.
//!
//! ```hcl,bad
//! # finding: `output "db_password"` not marked
//! output "db_password" {
//!   value = random_password.db.result
//! }
//! ```
//!
//! ```hcl,fixed
//! output "db_password" {
//!   value     = random_password.db.result
//!   sensitive = true
//! }
//! ```
//!
//! ```hcl,good
//! output "db_password" {
//!   value     = random_password.db.result
//!   sensitive = true
//! }
//! ```

use crate::support::mend::hcl;
use crate::support::terraform::{names_a_secret, speaks_about_secrets};
use portcullis_model::{Reference, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The value of this secret is printed by every apply.
pub static RULE: Rule = Rule {
    id: "tf-output-secret-shown",
    severity: Severity::Medium,
    fixable: true,
    judge: Judge::Resource(&["output"], check),
    ..Rule::DEFAULT
};

fn check(output: &Resource, cx: &mut Cx) {
    let named = names_a_secret(&output.name) && !is_about(output);
    let secret = named || output.references.iter().any(is_secret);
    if secret {
        let marked = output.at("sensitive").when_missing(false).is(true);
        let ephemeral = output.at("ephemeral").when_missing(false).is(true);
        let unit = cx.unit();
        let message = format_args!("the output {} is not marked as sensitive", output.name);
        if let Some(finding) = cx.require(marked.or(ephemeral), message)
            && let Some(edits) = hcl::set(unit, output, "sensitive", "true")
        {
            finding.unsafe_fix("Mark it as sensitive", edits);
        }
    }
}

/// Whether all that an output reads is the id, name or encrypted form of a secret.
fn is_about(output: &Resource) -> bool {
    let value: Vec<&Reference> = output
        .references
        .iter()
        .filter(|reference| reference.via == "value")
        .collect();
    // What stands in brackets inside another reference only chooses.
    let chooses = |inner: &Reference| {
        value
            .iter()
            .any(|outer| outer.span != inner.span && outer.span.contains(inner.span))
    };
    let mut read = value.iter().filter(|reference| !chooses(reference)).peekable();
    read.peek().is_some() && read.all(|reference| speaks_about_secrets(&reference.attribute))
}

/// Whether what an output reads is a secret by its provider.
fn is_secret(reference: &Reference) -> bool {
    let kind = reference.target.split('.').next().unwrap_or("");
    matches!(
        (kind, reference.attribute.as_str()),
        ("random_password", "result" | "bcrypt_hash")
            | (
                "tls_private_key",
                "private_key_pem" | "private_key_openssh" | "private_key_pem_pkcs8"
            )
            | ("aws_iam_access_key", "secret" | "ses_smtp_password_v4")
    )
}
