//! What can be said on the command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use portcullis::WalkOptions;
use portcullis_model::Severity;

use crate::baseline::BaselineArgs;
use crate::comparison::ComparisonArgs;
use crate::config::ConfigArgs;
use crate::fix::FixArgs;
use crate::init::InitArgs;
use crate::outputs::OutputArgs;

/// Policy-as-code linter for Terraform, Helm, Kubernetes, Dockerfiles and GitHub workflows.
#[derive(Debug, Parser)]
#[command(name = "portcullis", version, max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Scan files and directories
    Scan(ScanArgs),
    /// Write down what is found now, so that later scans report only what is new
    Baseline(BaselineArgs),
    /// List the rules
    Rules(RulesArgs),
    /// Show the page of a rule
    Explain(ExplainArgs),
    /// Write a commented portcullis.yaml to begin with
    Init(InitArgs),
    /// Print the JSON Schema of portcullis.yaml
    Schema,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// The heading of what says what is scanned.
const SCANNED: &str = "What is scanned";

/// Exit status: 0 when nothing is at or above --fail-on, 1 when something is, 2 when the scan could not run.
#[derive(Debug, Args)]
#[command(
    after_help = "A RULE is a rule's id, an alias from another tool (CKV_K8S_16, DL3007), a family (docker), a \
                        control (CIS-Docker-1.6:4.1), or `all`.\nExit status: 0 nothing at or above --fail-on, 1 \
                        findings or problems, 2 could not run."
)]
pub(crate) struct ScanArgs {
    #[command(flatten)]
    pub(crate) subject: Subject,

    #[command(flatten)]
    pub(crate) comparison: ComparisonArgs,

    #[command(flatten)]
    pub(crate) outputs: OutputArgs,

    #[command(flatten)]
    pub(crate) fix: FixArgs,

    /// The mildest finding or problem that makes the exit status 1 [default: low]
    #[arg(long, value_name = "SEVERITY", value_enum, help_heading = "Reports")]
    pub(crate) fail_on: Option<FailOn>,

    /// List the findings that are suppressed, with their reasons
    #[arg(long, help_heading = "Reports")]
    pub(crate) show_suppressed: bool,

    /// List the questions that could not be decided, with what is missing
    #[arg(long, help_heading = "Reports")]
    pub(crate) show_undecided: bool,

    /// Read standard input and treat it as this file
    #[arg(long, value_name = "PATH", help_heading = SCANNED)]
    pub(crate) stdin_filename: Option<String>,

    /// When to use colours
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", help_heading = "Reports")]
    pub(crate) color: Color,

    /// Print findings and problems only: no summary, no progress
    #[arg(long, short, help_heading = "Reports")]
    pub(crate) quiet: bool,
}

/// What is scanned, and for what.
#[derive(Debug, Args)]
#[command(next_help_heading = SCANNED)]
pub(crate) struct Subject {
    /// Files and directories to scan; `-` reads standard input [default: what the configuration says, or the
    /// current directory]
    #[arg(value_name = "PATH", help_heading = "Arguments")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) config: ConfigArgs,

    #[command(flatten)]
    pub(crate) choice: Choice,

    /// How many threads work [default: one for each processor]
    #[arg(long, short, value_name = "N", help_heading = SCANNED)]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// A file with values of Terraform's variables, as of `terraform plan -var-file`; can be given several times
    #[arg(long, value_name = "FILE", help_heading = SCANNED)]
    pub(crate) var_file: Vec<PathBuf>,

    /// The workspace of Terraform [default: default]
    #[arg(long, value_name = "NAME", help_heading = SCANNED)]
    pub(crate) workspace: Option<String>,

    /// Scan files that .gitignore leaves out too
    #[arg(long, help_heading = SCANNED)]
    pub(crate) no_gitignore: bool,

    /// Scan vendored directories (.terraform, node_modules, vendor) too
    #[arg(long, help_heading = SCANNED)]
    pub(crate) include_vendored: bool,

    /// The day that expiry dates of suppressions are compared with [default: the current day]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = crate::date::parse, help_heading = SCANNED)]
    pub(crate) today: Option<String>,
}

impl Subject {
    /// What a walk takes in.
    pub(crate) fn walk(&self) -> WalkOptions {
        WalkOptions {
            gitignore: !self.no_gitignore,
            vendored: self.include_vendored,
        }
    }
}

/// Which rules.
#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub(crate) struct Choice {
    /// Run these rules instead of the default profile; comma-separated or repeated
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,

    /// Leave these rules out; comma-separated or repeated
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// What to print
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(crate) format: ListFormat,

    /// Write the reference into this directory instead: a Markdown page for each rule, an index, and the ids of other tools
    #[arg(long, value_name = "DIR", conflicts_with = "format")]
    pub(crate) pages: Option<PathBuf>,

    /// List only these; ids, aliases, families and controls, comma-separated or repeated
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub(crate) select: Vec<String>,

    /// When to use colours
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The id of a rule, or an alias from another tool
    #[arg(value_name = "RULE")]
    pub(crate) rule: String,

    /// When to use colours
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
}

/// The forms of the list of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    Text,
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// What makes a scan fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Low,
    Medium,
    High,
    Critical,
    Never,
}

impl FailOn {
    /// The mildest severity that fails; none where nothing does.
    pub(crate) fn threshold(self) -> Option<Severity> {
        match self {
            FailOn::Low => Some(Severity::Low),
            FailOn::Medium => Some(Severity::Medium),
            FailOn::High => Some(Severity::High),
            FailOn::Critical => Some(Severity::Critical),
            FailOn::Never => None,
        }
    }

    /// The one of this name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::from_str(name, false).ok()
    }
}
