//! A scan from end to end: discover, parse, assemble, judge, settle.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use portcullis_model::report::Report;
use portcullis_model::{Problem, RuleInfo, Source, SourceTree, Unit};
use portcullis_rules::Options;
use rayon::prelude::*;

use crate::catalogue;
use crate::discover::{self, Discovered, Group, Member};
use crate::error::Error;
use crate::formats::{self, Formats};
use crate::judge::Judge;
use crate::plan::Plan;
use crate::scope::Scope;
use crate::settings;
use crate::settle::{self, Gathered, Kept, Outcome, order};
use crate::tree::{DirectoryTree, WalkOptions};

/// What a scan is asked for.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Ids, aliases, families, controls or `all`; the default profile where empty.
    pub select: Vec<String>,
    /// What to leave out of these.
    pub ignore: Vec<String>,
    /// How many threads work; as many as there are processors where `None`.
    pub jobs: Option<usize>,
    /// What a walk takes in.
    pub walk: WalkOptions,
    /// The day against which expiry dates are compared, as `YYYY-MM-DD`. Without one, nothing expires: this crate does
    /// not look at the clock.
    pub today: Option<String>,
    /// Settings of rules.
    pub options: Options,
    /// Files with values of Terraform's variables, as `terraform plan -var-file` takes them; the last wins.
    pub var_files: Vec<PathBuf>,
    /// The workspace of Terraform; `default` where `None`.
    pub workspace: Option<String>,
    /// What holds below some directories, the outermost first. What is said above goes before all of them.
    pub scopes: Vec<Scope>,
    /// The configuration files that waivers stand in. Their ids must be those of no file of a tree: count down from
    /// `u32::MAX - 1`.
    pub sources: Vec<Arc<Source>>,
    /// Rego policies beside the bundled ones: path and text.
    pub policies: Vec<(String, String)>,
}

/// Rules and settings, ready to scan any number of trees.
#[derive(Debug)]
pub struct Scanner {
    plan: Plan,
    judge: Judge,
    today: String,
    walk: WalkOptions,
    formats: Formats,
    /// The files of variables, as reports name them.
    var_files: Vec<Arc<str>>,
    pool: rayon::ThreadPool,
}

/// Deep input is parsed by recursion within [`portcullis_model::limits::NESTING`]; the third-party parsers need this much for it.
const STACK_BYTES: usize = 16 * 1024 * 1024;

impl Scanner {
    /// A scanner with the rules that the configuration chooses.
    ///
    /// # Errors
    /// When a word names no rule, a file of variables cannot be read, or the threads cannot be started.
    pub fn new(config: Config) -> Result<Self, Error> {
        let (plan, chosen) = Plan::new(&config, catalogue::all())?;
        let mut builder = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES);
        if let Some(jobs) = config.jobs {
            builder = builder.num_threads(jobs);
        }
        let pool = builder.build().map_err(|error| Error::Threads(error.to_string()))?;
        let terraform = settings::terraform(&config.var_files, config.workspace)?;
        Ok(Self {
            judge: Judge::new(catalogue::all().iter().zip(chosen), &plan.options),
            plan,
            today: config.today.unwrap_or_default(),
            walk: config.walk,
            var_files: terraform.var_files.iter().map(|file| Arc::clone(&file.path)).collect(),
            formats: Formats::all(terraform),
            pool,
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
    pub fn scan_paths(&self, paths: &[PathBuf]) -> Result<Report, Error> {
        let tree = DirectoryTree::walk(paths, self.walk)?;
        let mut report = self.scan_tree(&tree);
        report.problems.extend(tree.problems().iter().cloned());
        report.summary.vendored = tree.vendored();
        sort_problems(&mut report);
        Ok(report)
    }

    /// Scans all files of a tree.
    #[must_use]
    pub fn scan_tree(&self, tree: &dyn SourceTree) -> Report {
        self.within(|| {
            let Discovered {
                groups,
                problems,
                parts,
            } = discover::discover(&self.formats, tree);
            let outcomes: Vec<Outcome> = groups
                .into_par_iter()
                .map(|group| self.scan_group(group, tree))
                .collect();
            let mut report = self.join(outcomes);
            report.problems.extend(problems);
            report.summary.templates = parts;
            sort_problems(&mut report);
            report
                .problems
                .retain(|problem| problem.path.as_deref().is_none_or(|path| self.is_asked(path, tree)));
            report
        })
    }

    /// Reads and parses all files of a tree and makes nothing of them: the floor that the cost of evaluating them is
    /// measured against.
    pub fn parse_tree(&self, tree: &dyn SourceTree) {
        self.within(|| {
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
        self.within(|| {
            let discovered = discover::discover(&self.formats, tree);
            discovered
                .groups
                .into_par_iter()
                .for_each(|group| self.each_unit(group, tree, &|_, unit| visit(unit)));
        });
    }

    /// Whether somebody asked about a file: it is scanned, or it was named as a file of variables.
    fn is_asked(&self, path: &str, tree: &dyn SourceTree) -> bool {
        tree.is_asked(path) || self.var_files.iter().any(|named| **named == *path)
    }

    fn within<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.pool.install(work)
    }

    /// Judges each unit, of which only what is said of it is kept, and settles them together.
    fn scan_group(&self, group: Group, tree: &dyn SourceTree) -> Outcome {
        let format = group.format;
        let gathered = Mutex::new(Gathered::default());
        self.each_unit(group, tree, &|number, unit| {
            let kept = Kept::of(&unit, self.judge.judge(&unit, &self.plan));
            drop(unit);
            gathered
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .add(number, kept);
        });
        let gathered = gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
        settle::settle(gathered, format, &self.plan, &self.today, tree)
    }

    /// Makes the units of a group and hands each to `work`, with its number in their order.
    fn each_unit(&self, group: Group, tree: &dyn SourceTree, work: &(dyn Fn(usize, Unit) + Sync)) {
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
        assemblies
            .into_par_iter()
            .enumerate()
            .for_each(|(number, assembly)| work(number, formats::make(assembly, group.format)));
    }

    fn join(&self, outcomes: Vec<Outcome>) -> Report {
        let mut report = Report {
            rules: self.plan.rules.clone(),
            ..Report::default()
        };
        report.summary.rules = self.plan.rules.len();
        for outcome in outcomes {
            report.findings.extend(outcome.findings);
            report.suppressed.extend(outcome.suppressed);
            report.undecided.extend(outcome.undecided);
            report.problems.extend(outcome.problems);
            report.sources.extend(outcome.sources);
            let summary = &mut report.summary;
            *summary.files.entry(outcome.format).or_default() += outcome.files;
            *summary.resources.entry(outcome.format).or_default() += outcome.resources;
            summary.bytes += outcome.bytes;
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

/// Problems are told by path and place.
fn sort_problems(report: &mut Report) {
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
        .sort_by(|a, b| (&a.path, a.span, a.kind, &a.message).cmp(&(&b.path, b.span, b.kind, &b.message)));
    report.problems.dedup();
}
