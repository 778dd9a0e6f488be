//! A probe or hook asks another host.
//!
//! With `host` a probe or a lifecycle hook makes the kubelet send requests from the node to any address: past
//! network policies, to the metadata service or the loopback of the node. And it no longer tells whether this
//! container works.
//!
//! # Remedy
//!
//! Remove `host`: the pod itself is asked.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     livenessProbe:
//!       httpGet:
//!         # finding: `169.254.169.254` another host
//!         host: 169.254.169.254
//!         path: /
//!         port: 80
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     livenessProbe:
//!       httpGet:
//!         path: /
//!         port: 80
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// A probe or hook asks another host.
pub static RULE: Rule = Rule {
    id: "k8s-probe-foreign-host",
    severity: Severity::Medium,
    aliases: &["K8sPSPHostProbesLifecycle"],
    controls: &["PSS:baseline"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    for owner in [
        "livenessProbe",
        "readinessProbe",
        "startupProbe",
        "lifecycle.postStart",
        "lifecycle.preStop",
    ] {
        for action in ["httpGet", "tcpSocket"] {
            let host = container.at(owner).key(action).key("host");
            let none = host.when_missing("").equals("");
            let name = owner.rsplit('.').next().unwrap_or(owner);
            cx.require(none, format_args!("{name} asks another host than the pod"));
        }
    }
}
