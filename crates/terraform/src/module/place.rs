//! What the names in a module's expressions mean.

use std::rc::Rc;

use portcullis_model::{Reason, Span};
use smol_str::{SmolStr, format_smolstr};

use super::evaluation::{Calls, Evaluation, Frame, Name, Resources};
use super::expansion::{Instance, whole};
use super::{bare, path};
use crate::evaluate::{Budget, Environment, Fault, Files, Scope, evaluate};
use crate::syntax::{Expression, Step, StepKind};
use crate::value::{Fields, Handle, Target, Type, Unknown, Val};

/// Where an expression stands: the instance of the module, and of the block if it is in one of several.
#[derive(Clone, Copy)]
pub(crate) struct Place<'e, 'p> {
    pub(super) evaluation: &'e Evaluation<'p>,
    pub(super) frame: &'e Rc<Frame<'p>>,
    pub(super) instance: Option<&'e Instance>,
    /// The resource that `self` means.
    pub(super) own: Option<Handle>,
}

/// Arguments of resources that are no attributes of theirs.
const META: [&str; 6] = [
    "count",
    "for_each",
    "provider",
    "depends_on",
    "lifecycle",
    "provisioner",
];

/// Attributes that every resource has once it is made.
const ALWAYS_SET: [&str; 2] = ["id", "arn"];

