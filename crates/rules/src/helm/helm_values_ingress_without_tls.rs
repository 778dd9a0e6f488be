//! Chart opens an ingress without encryption.
//!
//! Everything that passes the ingress, sessions and passwords included, can be read and changed on the way.
//!
//! # Remedy
//!
//! Set `tls` with a host and the secret of a certificate.
//!
//! ```yaml,bad,path=values.yaml
//! # finding: `ingress` ingress is enabled without TLS
//! ingress:
//!   enabled: true
//!   hosts: [web.example.com]
//!   tls: []
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! ingress:
//!   enabled: true
//!   hosts: [web.example.com]
//!   tls:
//!     - hosts: [web.example.com]
//!       secretName: web-tls
//! admin:
//!   ingress:
//!     enabled: false
//!     tls: []
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{each_entry, is_empty, is_off};

/// It can be read on the way.
pub static RULE: Rule = Rule {
    id: "helm-values-ingress-without-tls",
    severity: Severity::Medium,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let Some(ingress) = place.entry.value.as_map() else {
            return;
        };
        if !place.entry.key.name.to_ascii_lowercase().ends_with("ingress") || !place.live {
            return;
        }
        let enabled = ingress.lookup("enabled").when_missing(false).is(true);
        let tls = ingress.lookup("tls").judge(false, |tls| match tls.as_map() {
            Some(map) => !map.entries.is_empty() && !is_off(map),
            None => tls.as_bool() != Some(false) && !is_empty(tls),
        });
        let at = place.entry.key.span;
        cx.require(
            enabled.not().or(tls).reported_at(at),
            format_args!("{} is enabled without TLS", place.path()),
        );
    });
}
