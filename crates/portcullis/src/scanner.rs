//! A scan from end to end: discover, parse, assemble, judge, settle.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use portcullis_model::report::{Report, Reported, Suppressed};
use portcullis_model::{
    Finding, FormatId, Problem, ProblemKind, RuleInfo, SmolStr, Source, SourceId, SourceTree, Span, Undecided, Unit,
    Verdicts, limits,
};
use portcullis_rego::Policies;
use portcullis_rules::{Index, Options};
use rayon::prelude::*;

use crate::catalogue::{self, Item};
use crate::discover::{self, Discovered, Group};
use crate::error::Error;
use crate::fingerprint::Fingerprints;
use crate::formats::{self, Formats};
use crate::settings;
use crate::suppress::{Settler, info_of};
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
}

/// Rules and settings, ready to scan any number of trees.
#[derive(Debug)]
pub struct Scanner {
    rules: Vec<RuleInfo>,
    index: Index,
    policies: Policies,
    today: String,
    walk: WalkOptions,
    formats: Formats,
    pool: rayon::ThreadPool,
}

/// Deep input is parsed by recursion within [`limits::NESTING`]; the third-party parsers need this much for it.
const STACK_BYTES: usize = 16 * 1024 * 1024;

impl Scanner {
    /// A scanner with the rules that the configuration chooses.
    ///
    /// # Errors
    /// When a word names no rule, a file of variables cannot be read, or the threads cannot be started.
    pub fn new(config: Config) -> Result<Self, Error> {
        let chosen = catalogue::choose(&config.select, &config.ignore)?;
        let mut native = Vec::new();
        let mut wanted = HashSet::new();
        let mut rules = Vec::with_capacity(chosen.len());
        for (info, item) in chosen {
            match item {
                Item::Native(entry) => native.push(entry.rule),
                Item::Policy => {
                    wanted.insert(info.id.to_string());
                }
            }
            rules.push(info);
        }
        let mut builder = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES);
        if let Some(jobs) = config.jobs {
            builder = builder.num_threads(jobs);
        }
        let pool = builder.build().map_err(|error| Error::Threads(error.to_string()))?;
        Ok(Self {
            rules,
            policies: crate::policies::chosen(&wanted, &config.options),
            index: Index::new(native, config.options),
            today: config.today.unwrap_or_default(),
            walk: config.walk,
            formats: Formats::all(settings::terraform(&config.var_files, config.workspace)?),
            pool,
        })
    }

    /// The rules that were chosen, sorted by id.
    #[must_use]
    pub fn rules(&self) -> &[RuleInfo] {
        &self.rules
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
                .flat_map(|group| self.scan_group(group, tree))
                .collect();
            let mut report = self.join(outcomes);
            report.problems.extend(problems);
            report.summary.templates = parts;
            sort_problems(&mut report);
            report
                .problems
                .retain(|problem| problem.path.as_deref().is_none_or(|path| tree.is_asked(path)));
            report
        })
    }

    /// Reads all files of a tree into units and hands each to `visit`, without judging them: the floor that a scan's
    /// cost is measured against.
    pub fn read_tree(&self, tree: &dyn SourceTree, visit: &(dyn Fn(Unit) + Sync)) {
        self.within(|| {
            let discovered = discover::discover(&self.formats, tree);
            discovered
                .groups
                .into_par_iter()
                .for_each(|group| self.read_group(group, tree).into_par_iter().for_each(visit));
        });
    }

    fn within<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.pool.install(work)
    }

    fn scan_group(&self, group: Group, tree: &dyn SourceTree) -> Vec<Outcome> {
        let judge = |unit: Unit| {
            let verdicts = self.judge(&unit);
            self.settle(&unit, verdicts, tree)
        };
        self.read_group(group, tree).into_par_iter().map(judge).collect()
    }

    fn read_group(&self, group: Group, tree: &dyn SourceTree) -> Vec<Unit> {
        let mut sources = Vec::with_capacity(group.files.len());
        let mut problems = Vec::new();
        for member in group.files {
            match discover::read(member, tree) {
                Ok(source) => sources.push(source),
                Err(problem) => problems.push(problem),
            }
        }
        let assemblies = self
            .formats
            .reader(group.format)
            .map(|reader| reader.read(&group.name, &sources, tree));
        let mut units: Vec<Unit> = assemblies
            .unwrap_or_default()
            .into_par_iter()
            .map(|assembly| formats::make(assembly, group.format))
            .collect();
        if !problems.is_empty() {
            let mut unit = Unit::new(group.name, group.format);
            unit.problems = problems;
            units.push(unit);
        }
        units
    }

    /// Judges each resource and the unit as a whole; in the order of the resources on any number of threads.
    fn judge(&self, unit: &Unit) -> Verdicts {
        let judge_one = |resource: &portcullis_model::Resource| {
            let mut out = Verdicts::default();
            let whole = formats::guarded(|| {
                self.index.judge_resource(unit, resource, &mut out);
                for resource in std::iter::once(resource).chain(&resource.carried) {
                    self.policies.judge_resource(resource, &mut out);
                }
            });
            if whole.is_none() {
                out.problems.push(rule_fault(resource.head));
            }
            out
        };
        let mut verdicts = Verdicts::default();
        if let ([only], []) = (&unit.resources[..], &unit.called[..]) {
            verdicts.extend(judge_one(only));
        } else {
            let resources = unit
                .resources
                .par_iter()
                .with_min_len(8)
                .chain(unit.called.par_iter().with_min_len(8));
            let judged: Vec<Verdicts> = resources.map(judge_one).collect();
            judged.into_iter().for_each(|part| verdicts.extend(part));
        }
        if formats::guarded(|| self.index.judge_unit(unit, &mut verdicts)).is_none()
            && let Some(file) = unit.files.first()
        {
            verdicts.problems.push(rule_fault(file.source.whole().at_start()));
        }
        verdicts
    }

    /// Sorts what was said, drops what was said twice, applies suppressions and limits, gives fingerprints.
    fn settle(&self, unit: &Unit, mut verdicts: Verdicts, tree: &dyn SourceTree) -> Outcome {
        let mut outcome = Outcome::of(unit, tree);
        let asked = |span: Span| {
            unit.file(span.source)
                .is_some_and(|file| tree.is_asked(file.source.path()))
        };
        verdicts.findings.retain(|finding| asked(finding.span));
        verdicts.undecided.retain(|undecided| asked(undecided.span));
        let mut settler = Settler::new(unit, &self.today);
        verdicts.findings.sort_by(|a, b| order(a).cmp(&order(b)));
        verdicts
            .findings
            .dedup_by(|a, b| a.span == b.span && a.rule == b.rule && a.message == b.message);
        let mut fingerprints = Fingerprints::default();
        let mut counts: HashMap<(SourceId, SmolStr), (usize, Span)> = HashMap::new();
        for finding in verdicts.findings {
            let (Some(file), Some(info)) = (unit.file(finding.span.source), info_of(&self.rules, &finding.rule)) else {
                continue;
            };
            let (count, _) = counts
                .entry((finding.span.source, finding.rule.clone()))
                .or_insert((0, finding.span));
            *count += 1;
            if *count > limits::FINDINGS_PER_RULE_AND_FILE {
                continue;
            }
            let fingerprint = fingerprints.next(&finding, &file.source);
            outcome.keep(&file.source);
            for related in &finding.related {
                if let Some(file) = unit.file(related.span.source) {
                    outcome.keep(&file.source);
                }
            }
            match settler.settle(&finding, info) {
                Some(suppression) => outcome.suppressed.push(Suppressed {
                    finding,
                    fingerprint,
                    suppression,
                }),
                None => outcome.findings.push(Reported { finding, fingerprint }),
            }
        }
        for ((_, rule), (count, first)) in counts {
            if count > limits::FINDINGS_PER_RULE_AND_FILE {
                let kept = limits::FINDINGS_PER_RULE_AND_FILE;
                let message = format!("{rule} found {count} faults in this file; only the first {kept} are listed");
                outcome.problems.push(Problem::at(ProblemKind::Limit, first, message));
            }
        }
        verdicts
            .undecided
            .sort_by(|a, b| undecided_order(a).cmp(&undecided_order(b)));
        verdicts
            .undecided
            .dedup_by(|a, b| a.span == b.span && a.rule == b.rule && a.reason == b.reason);
        for undecided in verdicts.undecided {
            if let Some(info) = info_of(&self.rules, &undecided.rule) {
                settler.note(&undecided, info);
            }
            outcome.undecided.push(undecided);
        }
        outcome.problems.extend(verdicts.problems);
        outcome.problems.extend(unit.problems.iter().cloned());
        let runs = |rule: &RuleInfo| self.rules.iter().any(|info| info.id == rule.id);
        let left_out = catalogue::all().iter().map(|(info, _)| info).filter(|info| !runs(info));
        let problems = settler.problems(&self.rules, &left_out, catalogue::knows);
        outcome.problems.extend(problems);
        outcome.keep_what_is_pointed_at(unit);
        outcome
    }

    fn join(&self, outcomes: Vec<Outcome>) -> Report {
        let mut report = Report {
            rules: self.rules.clone(),
            ..Report::default()
        };
        report.summary.rules = self.rules.len();
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
        report
            .undecided
            .sort_by(|a, b| undecided_order(a).cmp(&undecided_order(b)));
        report
    }
}

