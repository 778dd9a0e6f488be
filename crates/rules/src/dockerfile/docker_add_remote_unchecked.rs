//! ADD fetches a file without checking it.
//!
//! What stands at a URL changes. Without a checksum the image holds whatever was there on the day of the build.
//!
//! # Remedy
//!
//! Add `--checksum=sha256:...`.
//!
//! ```dockerfile,bad
//! # finding: `https://example.com/a.bin` no checksum
//! ADD https://example.com/a.bin /usr/local/bin/a
//! ```
//!
//! ```dockerfile,good
//! ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a.bin /usr/local/bin/a
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// HTTP sources; a git source is pinned by its revision.
pub static RULE: Rule = Rule {
    id: "docker-add-remote-unchecked",
    severity: Severity::Medium,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["CKV_DOCKER_4"],
    judge: Judge::Instruction(&[Keyword::Add], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some((sources, _)) = docker::copied(instruction).filter(|_| instruction.flag("checksum").is_none()) else {
        return;
    };
    let fetched = |text: &str| (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(".git");
    if let Some(source) = sources.iter().find(|word| fetched(word.text())) {
        cx.report(source.span, "this is fetched with no checksum to compare it with");
    }
}
