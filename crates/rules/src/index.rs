//! Which rule is called for what: built once, so that judging a resource touches only the rules that speak of it.

use std::collections::HashMap;

use portcullis_model::dockerfile::{Dockerfile, Keyword};
use portcullis_model::{FormatId, Resource, Unit, Verdicts};

use crate::context::Cx;
use crate::options::Options;
use crate::rule::{Judge, Rule};

/// The chosen rules, by what they look at.
#[derive(Debug, Default)]
pub struct Index {
    options: Options,
    by_kind: HashMap<&'static str, Vec<&'static Rule>>,
    by_format: HashMap<FormatId, Vec<&'static Rule>>,
    by_keyword: HashMap<Keyword, Vec<&'static Rule>>,
    by_command: HashMap<&'static str, Vec<&'static Rule>>,
    any_command: Vec<&'static Rule>,
    units: Vec<&'static Rule>,
    workloads: Vec<&'static Rule>,
    containers: Vec<&'static Rule>,
    jobs: Vec<&'static Rule>,
    steps: Vec<&'static Rule>,
    images: Vec<&'static Rule>,
    identities: Vec<&'static Rule>,
    labels: Vec<&'static Rule>,
    literals: Vec<&'static Rule>,
}

impl Index {
    /// An index of these rules.
    #[must_use]
    pub fn new(rules: impl IntoIterator<Item = &'static Rule>, options: Options) -> Self {
        let mut index = Self {
            options,
            ..Self::default()
        };
        for rule in rules {
            index.add(rule);
        }
        index
    }

    fn add(&mut self, rule: &'static Rule) {
        match &rule.judge {
            Judge::Attribute(attribute) => self.add_kinds(attribute.kinds, rule),
            Judge::Resource(kinds, _) => self.add_kinds(kinds, rule),
            Judge::Every(format, _) => self.by_format.entry(*format).or_default().push(rule),
            Judge::Workload(_) => self.workloads.push(rule),
            Judge::Container(_) => self.containers.push(rule),
            Judge::Instruction(keywords, _) => {
                keywords
                    .iter()
                    .for_each(|keyword| self.by_keyword.entry(*keyword).or_default().push(rule));
            }
            Judge::Command([], _) => self.any_command.push(rule),
            Judge::Command(names, _) => {
                names
                    .iter()
                    .for_each(|name| self.by_command.entry(name).or_default().push(rule));
            }
            Judge::Job(_) => self.jobs.push(rule),
            Judge::Step(_) => self.steps.push(rule),
            Judge::Image(_) => self.images.push(rule),
            Judge::Identity(_) => self.identities.push(rule),
            Judge::Labels(_) => self.labels.push(rule),
            Judge::Literal(_) => self.literals.push(rule),
            Judge::Unit(..) => self.units.push(rule),
        }
    }

    fn add_kinds(&mut self, kinds: &[&'static str], rule: &'static Rule) {
        kinds
            .iter()
            .for_each(|kind| self.by_kind.entry(kind).or_default().push(rule));
    }

    /// Judges what can only be seen across the resources of a unit.
    pub fn judge_unit(&self, unit: &Unit, out: &mut Verdicts) {
        for rule in &self.units {
            if let Judge::Unit(format, check) = &rule.judge
                && *format == unit.format
            {
                check(unit, &mut Cx::new(rule, unit, &self.options, out));
            }
        }
    }

    /// Judges one resource of a unit, and what it carries.
    pub fn judge_resource(&self, unit: &Unit, resource: &Resource, out: &mut Verdicts) {
        let call = Call {
            index: self,
            unit,
            resource,
        };
        call.kinds(out);
        call.workload(out);
        call.facets(out);
        match resource.format {
            FormatId::Workflow => call.workflow(out),
            FormatId::Dockerfile => {
                if let Some(dockerfile) = resource.dockerfile() {
                    call.dockerfile(dockerfile, out);
                }
            }
            _ => {}
        }
        for carried in &resource.carried {
            self.judge_resource(unit, carried, out);
        }
    }
}

/// One resource on its way past the rules.
struct Call<'a> {
    index: &'a Index,
    unit: &'a Unit,
    resource: &'a Resource,
}

