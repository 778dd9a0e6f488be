//! A directory as the unit that rules see: its own blocks, and the resources of the modules that it calls.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use portcullis_model::{File, FormatId, Problem, ProblemKind, Resource, SourceId, Unit};
use smol_str::{SmolStr, format_smolstr};

use super::directory::Module;
use super::evaluation::{Calls, Evaluation, Frame, place};
use super::expansion::Shape;
use super::load::{Program, Unresolved};
use super::place::Place;
use super::providers::Defaults;
use super::source::{Named, named};
use super::twins;
use crate::evaluate::Scope;
use crate::lower::{self, Lowering, Naming};
use crate::syntax::Block;
use crate::{kubernetes, labels, policy_document};

/// Evaluates a directory as if Terraform were run in it.
pub(super) fn make(program: &Program<'_>, root: &Module) -> Unit {
    let evaluation = Evaluation::new(program, root);
    let mut maker = Maker {
        evaluation: &evaluation,
        defaults: Defaults::default(),
        files: BTreeMap::new(),
        unit: Unit::new(&*root.path, FormatId::Terraform),
    };
    if let Some(frame) = evaluation.frame(0) {
        maker.root(&frame);
    }
    let mut unit = maker.unit;
    let named = program.var_files.iter().map(|values| values.source.id());
    let named = named.filter_map(|id| program.file(id)).cloned();
    maker.files.extend(named.map(|file| (file.source.id(), file)));
    unit.files = maker.files.into_values().collect();
    unit.problems.extend(evaluation.take_problems());
    unit
}

struct Maker<'e, 'p> {
    evaluation: &'e Evaluation<'p>,
    defaults: Defaults,
    files: BTreeMap<SourceId, Arc<File>>,
    unit: Unit,
}

impl<'p> Maker<'_, 'p> {
    fn root(&mut self, frame: &Rc<Frame<'p>>) {
        self.take_files(frame.module);
        self.unit.problems.extend(frame.module.problems.iter().cloned());
        let mut resources = Vec::new();
        for position in 0..frame.module.blocks.len() {
            self.block(frame, position, &mut resources);
        }
        for values in &frame.module.values {
            resources.push(lower::variable_values(&values.body, &values.source));
        }
        resources.sort_by_key(|resource: &Resource| resource.span);
        self.unit.resources = resources;
        let mut called = Vec::new();
        self.called(frame, &mut called);
        self.unit.called = called;
        for (position, _) in frame.module.all_calls() {
            if let Some(calls) = self.evaluation.calls(frame, position) {
                self.unit.problems.extend(unresolved(&calls));
            }
        }
    }

    fn take_files(&mut self, module: &Module) {
        self.files
            .extend(module.files.iter().map(|file| (file.source.id(), Arc::clone(file))));
    }

    /// What a block of the directory itself is to the rules.
    fn block(&self, frame: &Rc<Frame<'p>>, position: usize, out: &mut Vec<Resource>) {
        let Some(block) = frame.module.block(position) else {
            return;
        };
        match block.word.as_str() {
            "resource" | "data" | "ephemeral" => self.resources(frame, position, out),
            "module" => self.calls(frame, position, out),
            _ => out.push(lowered(self.evaluation, frame, block)),
        }
    }

    /// The resources of all modules that are called from an instance of one, at any depth.
    fn called(&mut self, frame: &Rc<Frame<'p>>, out: &mut Vec<Resource>) {
        for (position, _) in frame.module.all_calls() {
            let Some(calls) = self.evaluation.calls(frame, position) else {
                continue;
            };
            let instances = calls.expansion.instances.len();
            let start = out.len();
            let evaluated = if twins::are_equal(calls.block) {
                instances.min(1)
            } else {
                instances
            };
            for instance in 0..evaluated {
                self.child(&calls, instance, out);
            }
            let first: Range<usize> = start..out.len();
            for twin in evaluated..instances {
                if self.evaluation.take_instances(first.len()).is_none() {
                    let what = "the instances of resources that one configuration makes";
                    self.evaluation.limit(calls.block.head, what);
                    break;
                }
                let (from, to) = (calls.address_of(0), calls.address_of(twin));
                out.extend_from_within(first.clone());
                let added = out.len() - first.len();
                if let Some(added) = out.get_mut(added..) {
                    added
                        .iter_mut()
                        .for_each(|resource| twins::readdress(resource, &from, &to));
                }
            }
        }
    }

    /// The resources of one instance of a called module, and of the modules that it calls.
    fn child(&mut self, calls: &Rc<Calls<'p>>, instance: usize, out: &mut Vec<Resource>) {
        let Some(child) = self.evaluation.child(calls, instance) else {
            return;
        };
        self.take_files(child.module);
        for (position, block) in child.module.blocks.iter().enumerate() {
            if matches!(block.word.as_str(), "resource" | "data" | "ephemeral") {
                self.resources(&child, position, out);
            }
        }
        self.called(&child, out);
    }

    fn resources(&self, frame: &Rc<Frame<'p>>, position: usize, out: &mut Vec<Resource>) {
        let Some(resources) = self.evaluation.resources(frame, position) else {
            return;
        };
        let added = self.defaults.labels(self.evaluation, frame, resources.block);
        for (number, instance) in resources.expansion.instances.iter().enumerate() {
            let inside = Place {
                evaluation: self.evaluation,
                frame,
                instance: Some(instance),
                own: Some(resources.handle(number)),
            };
            let naming = Naming {
                address: resources.address_of(number),
                ..lower::naming(resources.block)
            };
            let mut resource = lower_in(inside, resources.block, naming);
            set_block(&mut resource, &resources.expansion.shape, &resources.address);
            labels::attach(&mut resource, added.as_deref());
            kubernetes::attach(&mut resource);
            policy_document::attach(&mut resource);
            out.push(resource);
        }
    }

    fn calls(&self, frame: &Rc<Frame<'p>>, position: usize, out: &mut Vec<Resource>) {
        let Some(calls) = self.evaluation.calls(frame, position) else {
            return;
        };
        for (number, instance) in calls.expansion.instances.iter().enumerate() {
            let inside = Place {
                instance: Some(instance),
                ..place(self.evaluation, frame)
            };
            let naming = Naming {
                address: calls.address_of(number),
                ..lower::naming(calls.block)
            };
            let mut resource = lower_in(inside, calls.block, naming);
            set_block(&mut resource, &calls.expansion.shape, &calls.address);
            out.push(resource);
        }
    }
}

