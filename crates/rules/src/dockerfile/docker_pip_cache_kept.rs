//! The cache of pip stays in the image.
//!
//! pip keeps every package that it downloaded or built below `~/.cache/pip`. In an image nobody will install it a second time.
//!
//! # Remedy
//!
//! Use `pip install --no-cache-dir`, set `PIP_NO_CACHE_DIR=1`, or mount a cache.
//!
//! ```dockerfile,bad
//! # finding: `pip install` stays in the image
//! RUN pip install flask==3.0.3
//! ```
//!
//! ```dockerfile,good
//! RUN pip install --no-cache-dir flask==3.0.3
//! RUN --mount=type=cache,target=/root/.cache/pip pip install uvicorn==0.30.6
//! ```
//!
//! ```dockerfile,good
//! FROM python:3.12
//! ENV PIP_NO_CACHE_DIR=1
//! RUN pip install flask==3.0.3
//! ```

use portcullis_model::dockerfile::{Command, Instruction, Keyword, Pair};
use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::mend;

/// The option, the variable or a mounted cache.
pub static RULE: Rule = Rule {
    id: "docker-pip-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3042"],
    fixable: true,
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    // Whether the cache is switched off at the end of each stage, for those built from it.
    let mut by_stage: Vec<bool> = Vec::with_capacity(dockerfile.stages.len());
    if dockerfile.stages.is_empty() {
        judge(&dockerfile.instructions, false, cx);
    }
    for stage in &dockerfile.stages {
        let inherited = stage.parent.and_then(|parent| by_stage.get(parent).copied());
        cx.address(stage.address.clone());
        by_stage.push(judge(dockerfile.of_stage(stage), inherited.unwrap_or(false), cx));
    }
}

fn judge(instructions: &[Instruction], mut switched_off: bool, cx: &mut Cx) -> bool {
    for instruction in instructions {
        match instruction.keyword {
            Keyword::Env | Keyword::Arg => switched_off |= instruction.pairs().iter().any(switches_off),
            Keyword::Run if !switched_off => installs(instruction, cx),
            _ => {}
        }
    }
    switched_off
}

fn installs(instruction: &Instruction, cx: &mut Cx) {
    let cleaned = !docker::stays(instruction, cx)
        || docker::mounts(instruction, &["pip", ".cache"])
        || docker::removes(instruction, &[".cache"])
        || instruction.commands().iter().any(purges);
    for command in instruction.commands().iter().filter(|_| !cleaned) {
        if let Some(install) = subcommand(command, "install")
            && docker::option(command, &["--no-cache-dir", "--no-cache"]).is_none()
            && !command.assignments.iter().any(switches_off)
        {
            cx.report(
                docker::up_to(command, install.word),
                "what pip downloads stays in the image",
            )
            .fix(
                "Add `--no-cache-dir`",
                mend::docker::after(install.word, "--no-cache-dir"),
            );
        }
    }
}

fn subcommand<'c>(command: &'c Command, name: &str) -> Option<Subcommand<'c>> {
    let is_pip = docker::PIPS.contains(&command.name());
    let arguments = docker::pip_arguments(command).filter(|_| is_pip)?;
    Subcommand::among(arguments, docker::PIP, &[name])
}

/// pip takes any value for a yes but an empty one and those that mean no.
fn switches_off(pair: &Pair) -> bool {
    let value = pair
        .value
        .as_ref()
        .and_then(Value::as_str)
        .unwrap_or("")
        .to_ascii_lowercase();
    pair.key.name == "PIP_NO_CACHE_DIR" && !matches!(value.as_str(), "" | "0" | "false" | "no" | "off")
}

fn purges(command: &Command) -> bool {
    subcommand(command, "cache").is_some_and(|cache| cache.operands.first().is_some_and(|word| word.text() == "purge"))
}