fn rule_fault(at: Span) -> Problem {
    let message =
        "a rule could not be run to its end because of a fault in Portcullis; please report it with this file";
    Problem::at(ProblemKind::Rule, at, message)
}

fn order(finding: &Finding) -> (Span, &str, &str, &str) {
    (finding.span, &finding.rule, &finding.message, &finding.resource)
}

fn undecided_order(undecided: &Undecided) -> (Span, &str, &str) {
    (undecided.span, &undecided.rule, &undecided.reason)
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

/// What the scan of one unit yields; the unit's trees are gone by then.
struct Outcome {
    format: FormatId,
    files: usize,
    resources: usize,
    bytes: u64,
    findings: Vec<Reported>,
    suppressed: Vec<Suppressed>,
    undecided: Vec<Undecided>,
    problems: Vec<Problem>,
    sources: BTreeMap<SourceId, Arc<Source>>,
}

impl Outcome {
    fn of(unit: &Unit, tree: &dyn SourceTree) -> Self {
        let files: Vec<&Arc<Source>> = unit.files.iter().map(|file| &file.source).collect();
        let asked = |id: SourceId| unit.file(id).is_some_and(|file| tree.is_asked(file.source.path()));
        let asked_files = files.iter().filter(|source| tree.is_asked(source.path()));
        Self {
            format: unit.format,
            files: asked_files.clone().count(),
            resources: unit
                .resources
                .iter()
                .filter(|resource| asked(resource.span.source))
                .count(),
            bytes: asked_files.map(|source| source.text().len() as u64).sum(),
            findings: Vec::new(),
            suppressed: Vec::new(),
            undecided: Vec::new(),
            problems: Vec::new(),
            sources: BTreeMap::new(),
        }
    }

    fn keep(&mut self, source: &Arc<Source>) {
        self.sources.entry(source.id()).or_insert_with(|| Arc::clone(source));
    }

    fn keep_what_is_pointed_at(&mut self, unit: &Unit) {
        let problems = self.problems.iter().filter_map(|problem| problem.span);
        let undecided = self.undecided.iter().map(|undecided| undecided.span);
        let pointed: HashSet<SourceId> = problems.chain(undecided).map(|span| span.source).collect();
        for id in pointed {
            if let Some(file) = unit.file(id) {
                let source = Arc::clone(&file.source);
                self.keep(&source);
            }
        }
    }
}
