//! The image says nothing about its health.
//!
//! Without a `HEALTHCHECK` Docker and Swarm take a container for healthy as long as its process exists, also when it answers nobody. Kubernetes does not read it and
//! has probes of its own.
//!
//! # Remedy
//!
//! Add a `HEALTHCHECK`, or `HEALTHCHECK NONE` where the platform watches.
//!
//! ```dockerfile,bad
//! # finding: `FROM nginx:1.27` no HEALTHCHECK
//! FROM nginx:1.27
//! ```
//!
//! ```dockerfile,good
//! FROM nginx:1.27
//! HEALTHCHECK CMD curl -f http://localhost/
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The last stage, or one that it is built from, has the instruction.
pub static RULE: Rule = Rule {
    id: "docker-no-healthcheck",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["DL3057", "CKV_DOCKER_2", "DS-0026"],
    controls: &["CIS-Docker-1.6:4.6"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let Some(last) = dockerfile.last_stage() else { return };
    let has = dockerfile.lineage(last).any(|stage| {
        let mut instructions = dockerfile.of_stage(stage).iter();
        instructions.any(|instruction| instruction.keyword == Keyword::Healthcheck && !instruction.onbuild)
    });
    if let Some(from) = dockerfile.instructions.get(last.instructions.start).filter(|_| !has) {
        cx.address(last.address.clone())
            .report(from.span, "the image that this stage builds has no HEALTHCHECK");
    }
}
