//! A finished Job is not cleaned up when it should be.
//!
//! A Job that ran stays with its pods until somebody deletes it, and fills the control plane. The Jobs of a CronJob
//! are cleaned up by its history limits, which a time to live would undercut.
//!
//! # Remedy
//!
//! Set `ttlSecondsAfterFinished` on a Job of its own, and leave it out of the Jobs of a CronJob.
//!
//! ```yaml,bad
//! apiVersion: batch/v1
//! kind: Job
//! metadata:
//!   name: migrate
//! # finding: `spec` is never deleted
//! spec:
//!   template:
//!     spec:
//!       restartPolicy: Never
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
//!   ttlSecondsAfterFinished: 3600
//!   template:
//!     spec:
//!       restartPolicy: Never
//!       containers:
//!       - name: app
//!         image: shop/migrate:1.2
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A finished Job is not cleaned up when it should be.
pub static RULE: Rule = Rule {
    id: "k8s-job-ttl",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["kube-linter:job-ttl-seconds-after-finished"],
    judge: Judge::Resource(&["Job", "CronJob"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if resource.kind == "Job" {
        let ttl = resource.at("spec.ttlSecondsAfterFinished").is_set();
        cx.require(ttl, "the finished Job is never deleted");
        return;
    }
    let ttl = resource.at("spec.jobTemplate.spec.ttlSecondsAfterFinished");
    cx.require(
        ttl.is_not_set(),
        "the Jobs are deleted before the history limits of the CronJob count them",
    );
}
