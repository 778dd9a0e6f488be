//! yum or dnf is told not to check certificates.
//!
//! With `sslverify` off they take whatever answers for the mirror.
//!
//! # Remedy
//!
//! Leave the setting alone, and name the authority's certificate where it is a private one (`sslcacert`).
//!
//! ```dockerfile,bad
//! # finding: `--setopt=sslverify=false` any server
//! RUN yum-config-manager --save --setopt=sslverify=false
//! # finding: `"sslverify = 0"` any server
//! RUN echo "sslverify = 0" >> /etc/yum.conf
//! ```
//!
//! ```dockerfile,good
//! RUN dnf config-manager --save --setopt=sslverify=true
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `sslverify` set to a no, as an option or written into a settings file.
pub static RULE: Rule = Rule {
    id: "docker-yum-tls-off",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_15"],
    judge: Judge::Command(
        &[
            "yum",
            "dnf",
            "tdnf",
            "microdnf",
            "yum-config-manager",
            "dnf-config-manager",
            "echo",
            "printf",
            "sed",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    // What is only printed sets nothing.
    let prints = matches!(command.name(), "echo" | "printf");
    if prints && command.redirects.is_empty() && !command.piped {
        return;
    }
    if let Some(word) = command.arguments().iter().find(|word| switches_off(word.text())) {
        cx.report(word.span, "with this setting any server is taken for the mirror");
    }
}

/// Whether `sslverify`, after any blanks, is set to a no.
fn switches_off(text: &str) -> bool {
    text.match_indices("sslverify").any(|(at, name)| {
        let rest = text[at + name.len()..].trim_start();
        let Some(value) = rest.strip_prefix('=') else {
            return false;
        };
        let value = value.trim_start().to_ascii_lowercase();
        ["0", "false", "no", "off"].iter().any(|no| value.starts_with(no))
    })
}