impl<'p> Place<'_, 'p> {
    fn value(&self, expression: &Expression) -> Result<Val, Fault> {
        evaluate(expression, Scope::new(self))
    }

    fn variable(&self, name: &str, span: Span) -> Result<Val, Fault> {
        let frame = self.frame;
        let Some(variable) = frame.module.variable(name) else {
            return Ok(undeclared(Reason::Variable, format_smolstr!("var.{name}")));
        };
        let block = frame.module.block(variable.block);
        let default = block.and_then(|block| block.body.attribute("default"));
        let key = block.map_or("", |block| block.label(0));
        self.evaluation.named(frame, Name::Variable(key), span, || {
            let given = self.given(name)?;
            let given = given.filter(|given| variable.nullable || !given.is_null());
            let value = match (given, default) {
                (Some(given), _) => Some(given),
                (None, Some(default)) => {
                    let value = bare::value(&default.value);
                    value.map(|value| value.named(format_smolstr!("the default of var.{name}"), default.value.span))
                }
                (None, None) => None,
            };
            let value = match value {
                Some(value) => variable
                    .constraint
                    .apply(self.without_modules(value)?)
                    .map_err(|message| Fault::error(span, message))?,
                None => Val::unknown(Unknown {
                    not_null: !variable.nullable,
                    ..Unknown::new(
                        Reason::Variable,
                        format_smolstr!("var.{name}"),
                        variable.constraint.ty.without_optional(),
                    )
                }),
            };
            Ok(if variable.sensitive {
                value.with_sensitive(true)
            } else {
                value
            })
        })
    }

    /// The value that a variable is given, by the call of the module or by files.
    fn given(&self, name: &str) -> Result<Option<Val>, Fault> {
        let named = |value: Val, span: Span| value.named(format_smolstr!("var.{name}"), span);
        let Some(caller) = &self.frame.caller else {
            let program = self.evaluation.program;
            let files = self.frame.module.default_values().chain(program.var_files.iter());
            // The last file that has it counts.
            let given = files.filter_map(|file| file.body.attribute(name)).last();
            return Ok(given.and_then(|given| Some(named(bare::value(&given.value)?, given.value.span))));
        };
        let Some(argument) = caller.calls.block.body.attribute(name) else {
            return Ok(None);
        };
        let Some(frame) = self.evaluation.frame(caller.calls.frame) else {
            return Ok(None);
        };
        let outside = Place {
            evaluation: self.evaluation,
            frame: &frame,
            instance: caller.calls.expansion.instances.get(caller.instance),
            own: None,
        };
        let value = outside.value(&argument.value)?;
        Ok(Some(named(value, argument.value.span)))
    }

    /// The value with the outputs of a module in its place.
    fn without_modules(&self, value: Val) -> Result<Val, Fault> {
        match value.data {
            crate::value::Data::Handle(handle) if handle.is_module => Ok(self.whole(handle)?.part_of(&value)),
            _ => Ok(value),
        }
    }

    fn local(&self, name: &str, span: Span) -> Result<Val, Fault> {
        let Some(local) = self.frame.module.local(name) else {
            return Ok(undeclared(Reason::Local, format_smolstr!("local.{name}")));
        };
        self.evaluation.named(self.frame, Name::Local(&local.name), span, || {
            let value = Place {
                instance: None,
                own: None,
                ..*self
            }
            .value(&local.value)?;
            Ok(value.named(format_smolstr!("local.{name}"), local.value.span))
        })
    }

    /// A called module; `behind` is what is asked of it.
    fn module(&self, name: &str, behind: &[Step], span: Span) -> Result<Val, Fault> {
        let Some(position) = self.frame.module.call(name) else {
            let subject = match asked(behind) {
                Some(output) => format_smolstr!("module.{name}.{output}"),
                None => format_smolstr!("module.{name}"),
            };
            return Ok(undeclared(Reason::Module, subject));
        };
        let Some(calls) = self.evaluation.calls(self.frame, position) else {
            return Ok(self.circular(format_smolstr!("module.{name}"), span));
        };
        let one = |instance| Val::new(crate::value::Data::Handle(calls.handle(instance)));
        let open = |because: &Unknown| {
            let subject = match asked(behind) {
                Some(output) if calls.module.is_err() => format_smolstr!("module.{name}.{output}"),
                _ => return Val::unknown(because.result(Type::Any)),
            };
            Val::unknown(Unknown::new(Reason::Module, subject, Type::Any))
        };
        Ok(whole(&calls.expansion, one, open))
    }

    /// A resource, by its address within the module; `behind` is what is asked of it.
    fn resource(&self, address: &str, behind: &[Step], span: Span) -> Result<Val, Fault> {
        let Some(position) = self.frame.module.resource(address) else {
            let reason = if address.starts_with("data.") {
                Reason::DataSource
            } else {
                Reason::Reference
            };
            let subject = match asked(behind) {
                Some(attribute) => format_smolstr!("{address}.{attribute}"),
                None => SmolStr::new(address),
            };
            return Ok(undeclared(reason, subject));
        };
        let Some(resources) = self.evaluation.resources(self.frame, position) else {
            return Ok(self.circular(SmolStr::new(address), span));
        };
        let one = |instance| Val::new(crate::value::Data::Handle(resources.handle(instance)));
        let open = |_: &Unknown| {
            let attribute = asked(behind).cloned().unwrap_or_default();
            let subject = if attribute.is_empty() {
                SmolStr::new(address)
            } else {
                format_smolstr!("{address}.{attribute}")
            };
            Val::unknown(Unknown {
                not_null: true,
                ..computed(&resources, resources.address.clone(), attribute, subject)
            })
        };
        Ok(whole(&resources.expansion, one, open))
    }

    fn circular(&self, subject: SmolStr, span: Span) -> Val {
        let message = format!("{subject} refers to itself");
        self.evaluation
            .problem(portcullis_model::ProblemKind::Unresolved, span, message);
        Val::unknown(Unknown::new(Reason::Error, subject, Type::Any))
    }

    fn attribute(&self, resources: &Rc<Resources<'p>>, instance: usize, name: &str, span: Span) -> Result<Val, Fault> {
        let address = resources.address_of(instance);
        let subject = || {
            let frame = self.evaluation.frame(resources.frame);
            let prefix = frame.map_or(0, |frame| frame.prefix.len());
            let local = address.get(prefix..).unwrap_or(&address);
            format_smolstr!("{local}.{name}")
        };
        let not_written = || {
            Val::unknown(Unknown {
                not_null: ALWAYS_SET.contains(&name),
                ..computed(resources, address.clone(), SmolStr::new(name), subject())
            })
        };
        let written = resources.block.body.attribute(name);
        let Some(written) = written.filter(|_| !META.contains(&name)) else {
            return Ok(if is_null_unless_written(resources.block.label(0), name) {
                Val::null(Type::Any)
            } else {
                not_written()
            });
        };
        let Some(frame) = self.evaluation.frame(resources.frame) else {
            return Ok(not_written());
        };
        let key = (instance, SmolStr::new(name));
        self.evaluation.once(&resources.attributes, key, span, subject, || {
            let inside = Place {
                evaluation: self.evaluation,
                frame: &frame,
                instance: resources.instance(instance),
                own: Some(resources.handle(instance)),
            };
            let value = inside.value(&written.value)?;
            if value.is_null() && !is_null_unless_written(resources.block.label(0), name) {
                return Ok(not_written());
            }
            let target = Target {
                address: address.clone(),
                attribute: SmolStr::new(name),
            };
            Ok(value.named(subject(), written.value.span).read_from(target))
        })
    }

    /// An output of an instance of a module.
    fn output(&self, calls: &Rc<Calls<'p>>, instance: usize, name: &str, span: Span) -> Result<Val, Fault> {
        let subject = || format_smolstr!("module.{}.{name}", calls.block.label(0));
        let Some(frame) = self.evaluation.child(calls, instance) else {
            return Ok(Val::unknown(Unknown::new(Reason::Module, subject(), Type::Any)));
        };
        let Some(output) = frame.module.output(name) else {
            let message = format_smolstr!("the module {} has no output {name}", calls.block.label(0));
            return Err(Fault::error(span, message));
        };
        let Some(value) = output.body.attribute("value") else {
            return Err(Fault::error(span, format_smolstr!("the output {name} has no value")));
        };
        self.evaluation.named(&frame, Name::Output(output.label(0)), span, || {
            let inside = super::evaluation::place(self.evaluation, &frame);
            let evaluated = inside.value(&value.value)?.named(subject(), value.value.span);
            let sensitive = output.body.attribute("sensitive");
            let is_secret = sensitive.is_some_and(|sensitive| super::directory::is_bool(&sensitive.value, true));
            Ok(if is_secret {
                evaluated.with_sensitive(true)
            } else {
                evaluated
            })
        })
    }

    fn each(&self, name: &str) -> Val {
        let each = self.instance.and_then(|instance| instance.each.as_ref());
        match (name, each) {
            ("key", Some((key, _))) => key.clone(),
            ("value", Some((_, value))) => value.clone(),
            _ => undeclared(Reason::Iteration, format_smolstr!("each.{name}")),
        }
    }

    fn path(&self, name: &str, span: Span) -> Result<Val, Fault> {
        match name {
            "module" => Ok(Val::string(self.frame.printed.clone())),
            "root" => Ok(Val::string(SmolStr::new_static("."))),
            "cwd" => Ok(Val::unknown(Unknown {
                not_null: true,
                ..Unknown::new(Reason::Impure, "path.cwd", Type::String)
            })),
            _ => Err(Fault::error(span, format_smolstr!("there is no path.{name}"))),
        }
    }
}

