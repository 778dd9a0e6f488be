//! EXPOSE names a port that cannot exist.
//!
//! Ports are numbers from 0 to 65535. What documents another number documents a mistake.
//!
//! # Remedy
//!
//! Name the port that the program listens on.
//!
//! ```dockerfile,bad
//! # finding: `80000` `80000` is no port
//! EXPOSE 80000
//! # finding: `8000-70000` `8000-70000` is no range
//! EXPOSE 8000-70000/tcp
//! ```
//!
//! ```dockerfile,good
//! EXPOSE 80 443/tcp 8000-8010
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Every known port is within its range.
pub static RULE: Rule = Rule {
    id: "docker-invalid-port",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3011", "DS-0008"],
    judge: Judge::Instruction(&[Keyword::Expose], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    for word in instruction.words() {
        let Some(text) = word.value.as_str() else {
            if let Some(unknown) = word.value.as_unknown() {
                cx.undecided(word.span, unknown);
            }
            continue;
        };
        let ports = text.split('/').next().unwrap_or(text);
        let valid = ports.split('-').all(|port| port.parse::<u16>().is_ok());
        if !valid {
            let what = if ports.contains('-') { "range of ports" } else { "port" };
            let at = word.value.part(0, ports.len());
            cx.report(at, format_args!("`{ports}` is no {what} between 0 and 65535"));
        }
    }
}
