//! The keys of a configuration file: the one table of what there is, what it takes and what it is for.

/// A key of a configuration file, or of a map in one.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it is for, in sentences of Markdown.
    pub about: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// In which files it may stand.
    pub place: Place,
    /// Whether the map must have it.
    pub required: bool,
    /// How it is used: lines of a file, which a test reads.
    pub example: &'static str,
}

/// In which files a key may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the outermost file only: it says something of the whole scan.
    Outermost,
    /// In every file: it says something of the files below.
    Anywhere,
}

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text that is not empty.
    Text,
    /// The path of a file or directory, relative to the configuration file.
    Path,
    /// A pattern of paths as in `.gitignore`, relative to the configuration file.
    Pattern,
    /// A pattern of addresses of resources, in which `*` stands for anything.
    Address,
    /// A day as `YYYY-MM-DD`.
    Day,
    /// One of some words.
    Word(&'static [&'static str]),
    /// The name of an output format.
    Format,
    /// The id of a rule, an alias, a family or a control; `all` where that may be said.
    Rule {
        /// Whether `all` may be said.
        all: bool,
    },
    /// A list of these, or one of them.
    List(&'static Shape),
    /// A map with these keys.
    Map(&'static [Key]),
    /// A list of maps with these keys.
    Maps(&'static [Key]),
    /// A map of rules to severities.
    Severities,
    /// A map of rules to maps of their options.
    Options,
}

/// The names of the severities.
pub const SEVERITIES: &[&str] = &["low", "medium", "high", "critical"];

/// What makes a scan fail, in words.
const FAIL_ON: &[&str] = &["low", "medium", "high", "critical", "never"];

const RULES: Shape = Shape::List(&Shape::Rule { all: true });

const PATHS: Shape = Shape::List(&Shape::Path);

/// The keys of a file.
pub static KEYS: &[Key] = &[
    Key {
        name: "paths",
        about: "What is scanned when the command line names nothing and is run in the directory of this file.",
        shape: PATHS,
        place: Place::Outermost,
        required: false,
        example: "paths: [infrastructure, deploy]\n",
    },
    Key {
        name: "exclude",
        about: "Files that are not scanned: patterns as in `.gitignore`.",
        shape: Shape::List(&Shape::Pattern),
        place: Place::Anywhere,
        required: false,
        example: "exclude:\n  - examples/\n  - \"**/testdata/**\"\n",
    },
    Key {
        name: "profile",
        about: "Which rules run where `select` says nothing: `default` is what a team wants on day one, `all` is \
                every rule.",
        shape: Shape::Word(&["default", "all"]),
        place: Place::Outermost,
        required: false,
        example: "profile: all\n",
    },
    Key {
        name: "select",
        about: "The rules that run, instead of those of the profile or of the file above: ids, aliases of other \
                tools, families, controls, or `all`.",
        shape: RULES,
        place: Place::Anywhere,
        required: false,
        example: "select: [aws, docker, k8s-privileged-container]\n",
    },
    Key {
        name: "ignore",
        about: "Rules that do not run, in the same words as `select`. Files deeper in the tree add to it.",
        shape: RULES,
        place: Place::Anywhere,
        required: false,
        example: "ignore: [CKV_K8S_43, docker-no-healthcheck]\n",
    },
    Key {
        name: "severity",
        about: "How bad the findings of some rules are, by id, alias, family or control. The name of a rule goes \
                before its family.",
        shape: Shape::Severities,
        place: Place::Anywhere,
        required: false,
        example: "severity:\n  image-latest-tag: critical\n  helm: low\n",
    },
    Key {
        name: "rules",
        about: "Options of rules. `portcullis explain RULE` lists those that a rule has.",
        shape: Shape::Options,
        place: Place::Anywhere,
        required: false,
        example: "rules:\n  labels-missing-required:\n    tags: [Owner, CostCenter]\n",
    },
    Key {
        name: "policies",
        about: "Directories of Rego policies, which are rules like the bundled ones. Every `.rego` file below them \
                is read, but for tests (`_test.rego`).",
        shape: PATHS,
        place: Place::Outermost,
        required: false,
        example: "policies: [policies]\n",
    },
    Key {
        name: "terraform",
        about: "How Terraform would be called.",
        shape: Shape::Map(TERRAFORM),
        place: Place::Outermost,
        required: false,
        example: "terraform:\n  var-files: [environments/production.tfvars]\n  workspace: production\n",
    },
    Key {
        name: "fail-on",
        about: "The mildest finding or problem that makes the exit status 1. Without it, any does.",
        shape: Shape::Word(FAIL_ON),
        place: Place::Outermost,
        required: false,
        example: "fail-on: high\n",
    },
    Key {
        name: "format",
        about: "What is printed.",
        shape: Shape::Format,
        place: Place::Outermost,
        required: false,
        example: "format: text\n",
    },
    Key {
        name: "output",
        about: "Reports that are also written to files.",
        shape: Shape::Maps(OUTPUT),
        place: Place::Outermost,
        required: false,
        example: "output:\n  - format: sarif\n    file: portcullis.sarif\n",
    },
    Key {
        name: "baseline",
        about: "The file of the baseline: what it records is not reported again.",
        shape: Shape::Path,
        place: Place::Outermost,
        required: false,
        example: "baseline: portcullis-baseline.json\n",
    },
    Key {
        name: "waivers",
        about: "Findings that somebody has accepted, with a reason and perhaps for a time. One that has expired stops \
                waiving and is a finding itself, and so is one that waives nothing.",
        shape: Shape::Maps(WAIVER),
        place: Place::Anywhere,
        required: false,
        example: "waivers:\n  - rules: aws-s3-no-logging\n    paths: [legacy/**]\n    resources: [aws_s3_bucket.logs]\n    \
                  owner: platform-team\n    reason: Holds public logs only; to be replaced.\n    until: 2027-03-31\n",
    },
];

static TERRAFORM: &[Key] = &[
    Key {
        name: "var-files",
        about: "Files with values of variables, as of `terraform plan -var-file`; the last wins.",
        shape: PATHS,
        place: Place::Outermost,
        required: false,
        example: "terraform:\n  var-files: production.tfvars\n",
    },
    Key {
        name: "workspace",
        about: "The workspace; `default` where nothing is said.",
        shape: Shape::Text,
        place: Place::Outermost,
        required: false,
        example: "terraform:\n  workspace: production\n",
    },
];

static OUTPUT: &[Key] = &[
    Key {
        name: "format",
        about: "The format of the report.",
        shape: Shape::Format,
        place: Place::Outermost,
        required: true,
        example: "output:\n  - format: json\n    file: portcullis.json\n",
    },
    Key {
        name: "file",
        about: "The file that is written, in place of what stood there.",
        shape: Shape::Path,
        place: Place::Outermost,
        required: true,
        example: "output:\n  - format: json\n    file: portcullis.json\n",
    },
];

static WAIVER: &[Key] = &[
    Key {
        name: "rules",
        about: "What is accepted: ids, aliases, families or controls.",
        shape: Shape::List(&Shape::Rule { all: false }),
        place: Place::Anywhere,
        required: true,
        example: "waivers:\n  - rules: [CKV_AWS_18, tf-module-unpinned]\n    reason: See the decision record 12.\n",
    },
    Key {
        name: "paths",
        about: "The files in which it is accepted: patterns as in `.gitignore`. Without it, all.",
        shape: Shape::List(&Shape::Pattern),
        place: Place::Anywhere,
        required: false,
        example: "waivers:\n  - rules: docker\n    paths: [tools/**]\n    reason: Never leaves the laptop.\n",
    },
    Key {
        name: "resources",
        about: "The addresses of the resources for which it is accepted; `*` stands for anything. Without it, all.",
        shape: Shape::List(&Shape::Address),
        place: Place::Anywhere,
        required: false,
        example: "waivers:\n  - rules: aws\n    resources: [\"module.legacy.*\", \"Deployment/*/web\"]\n    \
                  reason: Goes away in spring.\n",
    },
    Key {
        name: "owner",
        about: "Who answers for it.",
        shape: Shape::Text,
        place: Place::Anywhere,
        required: false,
        example: "waivers:\n  - rules: aws\n    owner: jane@example.com\n    reason: A sandbox.\n",
    },
    Key {
        name: "reason",
        about: "Why it is accepted.",
        shape: Shape::Text,
        place: Place::Anywhere,
        required: true,
        example: "waivers:\n  - rules: aws\n    reason: A sandbox without data.\n",
    },
    Key {
        name: "until",
        about: "The last day on which it holds, as `YYYY-MM-DD`.",
        shape: Shape::Day,
        place: Place::Anywhere,
        required: false,
        example: "waivers:\n  - rules: aws\n    reason: A sandbox.\n    until: 2027-03-31\n",
    },
];

impl Key {
    /// The keys of the maps that this key takes, if it takes such.
    #[must_use]
    pub fn inner(&self) -> &'static [Key] {
        match self.shape {
            Shape::Map(keys) | Shape::Maps(keys) => keys,
            _ => &[],
        }
    }
}

impl Shape {
    /// What it takes, in words that follow "takes".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Shape::Text => "a text".to_owned(),
            Shape::Path => "a path".to_owned(),
            Shape::Pattern => "a pattern of paths".to_owned(),
            Shape::Address => "a pattern of addresses".to_owned(),
            Shape::Day => "a day as `YYYY-MM-DD`".to_owned(),
            Shape::Word(words) => format!("one of {}", listed(words)),
            Shape::Format => "the name of an output format".to_owned(),
            Shape::Rule { .. } => "the name of a rule".to_owned(),
            Shape::List(Shape::Path) => "a list of paths".to_owned(),
            Shape::List(Shape::Pattern) => "a list of patterns of paths".to_owned(),
            Shape::List(Shape::Address) => "a list of patterns of addresses".to_owned(),
            Shape::List(Shape::Rule { .. }) => "a list of names of rules".to_owned(),
            Shape::List(_) => "a list of texts".to_owned(),
            Shape::Map(keys) => format!("a map with the keys {}", listed(&names(keys))),
            Shape::Maps(keys) => format!("a list of maps with the keys {}", listed(&names(keys))),
            Shape::Severities => "a map of rules to severities".to_owned(),
            Shape::Options => "a map of rules to their options".to_owned(),
        }
    }
}

/// The names of keys.
pub(crate) fn names(keys: &[Key]) -> Vec<&'static str> {
    keys.iter().map(|key| key.name).collect()
}

/// Words as a sentence lists them.
pub(crate) fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
