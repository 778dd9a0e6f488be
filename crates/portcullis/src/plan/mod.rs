//! What holds where: the scopes of a configuration, put together once for each directory that one of them names.

mod pattern;

use std::collections::{BTreeSet, HashMap};

use portcullis_model::{Profile, RuleInfo, Severity};
use portcullis_rules::Options;

use crate::catalogue::{self, Listed};
use crate::config::Config;
use crate::error::Error;
use crate::scope::Scope;
use crate::waiver::{Running, Waivers};
pub(crate) use pattern::Patterns;
pub use pattern::pattern_fault;

/// The rules of a scan, and what holds for the files of each directory.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The rules that are chosen anywhere, sorted by id, each as bad as it is where no directory says otherwise.
    pub rules: Vec<RuleInfo>,
    /// The settings of rules, each set once; the first holds where no directory says otherwise.
    pub options: Vec<Options>,
    /// What holds below the directories that scopes name; the first where none of them does.
    areas: Vec<Area>,
    /// The areas by their directories; the first is that of all files.
    by_directory: HashMap<String, usize>,
    /// What is not scanned.
    excluded: Vec<(Site, Patterns)>,
    /// What is accepted.
    pub waivers: Waivers,
}

/// Where a scope holds, and what its patterns are relative to.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub directory: String,
    prefix: String,
    /// Whether all is scanned that the configuration file stands for.
    pub whole: bool,
}

impl Site {
    pub fn of(scope: &Scope) -> Self {
        Self {
            directory: directory_of(scope).to_owned(),
            prefix: scope.prefix.clone(),
            whole: scope.whole,
        }
    }

    /// Whether a file is here.
    pub fn covers(&self, path: &str) -> bool {
        covers(&self.directory, path)
    }

    /// Whether a file is here and meant by the patterns.
    pub fn has(&self, path: &str, patterns: &Patterns) -> bool {
        if !self.covers(path) {
            return false;
        }
        let below = path.get(self.directory.len()..).unwrap_or("");
        let below = below.strip_prefix('/').unwrap_or(below);
        if self.prefix.is_empty() {
            patterns.fit(below)
        } else {
            patterns.fit(&format!("{}{below}", self.prefix))
        }
    }
}

fn directory_of(scope: &Scope) -> &str {
    scope.directory.trim_end_matches('/')
}

/// What holds for the files of a directory and of what lies below it, as far as no deeper one says otherwise.
#[derive(Debug)]
pub(crate) struct Area {
    /// For each rule of the plan, whether it is chosen and how bad its findings are, where a scope says that.
    rules: Vec<(bool, Option<Severity>)>,
    /// Which of the plan's settings hold.
    pub options: usize,
}

impl Area {
    /// Whether the rule at this position in the plan is chosen.
    pub fn chooses(&self, rule: usize) -> bool {
        self.rules.get(rule).is_some_and(|(chosen, _)| *chosen)
    }

    /// How bad the findings of the rule at this position are, where a scope says that.
    pub fn severity(&self, rule: usize) -> Option<Severity> {
        self.rules.get(rule).and_then(|(_, severity)| *severity)
    }
}

