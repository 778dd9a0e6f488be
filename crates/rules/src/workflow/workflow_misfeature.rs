//! Step uses a feature that is better left alone.
//!
//! `pip-install` of `actions/setup-python` puts packages into the environment that everything else shares. The shell
//! `cmd` has no grammar that a tool could read, and has not been the default on Windows since 2019. A shell that GitHub
//! does not document may be missing on the next runner.
//!
//! # Remedy
//!
//! Make a virtual environment and install into it; use `pwsh` or `bash` as shell.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: windows-2022
//!     steps:
//!       - uses: actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0
//!         with:
//!           # finding: `pip-install` installs into the environment that everything else shares
//!           pip-install: .[dev]
//!       - run: build.bat
//!         # finding: `cmd` the shell cmd
//!         shell: cmd
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: windows-2022
//!     steps:
//!       - run: ./build.ps1
//!         shell: pwsh
//! ```

use portcullis_model::{Profile, Resource, Severity, SmolStr, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `pip-install` and `shell: cmd`.
pub static RULE: Rule = Rule {
    id: "workflow-misfeature",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["misfeature"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let defaults = resource.jobs().map(|job| (job.address(), job.at("defaults.run.shell")));
    let own = (SmolStr::default(), resource.at("defaults.run.shell"));
    let shells = resource.steps().map(|step| (step.address(), step.at("shell")));
    for (address, shell) in std::iter::once(own).chain(defaults).chain(shells) {
        if shell
            .as_str()
            .is_some_and(|name| name.split_whitespace().next() == Some("cmd"))
        {
            cx.address(address)
                .report(shell.span(), "the shell cmd cannot be read reliably by people or tools");
        }
    }
    for step in resource.steps() {
        let inputs = step.at("with").known().and_then(Value::as_map);
        if step.uses().is_some_and(|uses| uses.is_action("actions/setup-python"))
            && let Some(entry) = inputs.and_then(|map| map.entry("pip-install"))
        {
            cx.address(step.address()).report(
                entry.key.span,
                "installs into the environment that everything else shares",
            );
        }
    }
}
