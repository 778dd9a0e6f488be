//! One directory evaluated as Terraform would when it is run there: which instances there are of what, and what the names
//! in a module's expressions mean. Nothing is evaluated before it is asked for, and nothing twice.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;
use std::sync::Arc;

use portcullis_model::resource::CallSite;
use portcullis_model::{Problem, ProblemKind, Reason, Span, limits};
use smol_str::{SmolStr, format_smolstr};

use super::address::Key;
use super::directory::{Module, address_of};
use super::expansion::{Expansion, Instance, expand};
use super::load::{Program, Unresolved};
use super::path;
use super::place::Place;
use super::source::{Named, named};
use crate::evaluate::{Budget, Fault};
use crate::syntax::Block;
use crate::value::{Handle, Type, Unknown, Val};

/// What is known so far of a directory that Terraform is run in.
pub(crate) struct Evaluation<'p> {
    pub(crate) program: &'p Program<'p>,
    pub(crate) root: &'p Module,
    pub(super) budget: Budget,
    frames: RefCell<Vec<Rc<Frame<'p>>>>,
    resources: RefCell<Vec<Rc<Resources<'p>>>>,
    calls: RefCell<Vec<Rc<Calls<'p>>>>,
    instances_left: Cell<usize>,
    problems: RefCell<Vec<Problem>>,
}

/// An instance of a module.
pub(crate) struct Frame<'p> {
    pub(crate) number: usize,
    pub(crate) module: &'p Module,
    pub(super) caller: Option<Caller<'p>>,
    /// What stands before the addresses in it: `module.network["a"].`, or nothing.
    pub(crate) prefix: SmolStr,
    /// Its path as Terraform prints it.
    pub(super) printed: SmolStr,
    /// The calls that led to it.
    pub(crate) calls: Arc<[CallSite]>,
    /// The names of these calls, with dots between.
    names: SmolStr,
    values: Memo<Name<'p>>,
    /// By the position of the block; nothing while it is expanded.
    numbers: RefCell<HashMap<usize, Option<usize>>>,
}

/// The call that made an instance of a module.
pub(super) struct Caller<'p> {
    pub(super) calls: Rc<Calls<'p>>,
    pub(super) instance: usize,
}

/// All instances of a resource in an instance of a module.
pub(crate) struct Resources<'p> {
    number: usize,
    pub(super) frame: usize,
    pub(crate) block: &'p Block,
    /// The address without key.
    pub(crate) address: SmolStr,
    pub(crate) expansion: Expansion,
    pub(super) attributes: Memo<(usize, SmolStr)>,
}

/// All instances of a called module in the instance of the module that calls it.
pub(crate) struct Calls<'p> {
    number: usize,
    pub(super) frame: usize,
    pub(crate) block: &'p Block,
    pub(crate) address: SmolStr,
    pub(crate) expansion: Expansion,
    pub(crate) module: Result<&'p Module, Unresolved>,
    children: RefCell<HashMap<usize, usize>>,
}

/// Values by what they are asked for.
pub(super) type Memo<K> = RefCell<HashMap<K, Slot>>;

#[derive(Clone, Debug)]
pub(super) enum Slot {
    /// It is being evaluated.
    Busy,
    Done(Result<Val, Fault>),
}

