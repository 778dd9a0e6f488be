//! Several RUN instructions follow one another.
//!
//! Each `RUN` makes a layer. What one leaves behind stays in the image also where the next deletes it, and every layer costs time when an image is pulled.
//!
//! # Remedy
//!
//! Join them with `&&`, or use a heredoc.
//!
//! ```dockerfile,bad
//! RUN apk add --no-cache curl
//! # finding: `RUN` the RUN before it
//! RUN curl -fsSLO https://example.com/a
//! ```
//!
//! ```dockerfile,good
//! RUN apk add --no-cache curl && curl -fsSLO https://example.com/a
//! USER 1001
//! RUN --mount=type=cache,target=/root/.cache make
//! RUN make check
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Two in a row with the same flags, of one command each: longer ones are apart for the sake of the cache.
pub static RULE: Rule = Rule {
    id: "docker-consecutive-runs",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["DL3059"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    for (position, two) in dockerfile.instructions.windows(2).enumerate() {
        let [first, second] = two else { continue };
        if is_short_run(first) && is_short_run(second) && same_flags(first, second, cx) {
            cx.address(dockerfile.address_at(position + 1))
                .report(second.keyword_span, "this could be part of the RUN before it")
                .relate(first.keyword_span, "the RUN before it");
        }
    }
}

fn is_short_run(instruction: &Instruction) -> bool {
    instruction.keyword == Keyword::Run && !instruction.onbuild && instruction.commands().len() <= 1
}

fn same_flags(first: &Instruction, second: &Instruction, cx: &Cx) -> bool {
    let written = |instruction: &Instruction| {
        instruction
            .flags
            .iter()
            .map(|flag| cx.text(flag.span))
            .collect::<Vec<_>>()
    };
    written(first) == written(second)
}