/// A block of which there is one.
pub(super) fn lowered<'p>(evaluation: &Evaluation<'p>, frame: &Rc<Frame<'p>>, block: &Block) -> Resource {
    let mut naming = lower::naming(block);
    if !frame.prefix.is_empty() {
        naming.address = format_smolstr!("{}{}", frame.prefix, naming.address);
    }
    if matches!(block.word.as_str(), "provider" | "output") {
        lower_in(place(evaluation, frame), block, naming)
    } else {
        lower::resource(block, naming, Lowering::written(evaluation.program, &frame.prefix))
    }
}

fn lower_in(inside: Place<'_, '_>, block: &Block, naming: Naming) -> Resource {
    let prefix = inside.frame.prefix.clone();
    let mut resource = lower::resource(block, naming, Lowering::evaluated(Scope::new(&inside), &prefix));
    resource.calls = Arc::clone(&inside.frame.calls);
    resource
}

/// Says which block made an instance, where it makes several.
fn set_block(resource: &mut Resource, shape: &Shape, address: &SmolStr) {
    if matches!(shape, Shape::Count | Shape::ForEach) {
        resource.block = address.clone();
    }
}

/// That a call leads nowhere.
fn unresolved(calls: &Calls<'_>) -> Option<Problem> {
    let why = calls.module.as_ref().err()?;
    let (source, span) = named(calls.block);
    let name = calls.block.label(0);
    let given = match source {
        Named::Local(given) | Named::Elsewhere(given) => given,
        Named::Computed => "its source",
    };
    let message = match why {
        Unresolved::Missing => format!("module {name} is not followed: there is no configuration in {given}"),
        Unresolved::Outside => format!("module {name} is not followed: {given} leads out of the scanned directory"),
        Unresolved::NotFetched => {
            format!("module {name} is not followed: {given} is not here (terraform init fetches it)")
        }
        Unresolved::Computed => format!("module {name} is not followed: its source is computed"),
        Unresolved::Circular => format!("module {name} is not followed: {given} calls itself"),
    };
    Some(Problem::at(ProblemKind::Module, span, message))
}
