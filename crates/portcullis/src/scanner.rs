//! A scan from end to end: discover, parse, assemble, judge, settle.

#[cfg(feature = "fs")]
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use portcullis_model::report::Report;
use portcullis_model::{Cancel, Limits, Problem, RuleInfo, Source, SourceTree, Unit};
use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::config::Config;
use crate::discover::{self, Discovered, Group, Member};
use crate::error::Error;
use crate::formats::{self, Formats};
use crate::judge::Judge;
use crate::observe::Observer;
use crate::plan::Plan;
use crate::settings;
use crate::settle::{self, Gathered, Kept, Outcome, Terms, order};
use crate::threads::Threads;
use crate::tree::WatchedTree;
#[cfg(feature = "fs")]
use crate::tree::{DirectoryTree, WalkOptions};
use crate::waiver::Usage;

/// Rules and settings, ready to scan any number of trees. A scan changes nothing of it, so that several may run at once.
#[derive(Debug)]
pub struct Scanner {
    plan: Plan,
    catalogue: Arc<Catalogue>,
    judge: Judge,
    today: String,
    #[cfg(feature = "fs")]
    walk: WalkOptions,
    formats: Formats,
    /// The files of variables, as reports name them.
    var_files: Vec<Arc<str>>,
    limits: Limits,
    threads: Threads,
}

impl Scanner {
    /// A scanner with the rules that the configuration chooses.
    ///
    /// # Errors
    /// When a word names no rule, a rule or policy of one's own cannot be used, a file of variables cannot be read, or the
    /// threads cannot be started.
    pub fn new(config: Config) -> Result<Self, Error> {
        let catalogue = Catalogue::new(&config.rules, &config.policies)?;
        let (plan, chosen) = Plan::new(&config, catalogue.all())?;
        let limits = Limits {
            file_bytes: config.limits.file_bytes.min(Limits::MOST_FILE_BYTES),
            ..config.limits
        };
        let terraform = settings::terraform(config.var_files, config.workspace, limits)?;
        Ok(Self {
            judge: Judge::new(&catalogue, &chosen, &plan.options),
            plan,
            catalogue,
            today: config.today.unwrap_or_default(),
            #[cfg(feature = "fs")]
            walk: config.walk,
            var_files: terraform.var_files.iter().map(|file| Arc::clone(&file.path)).collect(),
            formats: Formats::all(terraform),
            limits,
            threads: Threads::start(config.jobs)?,
        })
    }

    /// The rules that were chosen, sorted by id.
    #[must_use]
    pub fn rules(&self) -> &[RuleInfo] {
        &self.plan.rules
    }

    /// Scans files and directories of the file system.
    ///
    /// # Errors
    /// When a path is not there. What cannot be read below it is a problem in the report.
    #[cfg(feature = "fs")]
    pub fn scan_paths(&self, paths: &[PathBuf]) -> Result<Report, Error> {
        Ok(self.scan_tree(&self.walk(paths)?))
    }

    /// The tree of files and directories of the file system, walked as this scanner is told to.
    ///
    /// # Errors
    /// When a path is not there.
    #[cfg(feature = "fs")]
    pub fn walk(&self, paths: &[PathBuf]) -> Result<DirectoryTree, Error> {
        let tree = DirectoryTree::walk(paths, self.walk)?;
        Ok(tree.with_file_bytes(self.limits.file_bytes))
    }

    /// Scans all files of a tree.
    #[must_use]
    pub fn scan_tree(&self, tree: &dyn SourceTree) -> Report {
        self.scan_watched(&self.watched(tree, Cancel::new()), &())
    }

    /// Scans all files of a tree, tells the observer what is found while it is found, and stops when it is cancelled. `&()`
    /// observes nothing, and `&Cancel::new()` is never cancelled.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when the token was cancelled before the end. There is no half a report then, since it could be
    /// taken for a whole one; what the observer was told is true all the same.
    pub fn scan_with(&self, tree: &dyn SourceTree, observer: &dyn Observer, cancel: &Cancel) -> Result<Report, Error> {
        let report = self.scan_watched(&self.watched(tree, cancel.clone()), observer);
        if cancel.is_cancelled() {
            return Err(Error::Cancelled);
        }
        Ok(report)
    }

