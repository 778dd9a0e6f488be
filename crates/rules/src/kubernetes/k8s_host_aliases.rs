//! A pod rewrites host names for itself.
//!
//! `hostAliases` changes `/etc/hosts` of the containers: names then lead elsewhere than the DNS says, which hides
//! where traffic goes.
//!
//! # Remedy
//!
//! Give the name to a Service, or to the DNS.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   hostAliases:
//!   # finding: `- ip: 203.0.113.7` rewrite
//!   - ip: 203.0.113.7
//!     hostnames: [db.example.org]
//!   containers:
//!   - name: app
//!     image: nginx:1.27
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
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::{Cx, Judge, Rule};

/// A pod rewrites host names for itself.
pub static RULE: Rule = Rule {
    id: "k8s-host-aliases",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["KSV-0007"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    cx.require(
        workload.at("hostAliases").judge(true, |list| list.items().is_empty()),
        "the pods rewrite host names for themselves",
    );
}
