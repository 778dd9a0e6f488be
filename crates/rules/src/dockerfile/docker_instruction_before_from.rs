//! An instruction stands before the first FROM.
//!
//! Only `ARG` and comments may stand before `FROM`. Docker refuses everything else: there is no image yet that it could change.
//!
//! # Remedy
//!
//! Move it behind `FROM`.
//!
//! ```dockerfile,bad
//! # finding: `RUN` before the first FROM
//! RUN make
//! FROM alpine:3.20
//! ```
//!
//! ```dockerfile,good
//! ARG VERSION=3.20
//! FROM alpine:${VERSION}
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The first instruction that is neither `ARG` nor `FROM`, in a file that has a `FROM`.
pub static RULE: Rule = Rule {
    id: "docker-instruction-before-from",
    severity: Severity::High,
    category: "correctness",
    aliases: &["DL3061"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let Some(stage) = dockerfile.stages.first() else { return };
    let before = dockerfile.instructions.iter().take(stage.instructions.start);
    let mut wrong = before.filter(|instruction| !matches!(instruction.keyword, Keyword::Arg | Keyword::Unknown));
    if let Some(first) = wrong.next() {
        let word = cx.text(first.keyword_span);
        cx.report(
            first.keyword_span,
            format_args!("{word} stands before the first FROM, where only ARG may"),
        );
    }
}
