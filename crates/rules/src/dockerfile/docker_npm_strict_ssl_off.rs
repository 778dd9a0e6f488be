//! npm or yarn is told not to check certificates.
//!
//! With `strict-ssl` off they take whatever answers for the registry. Whoever can step between the build and the network puts any package into the image.
//!
//! # Remedy
//!
//! Leave the setting alone, and name the authority's certificate where it is a private one (`cafile`).
//!
//! ```dockerfile,bad
//! # finding: `npm config set strict-ssl false` npm
//! RUN npm config set strict-ssl false
//! # finding: `npm install --strict-ssl=false` npm
//! RUN npm install --strict-ssl=false
//! ```
//!
//! ```dockerfile,good
//! RUN npm config set cafile /ca.pem && yarn config set strict-ssl true
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction, Word};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The setting, however it is given.
pub static RULE: Rule = Rule {
    id: "docker-npm-strict-ssl-off",
    severity: Severity::High,
    category: "supply-chain",
    aliases: &["CKV2_DOCKER_13"],
    judge: Judge::Command(&["npm", "yarn", "pnpm", "npx"], check),
    ..Rule::DEFAULT
};

const NAMES: [&str; 3] = ["strict-ssl", "strictSsl", "enableStrictSsl"];

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let name = command.name();
    let words = command.arguments();
    let sets = words.iter().any(|word| matches!(word.text(), "set" | "config" | "c"));
    let off = words.iter().enumerate().any(|(at, word)| {
        let text = word.text().trim_start_matches('-');
        if !sets && !word.text().starts_with('-') {
            return false;
        }

        match text.split_once('=') {
            Some((key, value)) => NAMES.contains(&key) && is_off(value),
            None if NAMES.contains(&text) => words.get(at + 1).map(Word::text).is_some_and(is_off),
            None => text == "no-strict-ssl",
        }
    });
    if off {
        cx.report(
            command.span,
            format_args!("with this {name} takes any server for the registry"),
        );
    }
}

fn is_off(value: &str) -> bool {
    matches!(
        value.trim_matches(['"', '\'']).to_ascii_lowercase().as_str(),
        "false" | "0" | "no" | "off"
    )
}
