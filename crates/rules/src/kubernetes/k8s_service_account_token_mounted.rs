//! Pods get a token for the Kubernetes API.
//!
//! Unless told otherwise, Kubernetes puts a token for its API into every container. Few programs use it; every
//! intruder does.
//!
//! # Remedy
//!
//! Set `automountServiceAccountToken: false` on the pod or its service account.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `true` token
//!   automountServiceAccountToken: true
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! # finding: `spec` token
//! spec:
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
//!   automountServiceAccountToken: false
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Profile, Severity};

use crate::support::mend::yaml;
use crate::{Cx, Judge, Rule};

/// Pods get a token for the Kubernetes API.
pub static RULE: Rule = Rule {
    id: "k8s-service-account-token-mounted",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_K8S_38", "KSV-0036", "K8sPSPAutomountServiceAccountTokenPod"],
    controls: &["CIS-Kubernetes-1.8:5.1.6"],
    fixable: true,
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let off = workload
        .at("automountServiceAccountToken")
        .judge(false, |value| value.as_bool() == Some(false));
    let unit = cx.unit();
    let finding = cx.require(
        off,
        "the pods get a token for the Kubernetes API, whether they use it or not",
    );
    let beside = "serviceAccountName";
    if let Some(finding) = finding
        && let Some(edits) = yaml::set_beside(unit, workload.spec(), beside, "automountServiceAccountToken", "false")
    {
        finding.unsafe_fix("Mount no token", edits);
    }
}