    fn watched<'t>(&'t self, tree: &'t dyn SourceTree, cancel: Cancel) -> WatchedTree<'t> {
        WatchedTree {
            below: tree,
            plan: &self.plan,
            cancel,
            file_bytes: self.limits.file_bytes,
        }
    }

    fn scan_watched(&self, tree: &WatchedTree, observer: &dyn Observer) -> Report {
        self.threads.run(|| {
            let Discovered {
                groups,
                problems,
                parts,
                unasked,
            } = discover::discover(&self.formats, tree);
            observer.discovered(groups.len());
            let scan = |group: Group| {
                let (part, waivers) = self.part(self.scan_group(group, tree), tree);
                if !tree.cancel.is_cancelled() {
                    observer.settled(&part);
                }
                (part, waivers)
            };
            let (mut parts_of_report, usages): (Vec<Report>, Vec<Usage>) = groups.into_par_iter().map(scan).unzip();
            parts_of_report.push(self.part_of_waivers(usages));
            let mut report = join(parts_of_report);
            report.rules.clone_from(&self.plan.rules);
            report.summary.rules = self.plan.rules.len();
            report.summary.templates = parts;
            report.summary.vendored = tree.vendored();
            report.summary.excluded = unasked.iter().filter(|path| tree.below.is_asked(path)).count();
            report.summary.callers_left_out = tree.callers_left_out();
            report.problems.extend(problems);
            self.sort_problems(&mut report, tree);
            // What the walk could not look at has no file that anybody could have asked about.
            let unseen = tree.problems().iter();
            let is_excluded = |problem: &Problem| problem.path.as_ref().is_some_and(|path| self.plan.excludes(path));
            report
                .problems
                .extend(unseen.filter(|problem| !is_excluded(problem)).cloned());
            sort(&mut report.problems);
            report
        })
    }

    /// Reads and parses all files of a tree and makes nothing of them: the floor that the cost of evaluating them is
    /// measured against.
    pub fn parse_tree(&self, tree: &dyn SourceTree) {
        let tree = &self.watched(tree, Cancel::new());
        self.threads.run(|| {
            let discovered = discover::discover(&self.formats, tree);
            discovered.groups.into_par_iter().for_each(|group| {
                let (sources, _) = read_files(group.files, tree);
                if let Some(reader) = self.formats.reader(group.format) {
                    reader.parse(&sources);
                }
            });
        });
    }

    /// Reads all files of a tree into units and hands each to `visit`, without judging them: the floor that a scan's
    /// cost is measured against.
    pub fn read_tree(&self, tree: &dyn SourceTree, visit: &(dyn Fn(Unit) + Sync)) {
        let tree = &self.watched(tree, Cancel::new());
        self.threads.run(|| {
            let discovered = discover::discover(&self.formats, tree);
            discovered
                .groups
                .into_par_iter()
                .for_each(|group| self.each_unit(group, tree, &|_, unit| visit(unit)));
        });
    }

    /// Whether somebody asked about a file: it is scanned, or it was named as a file of variables.
    fn is_asked(&self, path: &str, tree: &WatchedTree) -> bool {
        tree.is_asked(path) || self.var_files.iter().any(|named| **named == *path)
    }

    /// Judges each unit, of which only what is said of it is kept, and settles them together.
    fn scan_group(&self, group: Group, tree: &WatchedTree) -> Outcome {
        let format = group.format;
        let gathered = Mutex::new(Gathered::default());
        self.each_unit(group, tree, &|number, unit| {
            let kept = Kept::of(&unit, self.judge.judge(&unit, &self.plan, &tree.cancel));
            drop(unit);
            gathered
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .add(number, kept);
        });
        let gathered = gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
        let terms = Terms {
            plan: &self.plan,
            catalogue: &self.catalogue,
            today: &self.today,
            limits: &self.limits,
        };
        settle::settle(gathered, format, &terms, tree)
    }