impl Environment for Place<'_, '_> {
    fn name(&self, root: &str, steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        let step = |position: usize| match steps.get(position).map(|step| &step.kind) {
            Some(StepKind::Attribute(name)) => Ok(name),
            _ => Err(Fault::error(span, format_smolstr!("{root} must be followed by a name"))),
        };
        let behind = |used: usize| steps.get(used..).unwrap_or_default();
        let value = match root {
            "var" => self.variable(step(0)?, span)?,
            "local" => self.local(step(0)?, span)?,
            "module" => self.module(step(0)?, behind(1), span)?,
            "each" => self.each(step(0)?),
            "path" => self.path(step(0)?, span)?,
            "count" => match (
                step(0)?.as_str(),
                self.instance.and_then(|instance| instance.index.as_ref()),
            ) {
                ("index", Some(index)) => index.clone(),
                (name, _) => undeclared(Reason::Iteration, format_smolstr!("count.{name}")),
            },
            "terraform" | "tofu" => match step(0)?.as_str() {
                "workspace" => {
                    let workspace = self.evaluation.program.workspace.as_deref();
                    Val::string(SmolStr::new(workspace.unwrap_or("default")))
                }
                name => return Err(Fault::error(span, format_smolstr!("there is no {root}.{name}"))),
            },
            "self" => match self.own {
                Some(own) => return Ok((Val::new(crate::value::Data::Handle(own)), 0)),
                None => return Err(Fault::error(span, "self means nothing here")),
            },
            "data" | "ephemeral" => {
                let address = format_smolstr!("{root}.{}.{}", step(0)?, step(1)?);
                return Ok((self.resource(&address, behind(2), span)?, 2));
            }
            "resource" => {
                let address = format_smolstr!("{}.{}", step(0)?, step(1)?);
                return Ok((self.resource(&address, behind(2), span)?, 2));
            }
            kind => {
                let address = format_smolstr!("{kind}.{}", step(0)?);
                self.resource(&address, behind(1), span)?
            }
        };
        Ok((value, 1))
    }

