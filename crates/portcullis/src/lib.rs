//! A policy-as-code linter for infrastructure repositories, as a library: Terraform, Kubernetes, Helm, Dockerfiles and
//! GitHub workflows in, findings at exact characters out.
//!
//! A [`Scanner`] is made from a [`Config`] and scans any number of trees; what it answers is a [`Report`], pure data in a
//! fixed order.
//!
//! ```
//! use portcullis::{Config, MemoryTree, Scanner};
//!
//! let scanner = Scanner::new(Config { select: vec!["docker".to_owned()], ..Config::default() })?;
//! let report = scanner.scan_tree(&MemoryTree::new([("Dockerfile", "FROM scratch\nRUN sudo make\n")]));
//! let sudo = report.findings.iter().find(|reported| reported.finding.rule == "docker-sudo");
//! let place = sudo.map(|reported| reported.finding.span).ok_or("nothing was found")?;
//! let source = report.source(place).ok_or("a finding has a source")?;
//! assert_eq!((source.slice(place), source.line_of(place.start as usize)), ("sudo", 2));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What holds everywhere
//!
//! - **The same input gives the same report**, on any number of threads. No clock, no network and no environment is looked
//!   at: the day on which waivers expire is [`Config::today`].
//! - **Nothing is printed, and there is no global state** but bundled data that never changes. A [`Scanner`] is
//!   `Send + Sync`; a scan changes nothing of it, so that several may run at once. Make one and keep it: it holds the threads.
//! - **What cannot be read is no error**, but a [`Problem`](model::Problem) in [`Report::problems`]. A gate should count
//!   them: what was not read may hold anything ([`Report::worst`] does). An [`Error`] means that nothing was scanned.
//! - **Unknown is never a finding.** A question that no file answers is in [`Report::undecided`], with the reason.
//! - No input makes a scan panic, hang or grow without bound; what reaches one of the [`Limits`] is a problem.
//!
//! # Where files come from
//!
//! Everything is read through a [`SourceTree`]:
//!
//! - [`DirectoryTree`], a directory, walked as [`WalkOptions`] say; [`Scanner::scan_paths`] does it in one call. *With the
//!   feature `fs`, which is on by default.*
//! - [`MemoryTree`], paths and texts. Paths matter: formats are told by names, and files refer to each other by them.
//! - [`OverlayTree`], texts over another tree: an editor's window, or what a fix would make of a file.
//! - your own: an archive, a store of versions. `files` and `read` must be written; the other methods have defaults. A tree that wraps
//!   another hands on all of them.
//!
//! A tree says of each file whether anybody [asked](SourceTree::is_asked) about it. Files that nobody asked about are read to
//! understand the others, and nothing is told of them.
//!
//! ## A directory
//!
//! ```no_run
#![doc = include_str!("../examples/directory.rs")]
//! ```
//!
//! ## Texts in memory
//!
//! ```
#![doc = include_str!("../examples/memory.rs")]
//! ```
//!
//! ## The window of an editor
//!
//! ```no_run
#![doc = include_str!("../examples/editor.rs")]
//! ```
//!
//! # Which rules judge
//!
//! [`Config::select`] and [`Config::ignore`] take ids, the names that other tools have for the same check, families,
//! controls, or `all`. [`Config::options`] sets what rules let a user set, and [`Config::scopes`] says what holds below
//! single directories: rules, severities, options, exclusions and waivers. [`rules`] lists the bundled rules and
//! [`Config::catalogue`] those and your own.
//!
//! ```
#![doc = include_str!("../examples/choose_rules.rs")]
//! ```
//!
//! ## Rules of one's own
//!
//! In Rust, as [`Config::rules`]: see [`rule`]. In Rego, as [`Config::policies`]:
//!
//! ```rego
#![doc = include_str!("../examples/acme_service_type.rego")]
//! ```
//!
//! ```
#![doc = include_str!("../examples/own_policy.rs")]
//! ```
//!
//! # While it runs
//!
//! [`Scanner::scan_with`] tells an [`Observer`] what is found as soon as what it was found in is settled, and stops when
//! its [`Cancel`] is cancelled.
//!
//! ```
#![doc = include_str!("../examples/streaming.rs")]
//! ```
//!
//! ## Limits, and stopping
//!
//! ```
#![doc = include_str!("../examples/cancel.rs")]
//! ```
//!
//! # What is new, and what can be mended
//!
//! [`compare()`] reduces a report to what is new since some [`Earlier`] states: another report, or a [`Baseline`] that was kept in a
//! file. [`Scanner::fix`] applies the fixes of findings in memory, scans again, and keeps the fixes of which that scan
//! approves; writing the files is left to the caller.
//!
//! # Writing reports
//!
//! A [`Report`] can be walked as it is. The crate `portcullis-report` writes it as the command does:
//!
//! ```no_run
#![doc = include_str!("../examples/sarif.rs")]
//! ```
//!
//! # Without an operating system
//!
//! Without the feature `fs` this crate builds for `wasm32-unknown-unknown`. There the thread that calls does all work, and a
//! policy in Rego is not stopped by time, for there is no clock. Parsers recur: give the module a stack of 16 MiB
//! (`-C link-arg=-zstack-size=16777216`) where texts are not your own.

mod catalogue;
mod compare;
mod config;
mod discover;
mod error;
mod fingerprint;
mod fix;
mod formats;
mod ids;
mod judge;
mod observe;
mod plan;
mod policies;
pub mod rule;
mod scanner;
mod scope;
mod settings;
mod settle;
mod suppress;
mod threads;
mod tree;
mod verdict;
mod waiver;

pub use catalogue::{answers, rules};
pub use compare::{Baseline, BaselineError, Earlier, Pruned, Standing, compare};
pub use config::Config;
pub use error::{Error, Unusable};
pub use fix::{Allowed, Mend, Mended, Refused, Rewritten, fix};
pub use ids::nearest;
pub use observe::Observer;
pub use plan::pattern_fault;
pub use portcullis_model as model;
pub use portcullis_model::report::{Against, Comparison, Fixed, Report, Reported, Summary, Suppressed};
pub use portcullis_model::{Cancel, Limits, Setting, SourceTree};
pub use portcullis_rules::Options;
pub use scanner::Scanner;
pub use scope::{Scope, Waiver};
pub use settings::VarFile;
pub use suppress::is_date;
#[cfg(feature = "fs")]
pub use tree::{DirectoryTree, WalkOptions, common_directory};
pub use tree::{MemoryTree, OverlayTree};

/// The short guide beside the crates, whose code is run with that of these pages.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/embedding.md")]
struct Embedding;