    /// Makes the units of a group and hands each to `work`, with its number in their order.
    fn each_unit(&self, group: Group, tree: &WatchedTree, work: &(dyn Fn(usize, Unit) + Sync)) {
        let (sources, problems) = read_files(group.files, tree);
        let reader = self.formats.reader(group.format);
        let assemblies = reader.map(|reader| reader.read(&group.name, &sources, tree));
        drop(sources);
        let assemblies = assemblies.unwrap_or_default();
        if !problems.is_empty() {
            let mut unit = Unit::new(group.name, group.format);
            unit.problems = problems;
            work(assemblies.len(), unit);
        }
        assemblies.into_par_iter().enumerate().for_each(|(number, assembly)| {
            if !tree.cancel.is_cancelled() {
                work(number, formats::make(assembly, group.format));
            }
        });
    }

    /// What is wrong with waivers, which is known when all groups are settled.
    fn part_of_waivers(&self, usages: Vec<Usage>) -> Report {
        let mut usage = Usage::default();
        usages.into_iter().for_each(|other| usage.join(other));
        let mut report = Report::default();
        for reported in self.plan.waivers.told(&usage, &self.plan) {
            let id = reported.finding.span.source;
            let source = self.plan.waivers.source(id).cloned();
            report.sources.extend(source.map(|source| (id, source)));
            report.findings.push(reported);
        }
        report
    }

    /// What a group adds to the report, and which waivers were of use in it.
    fn part(&self, outcome: Outcome, tree: &WatchedTree) -> (Report, Usage) {
        let mut part = Report {
            findings: outcome.findings,
            suppressed: outcome.suppressed,
            undecided: outcome.undecided,
            problems: outcome.problems,
            sources: outcome.sources,
            ..Report::default()
        };
        part.summary.files.insert(outcome.format, outcome.files);
        part.summary.resources.insert(outcome.format, outcome.resources);
        part.summary.bytes = outcome.bytes;
        self.sort_problems(&mut part, tree);
        (part, outcome.waivers)
    }

    /// Problems are told by path and place, where somebody asked about the file.
    fn sort_problems(&self, report: &mut Report, tree: &WatchedTree) {
        for problem in &mut report.problems {
            if problem.path.is_none()
                && let Some(span) = problem.span
                && let Some(source) = report.sources.get(&span.source)
            {
                problem.path = Some(Arc::clone(source.path()));
            }
        }
        report
            .problems
            .retain(|problem| problem.path.as_deref().is_none_or(|path| self.is_asked(path, tree)));
        sort(&mut report.problems);
    }
}

fn sort(problems: &mut Vec<Problem>) {
    problems.sort_by(|a, b| (&a.path, a.span, a.kind, &a.message).cmp(&(&b.path, b.span, b.kind, &b.message)));
    problems.dedup();
}

/// Joins the parts of a report in the order of paths and places.
fn join(parts: Vec<Report>) -> Report {
    let mut report = Report::default();
    for part in parts {
        report.findings.extend(part.findings);
        report.suppressed.extend(part.suppressed);
        report.undecided.extend(part.undecided);
        report.problems.extend(part.problems);
        report.sources.extend(part.sources);
        for (format, files) in part.summary.files {
            *report.summary.files.entry(format).or_default() += files;
        }
        for (format, resources) in part.summary.resources {
            *report.summary.resources.entry(format).or_default() += resources;
        }
        report.summary.bytes += part.summary.bytes;
    }
    report
        .findings
        .sort_by(|a, b| order(&a.finding).cmp(&order(&b.finding)));
    report
        .suppressed
        .sort_by(|a, b| order(&a.finding).cmp(&order(&b.finding)));
    report.undecided.sort_by(|a, b| order(a).cmp(&order(b)));
    report
}

/// The files of a group, and what stands in the way of reading others.
fn read_files(members: Vec<Member>, tree: &dyn SourceTree) -> (Vec<Arc<Source>>, Vec<Problem>) {
    let mut sources = Vec::with_capacity(members.len());
    let mut problems = Vec::new();
    for member in members {
        match discover::read(member, tree) {
            Ok(source) => sources.push(source),
            Err(problem) => problems.push(problem),
        }
    }
    (sources, problems)
}
