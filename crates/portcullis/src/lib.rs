//! A policy-as-code linter for infrastructure repositories, as a library.
//!
//! ```
//! use portcullis::{Config, MemoryTree, Scanner};
//!
//! let scanner = Scanner::new(Config { select: vec!["all".to_owned()], ..Config::default() })?;
//! let tree = MemoryTree::new([("Dockerfile", "FROM alpine:latest\n")]);
//! let report = scanner.scan_tree(&tree);
//! assert!(report.problems.is_empty());
//! # Ok::<(), portcullis::Error>(())
//! ```

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

pub use catalogue::{answers, rules};
pub use compare::{Baseline, BaselineError, Earlier, Pruned, Standing, compare};
pub use config::Config;
pub use error::{Error, Unusable};
pub use fix::{Allowed, Mend, Mended, Refused, Rewritten, fix};
pub use observe::Observer;
pub use portcullis_model as model;
pub use portcullis_model::report::{Against, Comparison, Fixed, Report, Reported, Summary, Suppressed};
pub use portcullis_model::{Cancel, Limits, Setting, SourceTree};
pub use portcullis_rules::Options;
pub use scanner::Scanner;
pub use scope::{Scope, Waiver};
pub use settings::VarFile;
pub use suppress::is_date;
#[cfg(feature = "fs")]
pub use tree::{DirectoryTree, WalkOptions};
pub use tree::{MemoryTree, OverlayTree};
