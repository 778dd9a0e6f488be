//! Chart runs a service that asks for no password.
//!
//! Every pod of the cluster can reach a service of the chart. One without authentication gives its data to all of them.
//!
//! # Remedy
//!
//! Leave authentication on, and refer to an existing secret.
//!
//! ```yaml,bad,path=values.yaml
//! redis:
//!   auth:
//!     # finding: `false` redis.auth.enabled
//!     enabled: false
//! mariadb:
//!   # finding: `true` mariadb.allowEmptyPassword
//!   allowEmptyPassword: true
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! redis:
//!   auth:
//!     enabled: true
//!     existingSecret: redis
//! memcached:
//!   enabled: false
//!   auth:
//!     enabled: false
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Confidence, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Any pod may come in.
pub static RULE: Rule = Rule {
    id: "helm-values-auth-disabled",
    severity: Severity::Medium,
    confidence: Confidence::Medium,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let (name, value) = (place.entry.key.name.as_str(), &place.entry.value);
        if let Some(auth) = value.as_map()
            && place.live
            && matches!(name, "auth" | "authentication")
            && let Some(switch) = auth.get("enabled")
            && switch.as_bool() == Some(false)
        {
            cx.report(
                switch.span,
                format_args!("{}.enabled is false: nothing asks for a password", place.path()),
            );
        }
        let empty_allowed = match name {
            "allowEmptyPassword" => value.as_bool() == Some(true),
            "usePassword" | "usePasswords" => value.as_bool() == Some(false),
            _ => false,
        };
        if empty_allowed && place.live {
            cx.report(
                value.span,
                format_args!("{} lets the service start with an empty password", place.path()),
            );
        }
    });
}
