//! A Job has a restart policy that Jobs cannot have.
//!
//! A Job must say whether a failed container is started again in its pod (`OnFailure`) or not (`Never`). The
//! default of pods, `Always`, is refused.
//!
//! # Remedy
//!
//! Set `restartPolicy` to `Never` or `OnFailure`.
//!
//! ```yaml,bad
//! apiVersion: batch/v1
//! kind: Job
//! metadata:
//!   name: migrate
//! spec:
//!   template:
//!     spec:
//!       # finding: `Always` neither
//!       restartPolicy: Always
//!       containers:
//!       - name: app
//!         image: shop/migrate:1.2
//! ```
//!
//! ```yaml,good
//! apiVersion: batch/v1
//! kind: Job
//! metadata:
//!   name: migrate
//! spec:
//!   template:
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - name: app
//!         image: shop/migrate:1.2
//! ```

use portcullis_model::Severity;
use portcullis_model::kubernetes::Workload;

use crate::{Cx, Judge, Rule};

/// A Job has a restart policy that Jobs cannot have.
pub static RULE: Rule = Rule {
    id: "k8s-job-restart-policy",
    severity: Severity::Medium,
    category: "correctness",
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    if matches!(workload.resource.kind.as_str(), "Job" | "CronJob") {
        let policy = workload
            .at("restartPolicy")
            .when_missing("Always")
            .one_of(&["Never", "OnFailure"]);
        cx.require(
            policy,
            "the restart policy of a Job must be Never or OnFailure; this one is neither",
        );
    }
}