/// What has a value in an instance of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Name<'p> {
    Variable(&'p str),
    Local(&'p str),
    Output(&'p str),
}

impl<'p> Evaluation<'p> {
    pub(crate) fn new(program: &'p Program<'p>, root: &'p Module) -> Self {
        let frame = Frame {
            number: 0,
            module: root,
            caller: None,
            prefix: SmolStr::default(),
            printed: SmolStr::new_static("."),
            calls: Arc::from([]),
            names: SmolStr::default(),
            values: Memo::default(),
            numbers: RefCell::default(),
        };
        let bounds = &program.limits;
        Self {
            program,
            root,
            budget: Budget::new(bounds.evaluation_steps, bounds.evaluation_bytes).cancelled_by(program.tree.cancel()),
            frames: RefCell::new(vec![Rc::new(frame)]),
            resources: RefCell::default(),
            calls: RefCell::default(),
            instances_left: Cell::new(bounds.instances_per_root),
            problems: RefCell::default(),
        }
    }

    pub(crate) fn frame(&self, number: usize) -> Option<Rc<Frame<'p>>> {
        self.frames.borrow().get(number).cloned()
    }

    pub(super) fn resources_of(&self, handle: Handle) -> Option<Rc<Resources<'p>>> {
        self.resources.borrow().get(handle.block as usize).cloned()
    }

    pub(super) fn calls_of(&self, handle: Handle) -> Option<Rc<Calls<'p>>> {
        self.calls.borrow().get(handle.block as usize).cloned()
    }

    /// What could not be evaluated.
    pub(crate) fn take_problems(&self) -> Vec<Problem> {
        self.problems.take()
    }

    pub(super) fn problem(&self, kind: ProblemKind, span: Span, message: String) {
        let problem = Problem::at(kind, span, message);
        let mut problems = self.problems.borrow_mut();
        if problems.len() < limits::PROBLEMS_PER_FILE && !problems.contains(&problem) {
            problems.push(problem);
        }
    }

    /// Takes room for instances; nothing where there is no room left.
    pub(super) fn take_instances(&self, count: usize) -> Option<()> {
        let left = self.instances_left.get().checked_sub(count)?;
        self.instances_left.set(left);
        Some(())
    }

    /// The instances of the resource whose block stands at a position; nothing while these are being found out.
    pub(crate) fn resources(&self, frame: &Rc<Frame<'p>>, position: usize) -> Option<Rc<Resources<'p>>> {
        if let Some(known) = frame.numbers.borrow().get(&position) {
            return known.and_then(|number| self.resources.borrow().get(number).cloned());
        }
        let block = frame.module.block(position)?;
        frame.numbers.borrow_mut().insert(position, None);
        let address = format_smolstr!("{}{}", frame.prefix, address_of(block));
        let expansion = expand(self, frame, block, &address);
        let mut all = self.resources.borrow_mut();
        let resources = Rc::new(Resources {
            number: all.len(),
            frame: frame.number,
            block,
            address,
            expansion,
            attributes: Memo::default(),
        });
        frame.numbers.borrow_mut().insert(position, Some(all.len()));
        all.push(Rc::clone(&resources));
        Some(resources)
    }

    /// The instances of the module that a block calls; nothing while these are being found out.
    pub(crate) fn calls(&self, frame: &Rc<Frame<'p>>, position: usize) -> Option<Rc<Calls<'p>>> {
        if let Some(known) = frame.numbers.borrow().get(&position) {
            return known.and_then(|number| self.calls.borrow().get(number).cloned());
        }
        let block = frame.module.block(position)?;
        frame.numbers.borrow_mut().insert(position, None);
        let address = format_smolstr!("{}module.{}", frame.prefix, block.label(0));
        let expansion = expand(self, frame, block, &address);
        let module = self.called(frame, block);
        let mut all = self.calls.borrow_mut();
        let calls = Rc::new(Calls {
            number: all.len(),
            frame: frame.number,
            block,
            address,
            expansion,
            module,
            children: RefCell::default(),
        });
        frame.numbers.borrow_mut().insert(position, Some(all.len()));
        all.push(Rc::clone(&calls));
        Some(calls)
    }

    fn called(&self, frame: &Rc<Frame<'p>>, block: &'p Block) -> Result<&'p Module, Unresolved> {
        let names = self.names(frame, block);
        let program = self.program;
        let module = program.called(&self.root.path, frame.module, block, &names)?;
        let mut around = Some(Rc::clone(frame));
        while let Some(frame) = around {
            if frame.module.path == module.path {
                return Err(Unresolved::Circular);
            }
            let caller = frame.caller.as_ref();
            around = caller.and_then(|caller| self.frame(caller.calls.frame));
        }
        Ok(module)
    }

    /// The names of the calls that lead to what a block calls.
    fn names(&self, frame: &Frame<'p>, block: &Block) -> SmolStr {
        if frame.names.is_empty() {
            SmolStr::new(block.label(0))
        } else {
            format_smolstr!("{}.{}", frame.names, block.label(0))
        }
    }

    /// The instance of a called module; nothing where the module is not there.
    pub(crate) fn child(&self, calls: &Rc<Calls<'p>>, instance: usize) -> Option<Rc<Frame<'p>>> {
        let module = *calls.module.as_ref().ok()?;
        if let Some(number) = calls.children.borrow().get(&instance) {
            return self.frame(*number);
        }
        let caller = self.frame(calls.frame)?;
        let key = &calls.expansion.instances.get(instance)?.key;
        let address = key.behind(&calls.address);
        let printed = match named(calls.block).0 {
            Named::Local(local) => path::printed(&caller.printed, local),
            Named::Elsewhere(_) | Named::Computed => path::below(&self.root.path, &module.path),
        };
        let site = CallSite {
            address: address.clone(),
            head: calls.block.head,
            span: calls.block.span,
        };
        let number = self.frames.borrow().len();
        let frame = Rc::new(Frame {
            number,
            module,
            prefix: format_smolstr!("{address}."),
            printed: printed.into(),
            calls: caller.calls.iter().cloned().chain([site]).collect(),
            names: self.names(&caller, calls.block),
            caller: Some(Caller {
                calls: Rc::clone(calls),
                instance,
            }),
            values: Memo::default(),
            numbers: RefCell::default(),
        });
        self.frames.borrow_mut().push(Rc::clone(&frame));
        calls.children.borrow_mut().insert(instance, number);
        Some(frame)
    }

    /// What a name in an instance of a module has as its value.
    pub(super) fn named(
        &self,
        frame: &Frame<'p>,
        name: Name<'p>,
        span: Span,
        compute: impl FnOnce() -> Result<Val, Fault>,
    ) -> Result<Val, Fault> {
        let subject = || match name {
            Name::Variable(name) => format_smolstr!("var.{name}"),
            Name::Local(name) => format_smolstr!("local.{name}"),
            Name::Output(name) => format_smolstr!("output.{name}"),
        };
        self.once(&frame.values, name, span, subject, compute)
    }

    /// The value of what is asked for by a key: evaluated once, and not known where that leads back to itself. What
    /// Terraform refuses there, it refuses there: to those who ask, the value is not known.
    pub(super) fn once<K: Clone + Eq + Hash>(
        &self,
        memo: &Memo<K>,
        key: K,
        span: Span,
        subject: impl Fn() -> SmolStr,
        compute: impl FnOnce() -> Result<Val, Fault>,
    ) -> Result<Val, Fault> {
        let error = || Val::unknown(Unknown::new(Reason::Error, subject(), Type::Any));
        let slot = memo.borrow().get(&key).cloned();
        match slot {
            Some(Slot::Done(result)) => return result,
            Some(Slot::Busy) => {
                let message = format!("{} refers to itself", subject());
                self.problem(ProblemKind::Unresolved, span, message);
                return Ok(error());
            }
            None => memo.borrow_mut().insert(key.clone(), Slot::Busy),
        };
        let result = match compute() {
            Err(Fault::Error { .. }) => Ok(error()),
            Err(Fault::Limit { span: at, what }) => {
                self.limit(at, &what);
                Err(Fault::Limit { span: at, what })
            }
            Ok(value) => Ok(value),
        };
        memo.borrow_mut().insert(key, Slot::Done(result.clone()));
        result
    }

    /// Says once that a limit was reached.
    pub(super) fn limit(&self, span: Span, what: &str) {
        let mut problems = self.problems.borrow_mut();
        let begin = format!("{what}: ");
        if !problems.iter().any(|problem| problem.message.starts_with(&begin)) {
            let message = format!("{begin}beyond the limit; what depends on it here is not known");
            problems.push(Problem::at(ProblemKind::Limit, span, message));
        }
    }
}

impl<'p> Resources<'p> {
    pub(super) fn handle(&self, instance: usize) -> Handle {
        handle(false, self.number, instance)
    }

    pub(super) fn instance(&self, instance: usize) -> Option<&Instance> {
        self.expansion.instances.get(instance)
    }

    /// The address of an instance.
    pub(super) fn address_of(&self, instance: usize) -> SmolStr {
        match self.instance(instance).map(|instance| &instance.key) {
            Some(key) => key.behind(&self.address),
            None => self.address.clone(),
        }
    }

    /// Whether it is read rather than made.
    pub(super) fn is_data(&self) -> bool {
        self.block.word == "data"
    }
}

impl<'p> Calls<'p> {
    pub(super) fn handle(&self, instance: usize) -> Handle {
        handle(true, self.number, instance)
    }

    /// The address of an instance.
    pub(super) fn address_of(&self, instance: usize) -> SmolStr {
        let key = self
            .expansion
            .instances
            .get(instance)
            .map_or(&Key::None, |instance| &instance.key);
        key.behind(&self.address)
    }
}

fn handle(is_module: bool, block: usize, instance: usize) -> Handle {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Handle {
        is_module,
        block: number(block),
        instance: number(instance),
    }
}

/// Where expressions stand that are evaluated in an instance of a module, outside of any instance of a block.
pub(super) fn place<'e, 'p>(evaluation: &'e Evaluation<'p>, frame: &'e Rc<Frame<'p>>) -> Place<'e, 'p> {
    Place {
        evaluation,
        frame,
        instance: None,
        own: None,
    }
}
