//! COPY takes the whole file system of another stage.
//!
//! Everything that the other stage ever installed comes along, tools and leftovers included, which is what stages are there to avoid. Owners and links are
//! not kept as they were.
//!
//! # Remedy
//!
//! Copy what the program needs, or build from that stage with `FROM`.
//!
//! ```dockerfile,bad
//! FROM debian:12 AS build
//! FROM scratch
//! # finding: `/` whole file system
//! COPY --from=build / /
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12 AS build
//! FROM scratch
//! COPY --from=build /app /app
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// `/` as a source of `COPY --from`.
pub static RULE: Rule = Rule {
    id: "docker-copy-whole-filesystem",
    severity: Severity::Medium,
    category: "cost",
    aliases: &["DL3067"],
    judge: Judge::Instruction(&[Keyword::Copy], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some((sources, _)) = docker::copied(instruction).filter(|_| instruction.flag("from").is_some()) else {
        return;
    };
    let from = instruction.flag("from").and_then(|flag| flag.value.as_ref()?.as_str());
    let from = from.unwrap_or("another stage");
    for source in sources {
        if matches!(source.text(), "/" | "/*" | "/." | "/./") {
            cx.report(source.span, format_args!("the whole file system of {from} is copied"));
        }
    }
}
