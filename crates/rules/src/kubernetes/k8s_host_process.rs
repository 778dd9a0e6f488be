//! A Windows container runs on its node.
//!
//! A HostProcess container is a process of the Windows node with its network, its files and, as a rule, its system
//! account.
//!
//! # Remedy
//!
//! Remove `hostProcess`; let system components that need it live in a namespace of their own.
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
//!     securityContext:
//!       windowsOptions:
//!         # finding: `true` process of its node
//!         hostProcess: true
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
//!     securityContext:
//!       windowsOptions:
//!         hostProcess: false
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::support::kubernetes::is_off;
use crate::{Cx, Judge, Rule};

/// A Windows container runs on its node.
pub static RULE: Rule = Rule {
    id: "k8s-host-process",
    severity: Severity::High,
    aliases: &["KSV-0103", "K8sPSPHostProcess"],
    controls: &["PSS:baseline"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let pod = is_off(&workload.at("securityContext.windowsOptions.hostProcess"));
    cx.require(pod, "the containers run as processes of their node");
    for container in workload.containers() {
        let subject = container.words();
        let own = is_off(&container.at("securityContext.windowsOptions.hostProcess"));
        cx.require(own, format_args!("{subject} runs as a process of its node"));
    }
}
