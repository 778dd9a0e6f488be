//! A stage copies files from itself.
//!
//! `COPY --from` takes files from another stage or image. A stage cannot be its own source: the build fails, or means another stage than it says.
//!
//! # Remedy
//!
//! Name the stage that makes the files, or leave `--from` out.
//!
//! ```dockerfile,bad
//! FROM golang:1.23 AS build
//! # finding: `build` the stage that it stands in
//! COPY --from=build /app /app
//! ```
//!
//! ```dockerfile,good
//! FROM golang:1.23 AS build
//! FROM scratch
//! COPY --from=build /app /app
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `--from` is not the stage's own name or number.
pub static RULE: Rule = Rule {
    id: "docker-copy-from-itself",
    severity: Severity::High,
    category: "correctness",
    aliases: &["DL3023", "DS-0006"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    for (number, stage) in dockerfile.stages.iter().enumerate() {
        let name = stage.name.as_ref().and_then(Value::as_str);
        cx.address(stage.address.clone());
        for instruction in dockerfile
            .of_stage(stage)
            .iter()
            .filter(|one| one.keyword == Keyword::Copy)
        {
            let Some(from) = instruction.flag("from").and_then(|flag| flag.value.as_ref()) else {
                continue;
            };
            let Some(text) = from.as_str() else { continue };
            let is_own = name.is_some_and(|name| name.eq_ignore_ascii_case(text)) || text.parse() == Ok(number);
            if is_own {
                cx.report(
                    from.span,
                    "this is the stage that it stands in, which cannot be its own source",
                );
            }
        }
    }
}
