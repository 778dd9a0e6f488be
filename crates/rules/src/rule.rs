//! What a native rule is.

use std::borrow::Cow;

use portcullis_model::dockerfile::{Command, Instruction, Keyword};
use portcullis_model::facet::{Identity, ImageReference, Labels, Literal};
use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::workflow::{Job, Step};
use portcullis_model::{Confidence, FormatId, Profile, Resource, RuleInfo, Severity, Unit};

use crate::attribute::Attribute;
use crate::context::Cx;
use crate::options::Opt;

/// A native rule: data, and at most one function.
#[derive(Debug)]
pub struct Rule {
    /// The kebab-case id. The rule's file has the same name, with `_` for `-`.
    pub id: &'static str,
    /// How bad it is when the rule is broken.
    pub severity: Severity,
    /// How sure its findings are.
    pub confidence: Confidence,
    /// The kind of harm: `security`, `reliability`, `supply-chain`, `cost`, `correctness`, `style`.
    pub category: &'static str,
    /// When it runs without being asked for.
    pub profile: Profile,
    /// The version that brought it.
    pub since: &'static str,
    /// Ids of other tools' checks that ask the same, and former ids of this rule.
    pub aliases: &'static [&'static str],
    /// Ids of controls that it serves: `CIS-Docker-1.6:4.1`.
    pub controls: &'static [&'static str],
    /// Whether its findings can carry a fix.
    pub fixable: bool,
    /// What a user may set.
    pub options: &'static [Opt],
    /// What it looks at, and how it judges it.
    pub judge: Judge,
}

impl Rule {
    /// What a rule need not say: `..Rule::DEFAULT`.
    pub const DEFAULT: Rule = Rule {
        id: "",
        severity: Severity::Medium,
        confidence: Confidence::High,
        category: "security",
        profile: Profile::Default,
        since: "0.1.0",
        aliases: &[],
        controls: &[],
        fixable: false,
        options: &[],
        judge: Judge::Unit(FormatId::Terraform, |_, _| {}),
    };
}

/// What a rule looks at. The runner calls it for nothing else, so a rule costs nothing where it has nothing to judge.
pub enum Judge {
    /// One attribute of every resource of some kinds: no function needed.
    Attribute(Attribute),
    /// Every resource of some kinds; see [`Resource::kind`] for their names.
    Resource(&'static [&'static str], fn(&Resource, &mut Cx)),
    /// Every resource of a format, whatever its kind.
    Every(FormatId, fn(&Resource, &mut Cx)),
    /// Every Kubernetes resource that runs pods.
    Workload(fn(&Workload, &mut Cx)),
    /// Every container of every pod.
    Container(fn(&Workload, &Container, &mut Cx)),
    /// Every Dockerfile instruction of some words.
    Instruction(&'static [Keyword], fn(&Instruction, &mut Cx)),
    /// Every simple command in the shell form of `RUN`, by the command's name; all commands where no name is given.
    Command(&'static [&'static str], fn(&Command, &Instruction, &mut Cx)),
    /// Every job of a workflow.
    Job(fn(&Job, &mut Cx)),
    /// Every step of a workflow or a composite action.
    Step(fn(&Step, &mut Cx)),
    /// Every reference to a container image, in any format.
    Image(fn(&ImageReference, &mut Cx)),
    /// Every identity that a process runs as, in any format.
    Identity(fn(&Identity, &mut Cx)),
    /// The labels or tags of every resource that can have them, in any format.
    Labels(fn(&Labels, &mut Cx)),
    /// Every string literal, in any format.
    Literal(fn(&Literal, &mut Cx)),
    /// Every unit of a format as a whole: for what can only be seen across resources.
    Unit(FormatId, fn(&Unit, &mut Cx)),
}

impl std::fmt::Debug for Judge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Judge").field(&self.formats()).finish()
    }
}

impl Judge {
    /// The formats that this can find anything in.
    #[must_use]
    pub fn formats(&self) -> Vec<FormatId> {
        match self {
            Judge::Attribute(Attribute { kinds, .. }) | Judge::Resource(kinds, _) => formats_of(kinds),
            Judge::Every(format, _) | Judge::Unit(format, _) => vec![*format],
            Judge::Workload(_) | Judge::Container(_) => vec![FormatId::Kubernetes],
            Judge::Instruction(..) | Judge::Command(..) => vec![FormatId::Dockerfile],
            Judge::Job(_) | Judge::Step(_) => vec![FormatId::Workflow],
            Judge::Image(_) => {
                vec![
                    FormatId::Kubernetes,
                    FormatId::Helm,
                    FormatId::Dockerfile,
                    FormatId::Workflow,
                ]
            }
            Judge::Identity(_) => vec![FormatId::Kubernetes, FormatId::Dockerfile],
            Judge::Labels(_) => vec![FormatId::Terraform, FormatId::Kubernetes],
            Judge::Literal(_) => FormatId::ALL.to_vec(),
        }
    }
}

fn formats_of(kinds: &[&str]) -> Vec<FormatId> {
    let mut formats: Vec<FormatId> = kinds.iter().map(|kind| format_of(kind)).collect();
    formats.sort_unstable();
    formats.dedup();
    formats
}

/// The format whose resources have this kind. Kubernetes kinds begin with a capital, as their API demands.
fn format_of(kind: &str) -> FormatId {
    match kind {
        "workflow" | "action" | "dependabot" => FormatId::Workflow,
        "dockerfile" => FormatId::Dockerfile,
        _ if kind.starts_with("helm-") => FormatId::Helm,
        _ if kind.starts_with(|first: char| first.is_ascii_uppercase()) => FormatId::Kubernetes,
        _ => FormatId::Terraform,
    }
}

/// The rule of a module of the family, with the text of its file.
macro_rules! entry {
    ($name:ident) => {
        $crate::rule::Entry {
            rule: &$name::RULE,
            file: include_str!(concat!(stringify!($name), ".rs")),
        }
    };
}
pub(crate) use entry;

/// A rule with the text that says what it is about.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The rule.
    pub rule: &'static Rule,
    /// The text of the rule's file, of which the lines that begin with `//!` are the page; or the page itself as
    /// Markdown, the first line of which is the title.
    pub file: &'static str,
}

impl Entry {
    /// The page.
    #[must_use]
    pub fn page(&self) -> String {
        if !self.file.starts_with("//!") {
            return self.file.to_owned();
        }
        let header = self.file.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = header.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        lines.join("\n")
    }

    /// The rule as reports and the command line see it.
    #[must_use]
    pub fn info(&self) -> RuleInfo {
        let rule = self.rule;
        let words = |words: &'static [&'static str]| words.iter().map(|word| Cow::Borrowed(*word)).collect();
        RuleInfo {
            id: Cow::Borrowed(rule.id),
            severity: rule.severity,
            confidence: rule.confidence,
            category: Cow::Borrowed(rule.category),
            profile: rule.profile,
            since: Cow::Borrowed(rule.since),
            formats: rule.judge.formats(),
            aliases: words(rule.aliases),
            controls: words(rule.controls),
            fixable: rule.fixable,
            options: rule.options.iter().map(Opt::info).collect(),
            page: Cow::Owned(self.page()),
        }
    }
}