impl Plan {
    /// The plan of a configuration, and for each rule of the catalogue whether it is in it.
    pub fn new(config: &Config, all: &[Listed]) -> Result<(Self, Vec<bool>), Error> {
        let base = Draft::new(config, all)?;
        let scopes = config.scopes.iter().map(|scope| Said::new(scope, all));
        let scopes = scopes.collect::<Result<Vec<_>, _>>()?;
        let directories: BTreeSet<&str> = scopes.iter().map(|said| said.directory).chain([""]).collect();
        let mut drafts = Vec::with_capacity(directories.len());
        for directory in &directories {
            let mut draft = base.clone();
            let around = scopes.iter().filter(|said| covers(said.directory, directory));
            around.for_each(|said| draft.hear(said));
            drafts.push(draft);
        }
        let chosen: Vec<bool> = (0..all.len())
            .map(|rule| drafts.iter().any(|draft| draft.chosen[rule]))
            .collect();
        let mut plan = Self {
            rules: Vec::new(),
            options: Vec::new(),
            areas: Vec::with_capacity(drafts.len()),
            by_directory: directories.iter().map(|it| (*it).to_owned()).zip(0..).collect(),
            excluded: excluded(&config.scopes)?,
            waivers: Waivers::default(),
        };
        let mut next = 0..;
        let positions = chosen.iter().map(|chosen| if *chosen { next.next() } else { None });
        let directories: Vec<&str> = directories.into_iter().collect();
        plan.waivers = Waivers::new(
            config,
            all,
            &Running {
                positions: &positions.collect::<Vec<Option<usize>>>(),
                in_directory: &|scope| {
                    let place = directories.binary_search(&directory_of(scope)).unwrap_or(0);
                    &drafts[place].chosen
                },
            },
        )?;
        let kept = all.iter().zip(&chosen).filter(|(_, chosen)| **chosen);
        plan.rules.extend(kept.map(|((info, _), _)| info.clone()));
        for draft in drafts {
            plan.add(draft, &chosen);
        }
        if let Some(everywhere) = plan.areas.first() {
            for (rule, (_, severity)) in plan.rules.iter_mut().zip(&everywhere.rules) {
                rule.severity = severity.unwrap_or(rule.severity);
            }
        }
        Ok((plan, chosen))
    }

    fn add(&mut self, draft: Draft, chosen: &[bool]) {
        let known = self.options.iter().position(|options| *options == draft.options);
        let options = known.unwrap_or(self.options.len());
        if known.is_none() {
            self.options.push(draft.options);
        }
        let rules = draft.chosen.into_iter().zip(draft.severities).zip(chosen);
        self.areas.push(Area {
            rules: rules.filter(|(_, kept)| **kept).map(|(rule, _)| rule).collect(),
            options,
        });
    }

    /// Whether a file is not scanned.
    pub fn excludes(&self, path: &str) -> bool {
        self.excluded.iter().any(|(site, patterns)| site.has(path, patterns))
    }

    /// The position of a rule among those of the plan.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.rules.binary_search_by(|info| info.id.as_ref().cmp(id)).ok()
    }

    /// What holds for a file.
    pub fn area(&self, path: &str) -> &Area {
        self.area_within(parent(path))
    }

    /// What holds in a directory.
    pub fn area_within(&self, mut directory: &str) -> &Area {
        if let [only] = &self.areas[..] {
            return only;
        }
        loop {
            match self.by_directory.get(directory) {
                Some(area) => return &self.areas[*area],
                None => directory = parent(directory),
            }
        }
    }
}

/// The patterns of what is not scanned.
fn excluded(scopes: &[Scope]) -> Result<Vec<(Site, Patterns)>, Error> {
    let scopes = scopes.iter().filter(|scope| !scope.exclude.is_empty());
    scopes
        .map(|scope| Ok((Site::of(scope), Patterns::new(&scope.exclude)?)))
        .collect()
}

/// The directory that a file or a directory lies in; nothing for what lies in none.
pub(crate) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(directory, _)| directory)
}

/// Whether a path is this directory or lies below it.
pub(crate) fn covers(directory: &str, path: &str) -> bool {
    let below = path.strip_prefix(directory);
    directory.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What one scope says, its words understood: rules are positions in the catalogue.
struct Said<'c> {
    directory: &'c str,
    /// For each rule whether it is selected, where a selection is made.
    select: Option<Vec<bool>>,
    ignore: Vec<usize>,
    severities: Vec<(usize, Severity)>,
    options: &'c Options,
}

impl<'c> Said<'c> {
    fn new(scope: &'c Scope, all: &[Listed]) -> Result<Self, Error> {
        let select = scope.select.as_ref().map(|words| selected(words, all)).transpose()?;
        known_options(&scope.options, all)?;
        Ok(Self {
            directory: directory_of(scope),
            select,
            ignore: catalogue::named_by_any(&scope.ignore, all)?,
            severities: severities(&scope.severities, all)?,
            options: &scope.options,
        })
    }
}

