//! USER is a name rather than a number.
//!
//! Kubernetes can check that a container does not run as root only where the image gives a number: it does not look into the image's user database.
//!
//! # Remedy
//!
//! Write the number of the user.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `app` `app`
//! USER app
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! USER 10001:10001
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The user is a number; the group may be either.
pub static RULE: Rule = Rule {
    id: "docker-named-user",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["DL3066"],
    judge: Judge::Instruction(&[Keyword::User], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some(word) = instruction.words().first() else {
        return;
    };
    let user = word.text().split(':').next().unwrap_or("");
    let judged = portcullis_model::Lookup::of(&word.value).judge(true, |_| {
        !user.is_empty() && user.bytes().all(|byte| byte.is_ascii_digit())
    });
    cx.require(
        judged,
        format_args!("`{user}` is a name, which a platform cannot tell from root"),
    );
}
