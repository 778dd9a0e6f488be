//! A secret reaches a container through its environment.
//!
//! Environment variables are inherited by child processes, shown by debuggers, printed by crash reports and written
//! to logs. A mounted file is read by those who open it, and follows the secret when it changes.
//!
//! # Remedy
//!
//! Mount the Secret as a volume and read the file.
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
//!     env:
//!     - name: PASSWORD
//!       valueFrom:
//!         # finding: `secretKeyRef` environment
//!         secretKeyRef: {name: db, key: password}
//! ```
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
//!     envFrom:
//!     # finding: `secretRef` environment
//!     - secretRef: {name: db}
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   volumes:
//!   - name: db
//!     secret: {secretName: db}
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     volumeMounts:
//!     - name: db
//!       mountPath: /secrets
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Lookup, Profile, Severity, Value};

use crate::{Cx, Judge, Rule};

/// A secret reaches a container through its environment.
pub static RULE: Rule = Rule {
    id: "k8s-secret-in-environment",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_35", "kube-linter:read-secret-from-env-var"],
    controls: &["CIS-Kubernetes-1.8:5.4.1"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let subject = container.words();
    for (list, holder, key) in [
        ("env", Some("valueFrom"), "secretKeyRef"),
        ("envFrom", None, "secretRef"),
    ] {
        for item in container.at(list).items() {
            let holder = holder.map_or_else(|| Lookup::of(item), |holder| item.key(holder));
            let entry = holder.known().and_then(Value::as_map).and_then(|map| map.entry(key));
            if let Some(entry) = entry {
                let name = entry.value.key("name").as_str().unwrap_or("a secret");
                cx.report(
                    entry.key.span,
                    format_args!("the secret {name} reaches {subject} through its environment"),
                );
            }
        }
    }
}
