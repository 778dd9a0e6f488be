//! FROM asks for the platform that it gets anyway.
//!
//! `$TARGETPLATFORM` is what a stage is built for unless told otherwise. The flag says nothing, and hides those that do.
//!
//! # Remedy
//!
//! Leave it out.
//!
//! ```dockerfile,bad
//! # finding: `--platform=$TARGETPLATFORM` what a stage is built for anyway
//! FROM --platform=$TARGETPLATFORM alpine:3.20
//! ```
//!
//! ```dockerfile,good
//! FROM --platform=$BUILDPLATFORM golang:1.23
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Edit, Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The flag with the variable alone.
pub static RULE: Rule = Rule {
    id: "docker-redundant-platform",
    severity: Severity::Low,
    category: "style",
    aliases: &["DL3065"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::From], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some(flag) = instruction.flag("platform") else {
        return;
    };
    let Some(platform) = &flag.value else { return };
    if matches!(cx.text(platform.span), "$TARGETPLATFORM" | "${TARGETPLATFORM}") {
        let next = instruction
            .words()
            .first()
            .map_or(flag.span.end, |word| word.span.start);
        let span = Span { end: next, ..flag.span };
        cx.report(flag.span, "this platform is what a stage is built for anyway")
            .fix(
                "Leave the flag out",
                vec![Edit {
                    span,
                    text: String::new(),
                }],
            );
    }
}
