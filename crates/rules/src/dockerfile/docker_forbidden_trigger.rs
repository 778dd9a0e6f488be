//! ONBUILD triggers what cannot be triggered.
//!
//! `ONBUILD ONBUILD`, `ONBUILD FROM` and `ONBUILD MAINTAINER` are refused: the build fails.
//!
//! # Remedy
//!
//! Leave the instruction out, or put it where it belongs.
//!
//! ```dockerfile,bad
//! FROM node:22
//! # finding: `FROM` cannot be triggered
//! ONBUILD FROM node:20
//! ```
//!
//! ```dockerfile,good
//! FROM node:22
//! ONBUILD COPY . /srv/
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Three words may not follow `ONBUILD`.
pub static RULE: Rule = Rule {
    id: "docker-forbidden-trigger",
    severity: Severity::High,
    category: "correctness",
    aliases: &["DL3043"],
    judge: Judge::Instruction(&[Keyword::Onbuild, Keyword::From, Keyword::Maintainer], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    if instruction.onbuild {
        let word = cx.text(instruction.keyword_span);
        cx.report(
            instruction.keyword_span,
            format_args!("{word} cannot be triggered by ONBUILD"),
        );
    }
}
