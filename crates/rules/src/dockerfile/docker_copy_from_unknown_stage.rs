//! COPY takes files from a stage that is not there.
//!
//! Where `--from` names no earlier stage, Docker takes it for an image and tries to pull it: the build fails, or takes files from a stranger's image of
//! that name.
//!
//! # Remedy
//!
//! Name an earlier stage, or an image with its tag.
//!
//! ```dockerfile,bad
//! FROM golang:1.23 AS build
//! FROM scratch
//! # finding: `builder` no earlier stage
//! COPY --from=builder /app /app
//! ```
//!
//! ```dockerfile,good
//! FROM golang:1.23 AS build
//! FROM scratch
//! COPY --from=build /app /app
//! COPY --from=0 /app /app
//! COPY --from=nginx:1.27 /etc/nginx /etc/nginx
//! ```

use std::collections::HashSet;

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// An earlier stage by name or number, or an image by a name that only an image can have.
pub static RULE: Rule = Rule {
    id: "docker-copy-from-unknown-stage",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3022"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let mut earlier = HashSet::new();
    if dockerfile.stages.is_empty() {
        copies(&dockerfile.instructions, 0, &earlier, cx);
    }
    for (number, stage) in dockerfile.stages.iter().enumerate() {
        // The stage's own name and number are another rule's matter.
        let own = stage.name.as_ref().and_then(Value::as_str);
        earlier.extend(own.map(str::to_ascii_lowercase));
        cx.address(stage.address.clone());
        copies(dockerfile.of_stage(stage), number + 1, &earlier, cx);
    }
}

/// Judges the instructions of a stage, with the names of the stages up to it and their number.
fn copies(instructions: &[Instruction], stages: usize, earlier: &HashSet<String>, cx: &mut Cx) {
    for instruction in instructions.iter().filter(|one| one.keyword == Keyword::Copy) {
        let Some(from) = instruction.flag("from").and_then(|flag| flag.value.as_ref()) else {
            continue;
        };
        let Some(text) = from.as_str() else { continue };
        let is_image = text.contains([':', '/', '@', '.']);
        let is_earlier = match text.parse::<usize>() {
            Ok(number) => number < stages,
            Err(_) => earlier.contains(&text.to_ascii_lowercase()),
        };
        if !is_image && !is_earlier {
            let message = format!("`{text}` is no earlier stage, so Docker looks for an image of that name");
            cx.report(from.span, message);
        }
    }
}
