//! Nothing keeps a process from running as root.
//!
//! Where no user is named, a container runs as the user of its image, and for most images that is root. A process that is
//! root in its container is root on the node as soon as it finds a way out.
//!
//! # Remedy
//!
//! End the Dockerfile with a `USER` that is not root. In a pod set `runAsNonRoot: true`, which makes the node refuse an
//! image that would run as root, or a `runAsUser` above zero.
//!
//! ```dockerfile,bad
//! # finding: `nginx:1.27` nothing says which user the image runs as
//! FROM nginx:1.27
//! EXPOSE 8080
//! ```
//!
//! ```dockerfile,good
//! FROM nginx:1.27
//! USER nginx
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!     # finding: `web` nothing keeps container web from running as root
//!     - name: web
//!       image: nginx:1.27.2
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   securityContext:
//!     runAsNonRoot: true
//!   containers:
//!     - name: web
//!       image: nginx:1.27.2
//! ```

use portcullis_model::facet::Identity;
use portcullis_model::{FormatId, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The user is left to the image, or to what the image is built from.
pub static RULE: Rule = Rule {
    id: "process-may-run-as-root",
    severity: Severity::Medium,
    aliases: &[
        "DS-0002",
        "CKV_DOCKER_3",
        "KSV-0012",
        "CKV_K8S_23",
        "kube-linter:run-as-non-root",
    ],
    controls: &["CIS-Docker-1.6:4.1", "CIS-Kubernetes-1.9:5.2.7"],
    judge: Judge::Identity(check),
    ..Rule::DEFAULT
};

fn check(identity: &Identity, cx: &mut Cx) {
    let user = identity.user().is_set();
    let promised = identity.non_root().when_missing(false).is(true);
    let judged = user.or(promised);
    let in_dockerfile = cx
        .resource()
        .is_some_and(|resource| resource.format == FormatId::Dockerfile);
    let subject = &identity.subject;
    if in_dockerfile {
        cx.require(
            judged,
            format_args!("nothing says which user {subject} runs as, so it is the base image's, mostly root"),
        );
    } else {
        cx.require(judged, format_args!("nothing keeps {subject} from running as root"));
    }
}
