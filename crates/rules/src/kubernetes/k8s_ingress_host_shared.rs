//! Two Ingresses serve the same host and path.
//!
//! Which of two Ingresses gets the requests for the same host and path depends on the controller, and may change
//! with it.
//!
//! # Remedy
//!
//! Serve the host by one Ingress, or tell them apart by path.
//!
//! ```yaml,bad
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! spec:
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /
//!         pathType: Prefix
//!         backend:
//!           service:
//!             name: web
//!             port: {number: 80}
//! ---
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: shop
//! spec:
//!   rules:
//!   # finding: `shop.example.org` also
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /
//!         pathType: Prefix
//!         backend:
//!           service:
//!             name: web
//!             port: {number: 80}
//! ```
//!
//! ```yaml,good
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: web
//! spec:
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /
//!         pathType: Prefix
//!         backend:
//!           service:
//!             name: web
//!             port: {number: 80}
//! ---
//! apiVersion: networking.k8s.io/v1
//! kind: Ingress
//! metadata:
//!   name: shop
//! spec:
//!   rules:
//!   - host: shop.example.org
//!     http:
//!       paths:
//!       - path: /admin
//!         pathType: Prefix
//!         backend:
//!           service:
//!             name: web
//!             port: {number: 80}
//! ```

use std::collections::HashMap;

use portcullis_model::{Confidence, FormatId, Profile, Resource, Severity, Span, Unit};

use crate::support::kubernetes::words;
use crate::{Cx, Judge, Rule};

/// Two Ingresses serve the same host and path.
pub static RULE: Rule = Rule {
    id: "k8s-ingress-host-shared",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let mut seen: HashMap<(&str, &str, &str), (&Resource, Span)> = HashMap::new();
    for ingress in unit.of_kind("Ingress") {
        for rule in ingress.at("spec.rules").items() {
            let host = rule.key("host");
            let (Some(value), Some(text)) = (host.known(), host.as_str()) else {
                continue;
            };
            for path in rule.at("http.paths").items() {
                let class = ingress.at("spec.ingressClassName").as_str().unwrap_or("");
                let key = (class, text, path.key("path").as_str().unwrap_or("/"));
                match seen.get(&key) {
                    // The same object in another place is another variant of it, as overlays have.
                    Some((first, _)) if first.address == ingress.address => {}
                    Some((first, span)) => {
                        let (other, place, path) = (words(first), *span, key.2);
                        let finding = cx
                            .on(ingress)
                            .report(value.span, format_args!("{other} also serves {text}{path}"));
                        finding.relate(place, "the other");
                        break;
                    }
                    None => {
                        seen.insert(key, (ingress, value.span));
                    }
                }
            }
        }
    }
}
