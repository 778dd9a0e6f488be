//! MAINTAINER is deprecated.
//!
//! It can hold one name and is stored in a field of its own that newer tools do not read.
//!
//! # Remedy
//!
//! Use a label: `LABEL org.opencontainers.image.authors="..."`.
//!
//! ```dockerfile,bad
//! # finding: `MAINTAINER` deprecated
//! MAINTAINER Ada <ada@example.com>
//! ```
//!
//! ```dockerfile,good
//! LABEL org.opencontainers.image.authors="Ada <ada@example.com>"
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Every one.
pub static RULE: Rule = Rule {
    id: "docker-maintainer",
    severity: Severity::Low,
    category: "style",
    aliases: &["DL4000", "CKV_DOCKER_6", "DS-0022"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Maintainer], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let finding = cx.report(
        instruction.keyword_span,
        "MAINTAINER is deprecated, a label says the same",
    );
    if let Some(name) = instruction
        .words()
        .first()
        .and_then(|word| word.value.as_str())
        .filter(|name| !instruction.onbuild && !name.contains('\\'))
    {
        let name = name.replace('"', "\\\"").replace('$', "\\$");
        let text = format!("LABEL org.opencontainers.image.authors=\"{name}\"");
        finding.fix(
            "Use a label",
            vec![Edit {
                span: instruction.span,
                text,
            }],
        );
    }
}
