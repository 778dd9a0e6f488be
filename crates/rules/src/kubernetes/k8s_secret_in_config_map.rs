//! A ConfigMap holds what looks like a secret.
//!
//! ConfigMaps are readable for nearly everyone in a namespace, are not encrypted apart, and are shown in full by
//! dashboards. A password in one is a password told.
//!
//! # Remedy
//!
//! Keep the value in a Secret that a secret store fills, and refer to it.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//! data:
//!   # finding: `DB_PASSWORD` looks like a secret
//!   DB_PASSWORD: tr0ub4dor
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//! data:
//!   DB_HOST: db.shop
//!   PASSWORD_FILE: /secrets/password
//! ```

use portcullis_model::{Confidence, Profile, Resource, Severity, Value};

use crate::support::secrets::is_secret_name;
use crate::{Cx, Judge, Rule};

/// A ConfigMap holds what looks like a secret.
pub static RULE: Rule = Rule {
    id: "k8s-secret-in-config-map",
    severity: Severity::High,
    confidence: Confidence::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["ConfigMap"], check),
    ..Rule::DEFAULT
};

fn check(map: &Resource, cx: &mut Cx) {
    let entries = map.at("data").known().and_then(Value::as_map).into_iter().flatten();
    for entry in entries.filter(|entry| is_secret_name(&entry.key.name)) {
        let text = entry.value.as_str().unwrap_or("").trim();
        // Placeholders, paths and whole files are another matter.
        if !text.is_empty() && !text.contains(['$', '<', '{', '/', '\n']) {
            let key = &entry.key.name;
            cx.report(
                entry.key.span,
                format_args!("{key} looks like a secret, and a ConfigMap hides nothing"),
            );
        }
    }
}