/// For each rule whether it is selected: by the default profile where no word is given.
fn selected(words: &[String], all: &[Listed]) -> Result<Vec<bool>, Error> {
    if words.is_empty() {
        let in_profile = all.iter().map(|(info, _)| info.profile == Profile::Default);
        return Ok(in_profile.collect());
    }
    let mut selected = vec![false; all.len()];
    for rule in catalogue::named_by_any(words, all)? {
        selected[rule] = true;
    }
    Ok(selected)
}

/// The severities of rules, those that are said of one rule alone behind those of a family or a control: the last holds.
fn severities(words: &[(String, Severity)], all: &[Listed]) -> Result<Vec<(usize, Severity)>, Error> {
    let (mut of_many, mut of_one) = (Vec::new(), Vec::new());
    for (word, severity) in words {
        for rule in catalogue::named_by(word, all)? {
            let is_own = all
                .get(rule)
                .is_some_and(|(info, _)| catalogue::is_own_name(info, word));
            let list = if is_own { &mut of_one } else { &mut of_many };
            list.push((rule, *severity));
        }
    }
    of_many.extend(of_one);
    Ok(of_many)
}

/// Settings are told by the ids of their rules.
fn known_options(options: &Options, all: &[Listed]) -> Result<(), Error> {
    options
        .rules()
        .try_for_each(|rule| catalogue::named_by(rule, all).map(drop))
}

/// What holds somewhere, while scopes are still to be heard. Rules are positions in the catalogue.
#[derive(Clone)]
struct Draft {
    chosen: Vec<bool>,
    severities: Vec<Option<Severity>>,
    options: Options,
}

impl Draft {
    /// What holds before any scope is heard.
    fn new(config: &Config, all: &[Listed]) -> Result<Self, Error> {
        known_options(&config.options, all)?;
        let mut draft = Self {
            chosen: selected(&config.select, all)?,
            severities: vec![None; all.len()],
            options: config.options.clone(),
        };
        draft.ignore(&catalogue::named_by_any(&config.ignore, all)?);
        Ok(draft)
    }

    fn hear(&mut self, said: &Said) {
        if let Some(select) = &said.select {
            self.chosen.clone_from(select);
        }
        self.ignore(&said.ignore);
        for (rule, severity) in &said.severities {
            self.severities[*rule] = Some(*severity);
        }
        self.options.extend(said.options);
    }

    fn ignore(&mut self, rules: &[usize]) {
        for rule in rules {
            self.chosen[*rule] = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_covers_itself_and_what_is_below_but_not_what_is_beside() {
        assert!(covers("", "a/b"));
        assert!(covers("a/b", "a/b"));
        assert!(covers("a/b", "a/b/c.tf"));
        assert!(!covers("a/b", "a/bc"));
        assert!(!covers("a/b", "a"));
    }

    #[test]
    fn the_deepest_directory_that_covers_a_file_says_what_holds() {
        let scope = |directory: &str, severity| Scope {
            directory: directory.to_owned(),
            severities: vec![("image-latest-tag".to_owned(), severity)],
            ..Scope::default()
        };
        let config = Config {
            scopes: vec![scope("a", Severity::Low), scope("a/b/", Severity::Critical)],
            ..Config::default()
        };
        let (plan, _) =
            Plan::new(&config, catalogue::Catalogue::bundled().all()).unwrap_or_else(|error| panic!("{error}"));
        let rule = plan.position("image-latest-tag").unwrap_or(usize::MAX);
        let severity = |path| plan.area(path).severity(rule);
        assert_eq!(severity("Dockerfile"), None);
        assert_eq!(severity("ab/Dockerfile"), None);
        assert_eq!(severity("../a/Dockerfile"), None);
        assert_eq!(severity("a/Dockerfile"), Some(Severity::Low));
        assert_eq!(severity("a/c/d/Dockerfile"), Some(Severity::Low));
        assert_eq!(severity("a/b/Dockerfile"), Some(Severity::Critical));
        assert_eq!(plan.options.len(), 1);
    }
}
