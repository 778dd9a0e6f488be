//! A Secret with its content is kept in the repository.
//!
//! The values of a Secret are encoded, not encrypted: everyone who can read the repository, now or in its history,
//! has them.
//!
//! # Remedy
//!
//! Keep the values in a secret store and let an ExternalSecret or a SealedSecret bring them in. What was committed
//! must be changed.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Secret
//! metadata:
//!   name: db
//! data:
//!   # finding: `password` password
//!   password: aHVudGVyMg==
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Secret
//! metadata:
//!   name: db
//! stringData:
//!   password: ${DB_PASSWORD}
//!   project: to-be-specified
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Secret
//! metadata:
//!   name: token
//!   annotations:
//!     kubernetes.io/service-account.name: app
//! type: kubernetes.io/service-account-token
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Secret
//! metadata:
//!   name: encrypted
//! stringData:
//!   ca.crt: -----BEGIN CERTIFICATE-----
//!   password: ENC[AES256_GCM,data:c2VjcmV0,iv:AAAA,tag:BBBB,type:str]
//! ```

use portcullis_model::{Confidence, Resource, Severity, Value};

use crate::support::kubernetes::group;
use crate::support::secrets::{is_encrypted, is_placeholder};
use crate::{Cx, Judge, Rule};

/// A Secret with its content is kept in the repository.
pub static RULE: Rule = Rule {
    id: "k8s-secret-in-repository",
    severity: Severity::High,
    confidence: Confidence::Medium,
    judge: Judge::Resource(&["Secret"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if !group(resource).is_empty() || resource.at("sops").known().is_some() {
        return;
    }
    for list in ["data", "stringData"] {
        let entries = resource.at(list).known().and_then(Value::as_map).into_iter().flatten();
        let told = |value: &Value| {
            let filled_in = |text: &str| text.contains(['$', '<', '{']) || is_placeholder(text) || is_encrypted(text);
            value
                .scalar_text()
                .is_some_and(|text| !text.trim().is_empty() && !filled_in(&text))
        };
        for entry in entries.filter(|entry| told(&entry.value) && !is_public(&entry.key.name)) {
            let (key, name) = (&entry.key.name, &resource.name);
            cx.report(
                entry.key.span,
                format_args!("the value of {key} in Secret {name} can be read by everyone who has the repository"),
            );
        }
    }
}

/// Whether what goes by this name is for everyone to see: a certificate, a public key, the keys of known hosts.
fn is_public(name: &str) -> bool {
    name == "known_hosts" || [".crt", ".cert", ".pub"].iter().any(|ending| name.ends_with(ending))
}
