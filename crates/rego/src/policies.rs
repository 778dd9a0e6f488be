//! A set of policies, and which of them is asked about what.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use portcullis_model::{Data, Problem, ProblemKind, Resource, RuleInfo, SmolStr, Verdicts};

use crate::answer;
use crate::engine::{Compiled, Fault};
use crate::error::PolicyError;
use crate::input::{Input, known, known_data};
use crate::metadata::{Metadata, Selector};

/// Policies, ready to judge. A clone shares what was compiled.
#[derive(Clone, Default)]
pub struct Policies {
    policies: Vec<Arc<Policy>>,
    problems: Vec<Problem>,
    by_kind: HashMap<SmolStr, Vec<Asked>>,
    by_image: Vec<usize>,
    by_label: Vec<usize>,
    by_workload: Vec<usize>,
}

/// A policy that is asked about a kind, and the API group that the kind must be of.
#[derive(Clone)]
struct Asked {
    policy: usize,
    group: Option<SmolStr>,
}

#[derive(Clone)]
struct Policy {
    path: Cow<'static, str>,
    text: Cow<'static, str>,
    metadata: Metadata,
    options: regorus::Value,
    compiled: OnceLock<Result<Compiled, Fault>>,
}

impl Policies {
    /// The policies that are built into the program, from their paths and texts. Only their metadata is read.
    #[must_use]
    pub fn bundled(sources: &[(&'static str, &'static str)]) -> Self {
        Self::load(sources.iter().map(|&(path, text)| (path, text)))
    }

    /// Policies from their paths and texts. What cannot be used is told by [`Policies::problems`].
    #[must_use]
    pub fn load<S: Into<Cow<'static, str>>>(sources: impl IntoIterator<Item = (S, S)>) -> Self {
        let mut set = Self::default();
        for (path, text) in sources {
            let (path, text) = (path.into(), text.into());
            match Metadata::parse(&path, &text) {
                Ok(metadata) => set.policies.push(Arc::new(Policy::new(path, text, metadata))),
                Err(error) => set.problems.push(problem(&path, &error.to_string())),
            }
        }
        set.index();
        set
    }

    /// Policies from their paths and texts, each compiled: for those that the user has written, who is told at once what
    /// is wrong.
    ///
    /// # Errors
    /// When one of them cannot be used.
    pub fn checked<S: Into<Cow<'static, str>>>(sources: impl IntoIterator<Item = (S, S)>) -> Result<Self, PolicyError> {
        let mut set = Self::default();
        for (path, text) in sources {
            let (path, text) = (path.into(), text.into());
            let metadata = Metadata::parse(&path, &text).map_err(|error| PolicyError {
                line: error.line(&text),
                path: path.to_string(),
                reason: error.to_string(),
            })?;
            let policy = Policy::new(path, text, metadata);
            if let Err(fault) = policy.compiled() {
                return Err(PolicyError {
                    path: policy.path.to_string(),
                    line: fault.line,
                    reason: fault.words.clone(),
                });
            }
            set.policies.push(Arc::new(policy));
        }
        set.index();
        Ok(set)
    }

    /// These policies and others.
    #[must_use]
    pub fn with(mut self, others: &Self) -> Self {
        self.policies.extend(others.policies.iter().cloned());
        self.problems.extend(others.problems.iter().cloned());
        self.index();
        self
    }

    /// The path of the policy with this id.
    #[must_use]
    pub fn path_of(&self, id: &str) -> Option<&str> {
        let policy = self.policies.iter().find(|policy| policy.metadata.info.id == id);
        policy.map(|policy| &*policy.path)
    }

    /// The files that cannot be used, and why.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is known of each policy, in the order in which they were given.
    pub fn infos(&self) -> impl Iterator<Item = &RuleInfo> {
        self.policies.iter().map(|policy| &policy.metadata.info)
    }

    /// Only the policies that are wanted.
    #[must_use]
    pub fn select(&self, wanted: impl Fn(&RuleInfo) -> bool) -> Self {
        let mut set = self.clone();
        set.policies.retain(|policy| wanted(&policy.metadata.info));
        set.index();
        set
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.policies.is_empty()
    }

    /// The options that the policies declare, as rule and name.
    pub fn options(&self) -> impl Iterator<Item = (&str, &str)> {
        self.policies.iter().flat_map(|policy| {
            let id = policy.metadata.info.id.as_ref();
            let options = policy.metadata.options.iter();
            options.map(move |declared| (id, declared.info.name.as_ref()))
        })
    }

    /// Sets an option of a policy; `false` where the policy is not here or has no such option.
    pub fn set_option(&mut self, rule: &str, option: &str, value: &Data) -> bool {
        let policy = self.policies.iter_mut().find(|policy| policy.metadata.info.id == rule);
        policy.is_some_and(|policy| Arc::make_mut(policy).set_option(option, value))
    }

    fn index(&mut self) {
        self.by_kind.clear();
        self.by_image.clear();
        self.by_label.clear();
        self.by_workload.clear();
        for (number, policy) in self.policies.iter().enumerate() {
            match &policy.metadata.selector {
                Selector::Kinds(kinds) => {
                    for kind in kinds {
                        let asked = Asked {
                            policy: number,
                            group: kind.group.clone(),
                        };
                        self.by_kind.entry(kind.name.clone()).or_default().push(asked);
                    }
                }
                Selector::Images => self.by_image.push(number),
                Selector::Labels => self.by_label.push(number),
                Selector::Workloads => self.by_workload.push(number),
            }
        }
    }

    /// Asks the policies about one resource. A policy that cannot be run is a problem.
    pub fn judge_resource(&self, resource: &Resource, out: &mut Verdicts) {
        let input = Input::new(resource);
        for number in self.asked_about(resource) {
            if let Some(policy) = self.policies.get(number) {
                policy.judge(resource, &input, out);
            }
        }
    }

    fn asked_about<'a>(&'a self, resource: &'a Resource) -> impl Iterator<Item = usize> + 'a {
        let by_kind = self.by_kind.get(&resource.kind).into_iter().flatten();
        let by_kind = by_kind
            .filter(|asked| asked.group.as_deref().is_none_or(|group| group == group_of(resource)))
            .map(|asked| asked.policy);
        let when = |holds: bool, policies: &'a [usize]| if holds { policies } else { &[] };
        let facets = &resource.facets;
        let by_image = when(!facets.images.is_empty(), &self.by_image);
        let by_label = when(facets.labels.is_some(), &self.by_label);
        let runs_pods = !self.by_workload.is_empty() && resource.workload().is_some();
        let by_workload = when(runs_pods, &self.by_workload);
        let by_facet = [by_image, by_label, by_workload].into_iter().flatten().copied();
        let formatted = by_facet.filter(|number| {
            let policy = self.policies.get(*number);
            policy.is_some_and(|policy| policy.metadata.info.formats.contains(&resource.format))
        });
        by_kind.chain(formatted)
    }
}

