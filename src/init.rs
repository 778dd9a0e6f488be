//! `portcullis init` and `portcullis schema`: a configuration to begin with, and what may stand in one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use portcullis::{Config, DirectoryTree, Report, Scanner, SourceTree, WalkOptions};
use portcullis_config::{Known, NAMES};
use portcullis_model::FormatId;

use crate::progress::Progress;
use crate::{CLEAN, config, date, output};

/// Names of directories whose files are often not meant to be held to the same rules.
const ASIDE: [&str; 8] = [
    "example", "examples", "fixture", "fixtures", "test", "testdata", "tests", "samples",
];

/// Files of other tools that say what is accepted, and what becomes of them.
const OTHERS: [(&str, &str); 7] = [
    (".trivyignore", "Trivy"),
    (".trivyignore.yaml", "Trivy"),
    (".checkov.yaml", "checkov"),
    (".checkov.yml", "checkov"),
    (".hadolint.yaml", "hadolint"),
    (".kube-linter.yaml", "kube-linter"),
    (".tflint.hcl", "tflint"),
];

/// Names of one kind that the file lists.
const LISTED: usize = 10;

/// Writes a commented portcullis.yaml that fits what is there.
#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The directory that gets the file, which is best the root of the repository
    #[arg(value_name = "DIR", default_value = ".")]
    directory: PathBuf,

    /// Overwrite the file that is there
    #[arg(long, conflicts_with = "stdout")]
    force: bool,

    /// Print the file instead of writing it
    #[arg(long)]
    stdout: bool,
}

/// Scans, and writes what it found into a configuration.
pub(crate) fn run(args: &InitArgs) -> anyhow::Result<u8> {
    let directory = &args.directory;
    if !directory.is_dir() {
        bail!("there is no directory {}", directory.display());
    }
    let there = NAMES.iter().map(|name| directory.join(name)).find(|path| path.exists());
    if let (Some(there), false, false) = (&there, args.force, args.stdout) {
        bail!(
            "{} is there already; --force overwrites it, and --stdout only prints",
            there.display()
        );
    }
    let progress = Progress::start("scanning", !args.stdout);
    let tree = DirectoryTree::walk(std::slice::from_ref(directory), WalkOptions::default())?;
    let scanner = Scanner::new(Config {
        today: Some(date::today()),
        ..Config::default()
    })?;
    let report = scanner.scan_tree(&tree);
    drop(progress);
    let here = directory.canonicalize().context("cannot tell the directory")?;
    let text = starter(&report, &Layout::of(&tree, &here));
    if args.stdout {
        output::to_stdout(text.as_bytes())?;
        return Ok(CLEAN);
    }
    let file = there.unwrap_or_else(|| directory.join(NAMES[0]));
    output::stream_to_file(&file, |out| out.write_all(text.as_bytes()))?;
    output::note(&format!("wrote {}\n", file.display()));
    Ok(CLEAN)
}

/// Prints the JSON Schema of a configuration file.
pub(crate) fn schema() -> anyhow::Result<u8> {
    let rules = portcullis::rules();
    let names = config::formats();
    let formats: Vec<&str> = names.iter().map(String::as_str).collect();
    let known = Known {
        rules: &rules,
        all_rules: true,
        formats: &formats,
    };
    output::to_stdout(portcullis_config::schema(&known).as_bytes())?;
    Ok(CLEAN)
}

/// What of a directory the file speaks of. Names are relative to it.
#[derive(Debug, Default)]
struct Layout {
    aside: BTreeSet<String>,
    var_files: BTreeSet<String>,
    policies: BTreeSet<String>,
    others: Vec<(&'static str, &'static str)>,
}

