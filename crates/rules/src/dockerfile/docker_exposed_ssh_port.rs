//! The image exposes the port of SSH.
//!
//! A container that is reached by SSH has a second way in beside the one of the platform, with keys and passwords of its own that nobody rotates and no
//! log that anyone reads.
//!
//! # Remedy
//!
//! Reach into containers with `docker exec` or `kubectl exec`, and leave SSH out of the image.
//!
//! ```dockerfile,bad
//! # finding: `22` port 22
//! EXPOSE 80 22
//! # finding: `22/tcp` port 22
//! EXPOSE 22/tcp
//! ```
//!
//! ```dockerfile,good
//! EXPOSE 8022 2222
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Judged, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// No exposed port is 22.
pub static RULE: Rule = Rule {
    id: "docker-exposed-ssh-port",
    severity: Severity::Medium,
    aliases: &["CKV_DOCKER_1", "DS-0004"],
    controls: &["CIS-Docker-1.6:5.7"],
    judge: Judge::Instruction(&[Keyword::Expose], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    for word in instruction.words() {
        let judged = match (word.value.as_str(), word.value.as_unknown()) {
            (Some(port), _) => Judged::known(!is_ssh(port), word.span),
            (None, Some(unknown)) if unknown.prefix.is_empty() => Judged::unknown(unknown, word.span),
            _ => continue,
        };
        cx.require(judged, "port 22 is that of SSH, a second way into the container");
    }
}

fn is_ssh(port: &str) -> bool {
    let (number, protocol) = port.split_once('/').unwrap_or((port, "tcp"));
    number == "22" && protocol.eq_ignore_ascii_case("tcp")
}