    fn member(&self, handle: Handle, name: &str, span: Span) -> Result<Val, Fault> {
        let instance = handle.instance as usize;
        let missing = || Fault::error(span, format_smolstr!("there is no {name}"));
        if handle.is_module {
            let calls = self.evaluation.calls_of(handle).ok_or_else(missing)?;
            self.output(&calls, instance, name, span)
        } else {
            let resources = self.evaluation.resources_of(handle).ok_or_else(missing)?;
            self.attribute(&resources, instance, name, span)
        }
    }

    fn whole(&self, handle: Handle) -> Result<Val, Fault> {
        let calls = self.evaluation.calls_of(handle).filter(|_| handle.is_module);
        let Some(calls) = calls else {
            return Ok(Val::new(crate::value::Data::Handle(handle)));
        };
        let instance = handle.instance as usize;
        let Some(frame) = self.evaluation.child(&calls, instance) else {
            let subject = format_smolstr!("module.{}", calls.block.label(0));
            return Ok(Val::unknown(Unknown {
                not_null: true,
                ..Unknown::new(Reason::Module, subject, Type::Any)
            }));
        };
        let span = calls.block.head;
        let outputs = frame.module.outputs().map(|name| {
            let value = self.output(&calls, instance, name, span)?;
            Ok((name.clone(), value))
        });
        let outputs: Vec<(SmolStr, Val)> = outputs.collect::<Result<_, Fault>>()?;
        Ok(Val::object(Fields::from_pairs(outputs)))
    }

    fn text(&self, span: Span) -> &str {
        crate::lower::Texts::text(self.evaluation.program, span)
    }

    fn files(&self) -> &dyn Files {
        self
    }

    fn budget(&self) -> &Budget {
        &self.evaluation.budget
    }
}

/// A name that nothing declares. Terraform refuses it before it evaluates anything, so that `try` does not catch it; where
/// only a part of a configuration is looked at, the other part may declare it.
fn undeclared(reason: Reason, subject: SmolStr) -> Val {
    Val::unknown(Unknown::new(reason, subject, Type::Any))
}

/// The attribute that steps ask of each instance, or of one of them.
fn asked(steps: &[Step]) -> Option<&SmolStr> {
    steps.iter().find_map(|step| match &step.kind {
        StepKind::Attribute(name) => Some(name),
        _ => None,
    })
}

/// What the provider computes, as far as the configuration tells.
fn computed(resources: &Resources<'_>, address: SmolStr, attribute: SmolStr, subject: SmolStr) -> Unknown {
    let reason = if resources.is_data() {
        Reason::DataSource
    } else {
        Reason::Reference
    };
    Unknown {
        targets: [Target { address, attribute }].into(),
        ..Unknown::new(reason, subject, Type::Any)
    }
}

/// Whether an attribute is null where nobody writes it: of the one resource that is part of Terraform itself this is
/// known.
fn is_null_unless_written(kind: &str, attribute: &str) -> bool {
    kind == "terraform_data" && matches!(attribute, "input" | "triggers_replace")
}

impl Place<'_, '_> {
    /// A path as an expression gives it, from the scanned root on.
    pub(super) fn place(&self, file: &str) -> Option<String> {
        path::join(&self.evaluation.root.path, file)
    }
}
