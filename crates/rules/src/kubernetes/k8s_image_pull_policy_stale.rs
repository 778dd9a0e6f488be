//! A moving tag is not pulled again.
//!
//! With `IfNotPresent` or `Never` a node that has the image keeps it: two pods of one Deployment may run different
//! programs under the same tag `latest`.
//!
//! # Remedy
//!
//! Use a tag that never moves, or `imagePullPolicy: Always`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:latest
//!     # finding: `IfNotPresent` does not pull
//!     imagePullPolicy: IfNotPresent
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
//!     imagePullPolicy: IfNotPresent
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::{Container, Workload};

use crate::{Cx, Judge, Rule};

/// A moving tag is not pulled again.
pub static RULE: Rule = Rule {
    id: "k8s-image-pull-policy-stale",
    severity: Severity::Low,
    category: "reliability",
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let policy = container.at("imagePullPolicy");
    let Some(image) = container.at("image").as_str() else {
        return;
    };
    let name = image.rsplit('/').next().unwrap_or(image);
    let moving = !image.contains('@') && (!name.contains(':') || name.ends_with(":latest"));
    if moving && !image.contains(['$', '{', '<']) {
        let subject = container.words();
        let pulled = policy.when_missing("Always").equals("Always");
        cx.require(
            pulled,
            format_args!("{subject} does not pull {image} again, though its tag moves"),
        );
    }
}
