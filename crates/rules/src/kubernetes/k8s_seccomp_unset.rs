//! Nothing restricts the system calls of a container.
//!
//! Without a seccomp profile every system call of the kernel is open to the container, also those that hardly any
//! program needs and that kernel exploits begin with. Most clusters apply no profile where none is named.
//!
//! # Remedy
//!
//! Set `securityContext.seccompProfile.type: RuntimeDefault` on the pod.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   # finding: `app` no seccomp profile
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
//!     seccompProfile:
//!       type: RuntimeDefault
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::support::mend::yaml::{self, New};
use crate::{Cx, Judge, Rule};

/// Nothing restricts the system calls of a container.
pub static RULE: Rule = Rule {
    id: "k8s-seccomp-unset",
    severity: Severity::Low,
    aliases: &["CKV_K8S_31", "KSV-0030", "KSV-0104"],
    controls: &["CIS-Kubernetes-1.8:5.7.2"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, container: &Container, cx: &mut Cx) {
    if workload.is_windows() {
        return;
    }
    let profile = container.effective_security("seccompProfile").key("type");
    let set = profile.judge(false, |kind| {
        matches!(kind.as_str(), Some("RuntimeDefault" | "Localhost"))
    });
    let at = if profile.is_missing() {
        container.head()
    } else {
        profile.span()
    };
    let annotation = workload
        .pod_annotations()
        .key("seccomp.security.alpha.kubernetes.io/pod");
    let by_annotation = annotation.judge(false, |text| text.as_str().is_some_and(is_profile));
    let subject = container.words();
    let own = !container.security("seccompProfile").is_missing();
    let (unit, holder) = (cx.unit(), if own { container.value } else { workload.spec() });
    let finding = cx.require(
        set.reported_at(at).or(by_annotation.reported_at(at)),
        format_args!("{subject} has no seccomp profile: every system call is open to it"),
    );
    let path = ["securityContext", "seccompProfile", "type"];
    if let Some(finding) = finding
        && let Some(edits) = yaml::set(unit, holder, &path, New::Scalar("RuntimeDefault"))
    {
        finding.unsafe_fix("Use the profile of the container runtime", edits);
    }
}

/// Whether the annotation of versions before 1.27 names a profile.
fn is_profile(text: &str) -> bool {
    matches!(text, "runtime/default" | "docker/default") || text.starts_with("localhost/")
}
