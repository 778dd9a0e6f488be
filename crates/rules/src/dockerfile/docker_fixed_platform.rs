//! FROM is fixed to one platform.
//!
//! An image built for a constant platform runs under emulation, or not at all, on machines of another kind, and a build for several platforms makes the
//! same image for each.
//!
//! # Remedy
//!
//! Leave `--platform` out, or use `$BUILDPLATFORM` for stages that compile for others.
//!
//! ```dockerfile,bad
//! # finding: `--platform=linux/amd64` fixed to linux/amd64
//! FROM --platform=linux/amd64 alpine:3.20
//! ```
//!
//! ```dockerfile,good
//! FROM --platform=$BUILDPLATFORM golang:1.23 AS build
//! FROM alpine:3.20
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Only the builder's own variables may stand there.
pub static RULE: Rule = Rule {
    id: "docker-fixed-platform",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["DL3029"],
    judge: Judge::Instruction(&[Keyword::From], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some(flag) = instruction.flag("platform") else {
        return;
    };
    let Some(platform) = &flag.value else { return };
    let written = cx.text(platform.span);
    if written.contains("BUILDPLATFORM") || written.contains("TARGETPLATFORM") {
        return;
    }
    match (platform.as_str(), platform.as_unknown()) {
        (Some(platform), _) => {
            cx.report(
                flag.span,
                format_args!("the stage is fixed to {platform}, whatever it is built for"),
            );
        }
        (None, Some(unknown)) => cx.undecided(flag.span, unknown),
        _ => {}
    }
}
