//! A container keeps a terminal open.
//!
//! A container with `stdin` and `tty` waits for somebody to type. In what runs unattended it is a leftover, and a
//! comfort for intruders.
//!
//! # Remedy
//!
//! Remove `stdin` and `tty`.
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
//!     # finding: `true` terminal
//!     tty: true
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
//!     tty: false
//! ```

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Profile, Severity};

use crate::support::kubernetes::is_off;
use crate::{Cx, Judge, Rule};

/// A container keeps a terminal open.
pub static RULE: Rule = Rule {
    id: "k8s-interactive-container",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["K8sDisallowInteractiveTTY"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let subject = container.words();
    for field in ["stdin", "tty"] {
        cx.require(
            is_off(&container.at(field)),
            format_args!("{subject} keeps a terminal open: {field} is on"),
        );
    }
}