impl std::fmt::Debug for Policies {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.infos().map(|info| &info.id)).finish()
    }
}

/// The API group of a Kubernetes object: `apps` of `apps/v1`, nothing for the core group.
fn group_of(resource: &Resource) -> &str {
    let version = resource.body.key("apiVersion").as_str().unwrap_or("");
    version.split_once('/').map_or("", |(group, _)| group)
}

impl Policy {
    fn new(path: Cow<'static, str>, text: Cow<'static, str>, metadata: Metadata) -> Self {
        let options = metadata.options.iter();
        let options = options.map(|it| (regorus::Value::from(it.info.name.as_ref()), known(&it.default)));
        Self {
            path,
            text,
            options: regorus::Value::from(options.collect::<regorus::value::Object>()),
            metadata,
            compiled: OnceLock::new(),
        }
    }

    fn set_option(&mut self, option: &str, value: &Data) -> bool {
        let declared = self
            .metadata
            .options
            .iter()
            .any(|declared| declared.info.name == option);
        if declared && let Ok(options) = self.options.as_object_mut() {
            options.insert(regorus::Value::from(option), known_data(value));
        }
        declared
    }

    fn judge(&self, resource: &Resource, input: &Input, out: &mut Verdicts) {
        let info = &self.metadata.info;
        if matches!(self.metadata.selector, Selector::Labels) && !answer::leave_labels_open(info, resource, out) {
            return;
        }
        let told = self
            .compiled()
            .map_err(|fault| fault.words.clone())
            .and_then(|compiled| compiled.answer(input.with_options(&self.options)))
            .and_then(|answer| answer::tell(&answer, info, resource, out));
        match told {
            Ok(()) => answer::leave_open(&self.metadata.reads, info, resource, out),
            Err(error) => out.problems.push(problem(&self.path, &error)),
        }
    }

    fn compiled(&self) -> Result<&Compiled, &Fault> {
        let compiled = self.compiled.get_or_init(|| {
            let name = self.metadata.info.id.replace('-', "_");
            let query = format!("data.portcullis.{name}.deny");
            Compiled::new(&self.path, &self.text, query)
        });
        compiled.as_ref()
    }
}

fn problem(path: &str, error: &str) -> Problem {
    Problem::with_file(ProblemKind::Rule, path, format!("the policy cannot be used: {error}"))
}
