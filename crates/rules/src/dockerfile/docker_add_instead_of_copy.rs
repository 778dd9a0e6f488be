//! ADD is used where COPY would do.
//!
//! `ADD` fetches URLs and unpacks archives, depending on what its source happens to be. Where a file is to be copied, `COPY` says so and can do nothing
//! else.
//!
//! # Remedy
//!
//! Use `COPY` for files and folders; keep `ADD` for archives to unpack and for remote sources with a checksum.
//!
//! ```dockerfile,bad
//! # finding: `ADD` copies files
//! ADD src/ /srv/src/
//! ```
//!
//! ```dockerfile,good
//! COPY src/ /srv/src/
//! ADD rootfs.tar.xz /
//! ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Every source of `ADD` is an archive or remote.
pub static RULE: Rule = Rule {
    id: "docker-add-instead-of-copy",
    severity: Severity::Low,
    category: "style",
    aliases: &["DL3020", "CKV_DOCKER_4", "DS-0005"],
    controls: &["CIS-Docker-1.6:4.9"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Add], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some((sources, _)) = docker::copied(instruction) else {
        return;
    };
    let special = |text: &str| docker::is_remote(text) || docker::is_archive(text);
    if sources.iter().any(|word| special(word.text())) {
        return;
    }
    if let Some(unknown) = sources
        .iter()
        .find_map(|word| word.value.as_unknown().map(|why| (why, word.span)))
    {
        cx.undecided(unknown.1, unknown.0);
        return;
    }
    let at = instruction.keyword_span;
    let finding = cx.report(at, "ADD copies files here, which COPY does without surprises");
    if instruction.flag("checksum").is_none() && instruction.flag("keep-git-dir").is_none() {
        let edit = Edit {
            span: at,
            text: "COPY".to_owned(),
        };
        // What a pattern stands for may be an archive, which COPY does not unpack.
        if sources.iter().any(|word| word.text().contains(['*', '?', '['])) {
            finding.unsafe_fix("Use COPY", vec![edit]);
        } else {
            finding.fix("Use COPY", vec![edit]);
        }
    }
}
