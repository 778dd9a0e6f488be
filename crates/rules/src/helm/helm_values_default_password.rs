//! Chart installs a password that everyone knows.
//!
//! A password in the values of a chart is the password of every installation whose owner did not change it, and it stands in
//! the chart for all to read.
//!
//! # Remedy
//!
//! Leave the value empty, and let the template make a random one or refer to an existing secret.
//!
//! ```yaml,bad,path=values.yaml
//! auth:
//!   # finding: `changeme` auth.password
//!   password: changeme
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! auth:
//!   password: ""
//!   existingSecret: web-credentials
//!   existingSecretPasswordKey: password
//!   forcePassword: true
//!   adminPassword: "{{ .Values.global.password }}"
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Confidence, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;
use crate::support::secrets;

/// Everyone can read the chart.
pub static RULE: Rule = Rule {
    id: "helm-values-default-password",
    severity: Severity::High,
    confidence: Confidence::Medium,
    controls: &["NIST-800-53:IA-5"],
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let (name, value) = (place.entry.key.name.as_str(), &place.entry.value);
        let Some(text) = value.as_str().map(str::trim) else {
            return;
        };
        if place.live && is_password(name) && is_literal(text) && !secrets::looks_secret(text) {
            cx.report(
                value.span,
                format_args!(
                    "{} is the password of every installation that does not change it",
                    place.path()
                ),
            );
        }
    });
}

/// What looks like a real secret is told by another rule.
fn is_password(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_one = ["password", "passwd", "passphrase", "rootpw"]
        .iter()
        .any(|word| name.ends_with(word));
    is_one && !name.starts_with("existing") && secrets::is_secret_name(&name)
}

/// A template or a reference to another place is no password; neither is a word that switches one on.
fn is_literal(text: &str) -> bool {
    let refers = text.contains("{{") || text.starts_with(['$', '<', '/']);
    !text.is_empty() && !refers && !matches!(text, "true" | "false" | "null" | "none")
}
