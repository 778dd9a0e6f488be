//! What a scan is compared with: a baseline, or a revision of the repository.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use portcullis::{Against, Config, DirectoryTree, Earlier, Scanner, SourceTree, Standing, VarFile};
use portcullis_git::{Base, BaseKind, Part, Repository, RevisionTree};
use portcullis_model::ProblemKind;

use crate::baseline;
use crate::config::NamedFile;
use crate::then::Then;

/// What to compare with.
#[derive(Debug, Args)]
#[command(next_help_heading = "Only what is new")]
pub(crate) struct ComparisonArgs {
    /// Report only what is not in this file, which `portcullis baseline` writes
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Report only what is new since this branch, tag or commit, or since HEAD forked off from it; with --baseline, what is
    /// new beside both
    #[arg(long, value_name = "REV")]
    pub(crate) diff_base: Option<String>,

    /// List the findings that are not there any more
    #[arg(long)]
    pub(crate) show_fixed: bool,
}

/// A scan of files and directories that is to be compared.
pub(crate) struct Current<'s> {
    pub(crate) config: &'s Config,
    pub(crate) scanner: &'s Scanner,
    pub(crate) tree: &'s DirectoryTree,
    /// Whether nothing is told but what is found.
    pub(crate) quiet: bool,
}

impl ComparisonArgs {
    /// The states that files and directories are compared with. What is new is new beside each of them; what stayed and what
    /// went is told of the first.
    pub(crate) fn earlier(&self, current: &Current, configured: Option<NamedFile>) -> anyhow::Result<Vec<Earlier>> {
        // A baseline that cannot be read must be told before the work begins.
        let baseline = self.baseline(configured);
        let baseline = baseline.map(|file| recorded(&file, current.tree.base())).transpose()?;
        let revision = self.diff_base.as_deref();
        let revision = revision.map(|name| current.revision(name)).transpose()?;
        Ok(revision.into_iter().chain(baseline).collect())
    }

    /// The states that a text from standard input is compared with.
    pub(crate) fn earlier_of_text(&self, configured: Option<NamedFile>) -> anyhow::Result<Vec<Earlier>> {
        if self.diff_base.is_some() {
            bail!("--diff-base compares files with what they were; standard input was nothing before");
        }
        let here = std::env::current_dir().context("cannot tell the current directory")?;
        let baseline = self.baseline(configured).map(|file| recorded(&file, &here));
        Ok(baseline.transpose()?.into_iter().collect())
    }

    /// The baseline that is named here, or the one that the configuration names.
    fn baseline(&self, configured: Option<NamedFile>) -> Option<NamedFile> {
        self.baseline.as_deref().map(NamedFile::of_argument).or(configured)
    }
}

/// The state that a baseline recorded.
fn recorded(named: &NamedFile, base: &Path) -> anyhow::Result<Earlier> {
    let file = named.path.as_path();
    let recorded = baseline::read(file).map_err(|error| match named.place {
        Some(_) => named.fault(format!("{error:#}"), None),
        None => error,
    })?;
    Ok(recorded.earlier(&slashed(file), &baseline::prefix(file, base)))
}

impl Current<'_> {
    /// The state that a revision of the repository has, scanned in full as the work tree is.
    fn revision(&self, name: &str) -> anyhow::Result<Earlier> {
        let repository = self.repository()?;
        let base = repository.base(name)?;
        self.say(&what_is_compared(name, &base));
        let revision = repository.tree(&base, self.tree.base(), |path| self.part(path))?;
        let then = Then::new(revision, self.tree);
        let report = match self.var_files_then(&repository, &base)? {
            Some(var_files) => {
                let config = Config {
                    var_files,
                    ..self.config.clone()
                };
                Scanner::new(config)?.scan_tree(&then)
            }
            None => self.scanner.scan_tree(&then),
        };
        let unread = report.problems.iter().filter(|it| it.kind == ProblemKind::Unreadable);
        if let (Some(first), number) = (unread.clone().next(), unread.count()) {
            let file = first.path.as_deref().unwrap_or_default();
            self.say(&format!(
                "{number} of its files could not be read, so that all that is found in them counts as new; {file} {}",
                first.message
            ));
        }
        Ok(Earlier::of(&report, Against::Revision(name.to_owned())))
    }

    /// The repository that all that is scanned is part of.
    fn repository(&self) -> anyhow::Result<Repository> {
        let first = self.tree.roots().next().unwrap_or(self.tree.base());
        let directory = if first.is_dir() {
            first
        } else {
            first.parent().unwrap_or(first)
        };
        let repository = Repository::discover(directory)?;
        if let Some(other) = self.tree.roots().find(|root| !root.starts_with(repository.work_tree())) {
            bail!(
                "{} is not in the repository {}; --diff-base takes the paths of one repository",
                other.display(),
                repository.work_tree().display()
            );
        }
        Ok(repository)
    }

    /// What a file of the revision is for the scan. The scan of the revision looks at what the scan of the work tree looks
    /// at, and at what is gone from there.
    fn part(&self, path: &str) -> Part {
        match self.tree.standing(path) {
            Standing::Scanned | Standing::Gone => Part::Asked,
            Standing::Unseen if self.tree.has(path) => Part::Context,
            Standing::Unseen => Part::Beside,
        }
    }

    /// The files of variables as they were; nothing where there are none, or where they are no part of the repository.
    fn var_files_then(&self, repository: &Repository, base: &Base) -> anyhow::Result<Option<Vec<VarFile>>> {
        if self.config.var_files.is_empty() {
            return Ok(None);
        }
        let whole = repository.tree(base, repository.work_tree(), |_| Part::Beside)?;
        let files = self.config.var_files.iter();
        Ok(Some(
            files
                .filter_map(|file| self.var_file_then(file, &whole, repository.work_tree()))
                .collect(),
        ))
    }

    /// One of them: nothing where it is new.
    fn var_file_then(&self, file: &VarFile, whole: &RevisionTree, work_tree: &Path) -> Option<VarFile> {
        let VarFile::Path(path) = file else {
            return Some(file.clone());
        };
        let place = path.canonicalize().ok();
        let below = place.as_deref().and_then(|place| place.strip_prefix(work_tree).ok());
        let Some(below) = below.map(slashed) else {
            return Some(file.clone());
        };
        match whole.read(&below).map(String::from_utf8) {
            Ok(Ok(text)) => Some(VarFile::Text {
                path: slashed(path),
                text,
            }),
            _ => {
                let named = place
                    .as_deref()
                    .and_then(|place| place.strip_prefix(self.tree.base()).ok());
                let is_new = named.is_some_and(|named| self.tree.has(&slashed(named)));
                (!is_new).then(|| file.clone())
            }
        }
    }

    fn say(&self, words: &str) {
        if !self.quiet {
            // With standard error closed there is nobody left to tell.
            let _ = writeln!(std::io::stderr(), "{words}");
        }
    }
}

fn what_is_compared(name: &str, base: &Base) -> String {
    let commit = base.short();
    match base.kind {
        BaseKind::Named => format!("comparing with {name} ({commit})"),
        BaseKind::Fork => format!("comparing with {commit}, where HEAD forked off from {name}"),
        BaseKind::Unrelated => format!(
            "comparing with {name} itself ({commit}), since this clone does not tell where HEAD forked off from it; \
             `git fetch --unshallow` brings the history"
        ),
    }
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