impl<'a> Call<'a> {
    fn cx<'o>(&self, rule: &'static Rule, out: &'o mut Verdicts) -> Cx<'o>
    where
        'a: 'o,
    {
        let mut cx = Cx::new(rule, self.unit, &self.index.options, out);
        cx.on(self.resource);
        cx
    }

    fn kinds(&self, out: &mut Verdicts) {
        let by_kind = self
            .index
            .by_kind
            .get(self.resource.kind.as_str())
            .into_iter()
            .flatten();
        let by_format = self.index.by_format.get(&self.resource.format).into_iter().flatten();
        for rule in by_kind.chain(by_format) {
            match &rule.judge {
                Judge::Attribute(attribute) => {
                    let judged = attribute.judge(self.resource);
                    let mends = rule.fixable && judged.fails() && judged.origin.is_none();
                    if let Some(finding) = self.cx(rule, out).require(judged, attribute.message)
                        && mends
                    {
                        finding.fix = attribute.fix(self.resource, self.unit);
                    }
                }
                Judge::Resource(_, check) | Judge::Every(_, check) => check(self.resource, &mut self.cx(rule, out)),
                _ => {}
            }
        }
    }

    fn workload(&self, out: &mut Verdicts) {
        let Some(workload) = self.resource.workload() else {
            return;
        };
        for rule in &self.index.workloads {
            if let Judge::Workload(check) = &rule.judge {
                check(&workload, &mut self.cx(rule, out));
            }
        }
        for container in workload.containers() {
            for rule in &self.index.containers {
                if let Judge::Container(check) = &rule.judge {
                    check(&workload, &container, &mut self.cx(rule, out));
                }
            }
        }
    }

    fn facets(&self, out: &mut Verdicts) {
        let facets = &self.resource.facets;
        for image in &facets.images {
            for rule in &self.index.images {
                if let Judge::Image(check) = &rule.judge {
                    check(image, self.cx(rule, out).address(image.address.clone()));
                }
            }
        }
        for identity in &facets.identities {
            for rule in &self.index.identities {
                if let Judge::Identity(check) = &rule.judge {
                    check(identity, self.cx(rule, out).address(identity.address.clone()));
                }
            }
        }
        if let Some(labels) = &facets.labels {
            for rule in &self.index.labels {
                if let Judge::Labels(check) = &rule.judge {
                    check(labels, &mut self.cx(rule, out));
                }
            }
        }
        if !self.index.literals.is_empty() {
            self.resource.each_literal(&mut |literal| {
                for rule in &self.index.literals {
                    if let Judge::Literal(check) = &rule.judge {
                        check(&literal, &mut self.cx(rule, out));
                    }
                }
            });
        }
    }

    fn workflow(&self, out: &mut Verdicts) {
        for job in self.resource.jobs() {
            for rule in &self.index.jobs {
                if let Judge::Job(check) = &rule.judge {
                    check(&job, self.cx(rule, out).address(job.address()));
                }
            }
        }
        for step in self.resource.steps() {
            for rule in &self.index.steps {
                if let Judge::Step(check) = &rule.judge {
                    check(&step, self.cx(rule, out).address(step.address()));
                }
            }
        }
    }

    fn dockerfile(&self, dockerfile: &Dockerfile, out: &mut Verdicts) {
        for (position, instruction) in dockerfile.instructions.iter().enumerate() {
            let address = dockerfile.address_at(position);
            for rule in self.index.by_keyword.get(&instruction.keyword).into_iter().flatten() {
                if let Judge::Instruction(_, check) = &rule.judge {
                    check(instruction, self.cx(rule, out).address(address.clone()));
                }
            }
            if instruction.keyword == Keyword::Run {
                for command in instruction.commands() {
                    let named = self.index.by_command.get(command.name()).into_iter().flatten();
                    for rule in named.chain(&self.index.any_command) {
                        if let Judge::Command(_, check) = &rule.judge {
                            check(command, instruction, self.cx(rule, out).address(address.clone()));
                        }
                    }
                }
            }
        }
    }
}