impl Layout {
    fn of(tree: &DirectoryTree, directory: &Path) -> Self {
        let mut layout = Self::default();
        let below = directory.strip_prefix(tree.base()).unwrap_or(Path::new(""));
        for path in tree.files() {
            let Ok(path) = Path::new(path.as_ref()).strip_prefix(below) else {
                continue;
            };
            let name = path.to_string_lossy().replace('\\', "/");
            // Anything else would have to be quoted.
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
            if !name.chars().all(is_plain) || name.starts_with('-') {
                continue;
            }
            let parts: Vec<&str> = name.split('/').collect();
            let (file, folders) = parts.split_last().unwrap_or((&"", &[]));
            if let Some(at) = folders.iter().position(|folder| ASIDE.contains(folder)) {
                layout.aside.insert(format!("{}/", folders[..=at].join("/")));
            }
            if file.ends_with(".tfvars") && *file != "terraform.tfvars" && !file.ends_with(".auto.tfvars") {
                layout.var_files.insert(name.clone());
            }
            if file.ends_with(".rego") && !folders.is_empty() {
                layout.policies.insert(folders.join("/"));
            }
        }
        let there = |(name, _): &(&str, &str)| directory.join(name).exists();
        layout.others.extend(OTHERS.into_iter().filter(there));
        layout
    }
}

/// The text of the file.
fn starter(report: &Report, layout: &Layout) -> String {
    let mut text = String::new();
    let mut say = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    let files = &report.summary.files;
    let found: Vec<String> = files
        .iter()
        .filter(|(_, count)| **count > 0)
        .map(|(format, count)| format!("{count} {}", format.name()))
        .collect();
    let found = if found.is_empty() {
        "no".to_owned()
    } else {
        found.join(", ")
    };
    let (findings, has) = (report.findings.len(), |format| {
        files.get(&format).is_some_and(|count| *count > 0)
    });
    say("# What Portcullis checks here. Written by `portcullis init`; every line may be changed.");
    say("# `portcullis schema` prints all that may stand here, `portcullis explain RULE` what a rule is about.");
    say("#");
    say(&format!(
        "# There are {found} files, and {findings} findings of the default profile."
    ));
    if findings > 0 {
        say("# To begin with what is new: run `portcullis baseline`, and take the `#` off the next line.");
        say("# baseline: portcullis-baseline.json");
    }
    say("");
    say("# `default` is what a team wants on day one, `all` is every rule.");
    say("profile: default");
    say("");
    say("# The mildest finding that makes a check fail: low, medium, high, critical, or never.");
    say("fail-on: low");
    say("");
    say("# Files that are not scanned, as in .gitignore.");
    say("exclude:");
    let aside: Vec<&String> = layout.aside.iter().take(LISTED).collect();
    aside.iter().for_each(|folder| say(&format!("#  - {folder}")));
    if aside.is_empty() {
        say("#  - examples/");
    }
    say("");
    say("# Rules that do not run: ids, families, or other tools' ids such as CKV_K8S_43.");
    say("ignore:");
    say("#  - image-not-pinned-by-digest");
    say("");
    if has(FormatId::Terraform) {
        say("# How Terraform is called, as of `terraform plan -var-file`.");
        say("terraform:");
        say("#  var-files:");
        layout
            .var_files
            .iter()
            .take(LISTED)
            .for_each(|file| say(&format!("#    - {file}")));
        if layout.var_files.is_empty() {
            say("#    - production.tfvars");
        }
        say("");
    }
    say("# Options of rules.");
    say("rules:");
    if has(FormatId::Terraform) {
        say("#  labels-missing-required:");
        say("#    tags: [Owner, CostCenter]");
    }
    say("#  image-untrusted-registry:");
    say("#    registries: [docker.io/library/, ghcr.io]");
    say("");
    if !layout.policies.is_empty() {
        say("# Rego policies of your own. There are .rego files here:");
        say("policies:");
        layout
            .policies
            .iter()
            .take(LISTED)
            .for_each(|folder| say(&format!("#  - {folder}")));
        say("");
    }
    say("# Findings that somebody has accepted. A rule and a reason are required.");
    say("waivers:");
    say("#  - rules: image-latest-tag");
    say("#    paths: [tools/**]");
    say("#    owner: platform-team");
    say("#    reason: Runs on laptops only.");
    say("#    until: 2027-03-31");
    for (name, tool) in &layout.others {
        say("");
        say(&format!(
            "# {name} is a file of {tool}, and is not read here. {tool}'s ids may stand under `ignore` and"
        ));
        say("# in waivers, and its comments in the sources are understood.");
    }
    text
}
