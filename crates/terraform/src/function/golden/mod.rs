//! Functions against the answers of Terraform's own console, which `tests/golden/regenerate.py` writes into tables.

mod console;
mod cost;
mod honesty;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use portcullis_model::{Reason, SourceId, Span};
use smol_str::{SmolStr, format_smolstr};

use crate::evaluate::{Budget, Environment, Fault, Files, Scope, Unread, evaluate};
use crate::syntax::{self, Place, Step, StepKind};
use crate::value::{Handle, Type, Unknown, Val};

/// One expression of a table, and what is expected of us.
struct Case {
    expression: String,
    answer: String,
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The cases of all tables by the names of their files.
fn tables() -> BTreeMap<String, Vec<Case>> {
    let files = std::fs::read_dir(golden().join("functions")).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files
        .map(|path| (name(&path), cases(&std::fs::read_to_string(path).unwrap())))
        .collect()
}

fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut is_ours = false;
    for line in text.lines() {
        if let Some(expression) = line.strip_prefix("> ") {
            let (expression, answer) = (expression.to_owned(), String::new());
            cases.push(Case { expression, answer });
            is_ours = false;
        } else if let (Some(case), false, false) = (cases.last_mut(), is_ours, line.starts_with('#')) {
            match line.strip_prefix("ours: ") {
                Some(ours) => {
                    case.answer = ours.to_owned();
                    is_ours = true;
                }
                None => {
                    case.answer.push_str(line);
                    case.answer.push('\n');
                }
            }
        }
    }
    for case in &mut cases {
        case.answer.truncate(case.answer.trim_end().len());
    }
    cases
}

/// What the names of the tables mean, as `tests/golden/module` says it to Terraform.
struct Names {
    budget: Budget,
    text: String,
}

impl Names {
    fn of(expression: &str) -> Self {
        Self::within(Budget::new(1_000_000, 1 << 24), expression)
    }

    fn within(budget: Budget, expression: &str) -> Self {
        let text = expression.to_owned();
        Self { budget, text }
    }
}

impl Environment for Names {
    fn name(&self, root: &str, steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        let steps = steps.iter().map_while(|step| match &step.kind {
            StepKind::Attribute(name) => Some(name.as_str()),
            _ => None,
        });
        let steps: Vec<&str> = steps.take(2).collect();
        let unknown = |ty: Type, not_null: bool| {
            let subject = "terraform_data.unknown";
            Val::unknown(Unknown {
                not_null,
                ..Unknown::new(Reason::Reference, subject, ty)
            })
        };
        Ok(match (root, steps.as_slice()) {
            ("terraform_data", ["unknown", ..]) => (unknown(Type::Any, true), 1),
            ("local", ["any", ..]) => (unknown(Type::Any, false), 1),
            ("local", ["string", ..]) => (unknown(Type::String, false), 1),
            ("local", ["number", ..]) => (unknown(Type::Number, false), 1),
            ("local", ["bool", ..]) => (unknown(Type::Bool, false), 1),
            ("local", ["list", ..]) => (unknown(Type::list(Type::String), true), 1),
            ("local", ["set", ..]) => (unknown(Type::set(Type::String), true), 1),
            ("local", ["map", ..]) => (unknown(Type::map(Type::String), true), 1),
            ("local", ["template", ..]) => (Val::string("Hello, ${name}!"), 1),
            ("local", ["reading", ..]) => (Val::string("${file(\"files/hello.txt\")}"), 1),
            ("local", ["broken", ..]) => (Val::string("${"), 1),
            ("local", ["counted", ..]) => (Val::string("${length(names)} of ${upper(join(\", \", names))}"), 1),
            ("path", ["module" | "root", ..]) => (Val::string("."), 1),
            _ => return Err(Fault::error(span, format_smolstr!("there is no {root}"))),
        })
    }

    fn member(&self, _handle: Handle, name: &str, span: Span) -> Result<Val, Fault> {
        Err(Fault::error(span, format_smolstr!("there is no {name}")))
    }

    fn whole(&self, _handle: Handle) -> Result<Val, Fault> {
        Ok(Val::null(Type::Any))
    }

    fn text(&self, span: Span) -> &str {
        self.text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    fn files(&self) -> &dyn Files {
        &Module
    }

    fn budget(&self) -> &Budget {
        &self.budget
    }
}

/// The files beside `tests/golden/module/main.tf`.
struct Module;

impl Files for Module {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, Unread> {
        if path.starts_with('/') {
            return Err(Unread::OutOfReach(path.into()));
        }
        let file = golden().join("module").join(path);
        std::fs::read(file)
            .map(Arc::from)
            .map_err(|_| Unread::Missing(path.into()))
    }

    fn below(&self, directory: &str) -> Result<Vec<SmolStr>, Unread> {
        let root = golden().join("module").join(directory);
        let mut found = Vec::new();
        let mut left = vec![root.clone()];
        while let Some(directory) = left.pop() {
            for entry in std::fs::read_dir(directory).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    left.push(path);
                } else {
                    found.push(SmolStr::new(path.strip_prefix(&root).unwrap().to_string_lossy()));
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

/// What our evaluator says to an expression, in the words of the console.
fn answer(expression: &str, names: &Names) -> String {
    let Ok(read) = syntax::expression(expression, Place::At(SourceId(0), 0)) else {
        return "error".to_owned();
    };
    match evaluate(&read, Scope::new(names)) {
        Ok(value) => console::printed(&value),
        Err(Fault::Error { .. }) => "error".to_owned(),
        Err(limit) => format!("limit: {limit}"),
    }
}

#[test]
fn expressions_have_the_values_that_the_console_prints() {
    let (total, wrong) = (Cell::new(0), Cell::new(0));
    let mut report = String::new();
    for (table, cases) in tables() {
        for case in cases {
            total.set(total.get() + 1);
            let answer = answer(&case.expression, &Names::of(&case.expression));
            if answer != case.answer {
                wrong.set(wrong.get() + 1);
                let (expression, expected) = (case.expression, case.answer);
                report += &format!("{table}: {expression}\n  expected {expected}\n  answered {answer}\n");
            }
        }
    }
    let (total, wrong) = (total.get(), wrong.get());
    assert!(wrong == 0, "{wrong} of {total} answers are not Terraform's:\n{report}");
}

#[test]
fn every_function_is_held_against_the_console() {
    let tables = tables();
    let cases: Vec<&Case> = tables.values().flatten().collect();
    let functions = super::TABLES.iter().flat_map(|table| table.iter());
    // These two look at their arguments before they have values, and are no entries of a table.
    let names: Vec<&str> = functions.map(|function| function.name).chain(["try", "can"]).collect();
    for name in &names {
        let call = format!("{name}(");
        assert!(
            cases.iter().any(|case| case.expression.contains(&call)),
            "no case calls {name}"
        );
    }
    // Those of Terraform 1.11, and two that only tell what to write instead.
    assert_eq!(names.len(), 118 + 2);
    assert!(cases.len() >= 600, "there are only {} cases", cases.len());
}
