//! A pod sets a sysctl that reaches beyond it.
//!
//! Only a few sysctls belong to the pod alone. The others change the node for everyone on it, or can exhaust it;
//! the kubelet refuses them unless told otherwise.
//!
//! # Remedy
//!
//! Remove the sysctl; set it on the nodes where all their pods agree.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     sysctls:
//!     # finding: `kernel.msgmax` kernel.msgmax
//!     - name: kernel.msgmax
//!       value: "65536"
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
//!   securityContext:
//!     sysctls:
//!     - name: net.ipv4.ip_unprivileged_port_start
//!       value: "80"
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::{Cx, Judge, Rule};

/// A pod sets a sysctl that reaches beyond it.
pub static RULE: Rule = Rule {
    id: "k8s-unsafe-sysctl",
    severity: Severity::Medium,
    aliases: &["KSV-0026"],
    controls: &["PSS:baseline"],
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

/// What Kubernetes calls safe: isolated between pods.
const SAFE: [&str; 10] = [
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ping_group_range",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_syncookies",
];

fn check(workload: &Workload, cx: &mut Cx) {
    for sysctl in workload.at("securityContext.sysctls").items() {
        let name = sysctl.key("name");
        let text = name.as_str().unwrap_or("");
        cx.require(
            name.when_missing("").one_of(&SAFE),
            format_args!("the sysctl {text} is not safe to set for one pod"),
        );
    }
}
