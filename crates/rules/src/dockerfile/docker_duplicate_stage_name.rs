//! Two stages have the same name.
//!
//! What refers to the name gets one of the two, and which is a matter of Docker's version. A reader has no chance.
//!
//! # Remedy
//!
//! Give each stage its own name.
//!
//! ```dockerfile,bad
//! FROM golang:1.23 AS build
//! # finding: `build` an earlier stage has this name
//! FROM node:22 AS build
//! ```
//!
//! ```dockerfile,good
//! FROM golang:1.23 AS build
//! FROM node:22 AS assets
//! ```

use std::collections::HashMap;

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Names of stages, which do not differ by letter case.
pub static RULE: Rule = Rule {
    id: "docker-duplicate-stage-name",
    severity: Severity::High,
    category: "correctness",
    aliases: &["DL3024", "CKV_DOCKER_11", "DS-0012"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let mut names = HashMap::new();
    for stage in &dockerfile.stages {
        let Some(name) = &stage.name else { continue };
        let Some(text) = name.as_str().map(str::to_ascii_lowercase) else {
            continue;
        };
        if let Some(first) = names.insert(text, name.span) {
            cx.address(stage.address.clone())
                .report(name.span, "an earlier stage has this name too")
                .relate(first, "the earlier stage");
        }
    }
}
