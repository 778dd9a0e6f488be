//! What the documentation shows is true: its commands run, its files parse, its tables are those of the rules.
//!
//! Each page is read with a copy of `fixtures/shop` as its current directory. A fence with `path=FILE` writes that file;
//! a `sh` fence is run line by line and must not fail; a `console` fence must print what it says. With `UPDATE=1` in the
//! environment, what can be written is written.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use portcullis::model::RuleInfo;
use portcullis_report::pages::{self, TOOLS};
use support::Sandbox;
use support::git::History;
use support::repository::{assert_file_says, root};

/// The pages that users read.
fn documents() -> Vec<PathBuf> {
    let mut found = vec![root().join("README.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("decisions") {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A fenced part of a page.
struct Fence {
    /// The number of the line that opens it, from 1.
    line: usize,
    /// What stands behind the backticks.
    info: String,
    text: String,
}

fn fences(text: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut open: Option<&str> = None;
    for (number, line) in text.lines().enumerate() {
        let marks = line.len() - line.trim_start_matches('`').len();
        match open {
            Some(mark) if line == mark => open = None,
            Some(_) => {
                let fence = found.last_mut().unwrap();
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            None if marks >= 3 => {
                open = line.get(..marks);
                let info = line[marks..].trim().to_owned();
                found.push(Fence {
                    line: number + 1,
                    info,
                    text: String::new(),
                });
            }
            None => {}
        }
    }
    found
}

impl Fence {
    fn language(&self) -> &str {
        self.info.split([' ', ',']).next().unwrap_or("")
    }

    fn path(&self) -> Option<&str> {
        self.info.split([' ', ',']).find_map(|word| word.strip_prefix("path="))
    }

    /// The commands of a `sh` fence: continued lines are joined, comments are left to the shell.
    fn commands(&self) -> Vec<String> {
        let joined = self.text.replace("\\\n", " ");
        let lines = joined.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(str::to_owned)
            .collect()
    }
}

fn shop(name: &str) -> Sandbox {
    let sandbox = Sandbox::new(&format!("docs-{name}"), &[]);
    copy(&root().join("fixtures/shop"), sandbox.path());
    // A branch that began with another Dockerfile.
    let history = History::new(sandbox.path());
    let before = history.commit("main", &[], &[("Dockerfile", "FROM alpine:3.20\n")]);
    history.write("refs/remotes/origin/main", &format!("{before}\n"));
    sandbox
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What the scripts of the pipeline run: a command that a page shows and that needs more than this program is there.
fn pipeline() -> String {
    let mut scripts = String::new();
    for entry in std::fs::read_dir(root().join(".ci")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            scripts.push_str(&std::fs::read_to_string(path).unwrap().replace(" --quiet", ""));
        }
    }
    scripts
}

#[test]
fn every_command_that_a_page_shows_runs() {
    let pipeline = pipeline();
    let mut faults = Vec::new();
    for document in documents() {
        let text = std::fs::read_to_string(&document).unwrap();
        let shown = document.strip_prefix(root()).unwrap().display().to_string();
        let sandbox = shop(&shown.replace(['/', '.'], "-"));
        for fence in fences(&text) {
            if let Some(path) = fence.path() {
                sandbox.write(path, &fence.text);
            }
            if fence.language() != "sh" {
                continue;
            }
            for command in fence.commands() {
                let bare = command.split(" #").next().unwrap_or(&command).trim();
                if !bare.starts_with("portcullis ") && !bare.contains("| portcullis ") {
                    if !pipeline.contains(bare) {
                        faults.push(format!("{shown}:{}: no script in .ci runs `{bare}`", fence.line));
                    }
                    continue;
                }
                let outcome = sandbox.shell(&command);
                if !matches!(outcome.status, Some(0 | 1)) {
                    faults.push(format!("{shown}:{}: `{bare}` fails: {}", fence.line, outcome.stderr));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_page_says_that_a_command_prints_is_printed() {
    for document in documents() {
        let text = std::fs::read_to_string(&document).unwrap();
        let sandbox = shop(&format!("console-{}", document.file_stem().unwrap().display()));
        let mut wanted = text.clone();
        for fence in fences(&text) {
            if let Some(path) = fence.path() {
                sandbox.write(path, &fence.text);
            }
            if fence.language() == "console" {
                let printed = printed(&fence.text, &sandbox);
                wanted = wanted.replacen(&fence.text, &printed, 1);
            }
        }
        assert_file_says(&document, &wanted);
    }
}

/// A `console` fence as it is when its commands are run.
fn printed(text: &str, sandbox: &Sandbox) -> String {
    let mut out = String::new();
    for command in text.lines().filter_map(|line| line.strip_prefix("$ ")) {
        let outcome = sandbox.shell(command);
        assert!(
            matches!(outcome.status, Some(0 | 1)),
            "`{command}` fails: {}",
            outcome.stderr
        );
        write!(out, "$ {command}\n{}", outcome.stdout).unwrap();
    }
    out
}

#[test]
fn a_workflow_that_a_page_shows_passes_our_own_rules() {
    let mut faults = Vec::new();
    for document in documents() {
        let text = std::fs::read_to_string(&document).unwrap();
        for fence in fences(&text) {
            if let Some(path) = fence.path().filter(|path| path.starts_with(".github/")) {
                // A page names the release; its reader is told to pin the commit, which no page can know.
                let pinned = fence.text.replace(
                    "portcullis@v0.1.0",
                    "portcullis@0123456789abcdef0123456789abcdef01234567",
                );
                let sandbox = Sandbox::new("docs-workflow", &[(path, &pinned)]);
                let outcome = sandbox.run(&["scan", "--no-config", "--quiet"]);
                if outcome.status != Some(0) {
                    faults.push(format!("{}:{}: {}", document.display(), fence.line, outcome.stdout));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_link_within_the_documentation_leads_somewhere() {
    let mut faults = Vec::new();
    for document in documents() {
        let text = std::fs::read_to_string(&document).unwrap();
        let folder = document.parent().unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = target.split('#').next().unwrap_or("");
            let is_ours = !path.is_empty() && !path.contains("://") && !path.contains(' ') && !path.contains('`');
            if is_ours && !folder.join(path).exists() {
                faults.push(format!("{}: {target}", document.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Where the page of a rule is found by those who read the documentation in the repository.
fn link(rule: &RuleInfo) -> String {
    portcullis_report::rule_url(&rule.id)
}

#[test]
fn the_index_of_rules_is_that_of_the_rules() {
    assert_file_says(
        &root().join("docs/rules.md"),
        &pages::index(&portcullis::rules(), &link),
    );
}

/// What stands below it is written by a test.
const MARK: &str = "<!-- written by a test from here on -->\n";

#[test]
fn the_reference_of_the_configuration_is_that_of_its_keys() {
    let path = root().join("docs/configuration.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let head = text.split(MARK).next().unwrap();
    assert_file_says(&path, &format!("{head}{MARK}\n{}", portcullis_config::reference()));
}

#[test]
fn the_ids_of_other_tools_are_those_of_the_aliases() {
    let rules = portcullis::rules();
    for tool in TOOLS {
        let path = root().join(format!("docs/coming-from/{}.md", tool.id));
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let head = text.split(MARK).next().unwrap_or("");
        assert!(head.starts_with("# "), "{} says nothing of its own", path.display());
        assert_file_says(&path, &format!("{head}{MARK}\n{}", pages::ids(&tool, &rules, &link)));
    }
}

#[test]
fn the_pages_of_the_reference_lead_to_each_other() {
    let pages = pages::all(&portcullis::rules());
    let names: BTreeSet<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names.len(), pages.len(), "two pages have the same name");
    for page in &pages {
        for target in page.text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let is_page = target.ends_with(".md") && !target.contains('/');
            assert!(!is_page || names.contains(target), "{} leads to {target}", page.name);
        }
    }
}
