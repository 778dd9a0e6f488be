//! Expressions and what they give, as texts.

mod depth;
mod expressions;
mod partial;
mod property;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::{Reason, SourceId, Span};
use smol_str::{SmolStr, format_smolstr};

use super::{Budget, Environment, Fault, Files, Scope, Unread, evaluate};
use crate::syntax::{self, Place};
use crate::syntax::{Expression, Step};
use crate::value::{Data, Fields, Handle, NOWHERE, Target, Type, Unknown, Val, convert};

/// Names and their values, and one resource and one module that can be asked for attributes.
pub(super) struct Names {
    names: BTreeMap<SmolStr, Val>,
    text: String,
    budget: Budget,
}

/// A handle to the resource `aws_s3_bucket.logs`, of which `id` is not known and `bucket` is.
pub(super) const BUCKET: Handle = Handle {
    is_module: false,
    block: 0,
    instance: 0,
};

/// A handle to `module.net`, which has two outputs.
pub(super) const MODULE: Handle = Handle {
    is_module: true,
    block: 1,
    instance: 0,
};

impl Names {
    pub(super) fn new() -> Self {
        Self {
            names: BTreeMap::new(),
            text: String::new(),
            budget: Budget::new(100_000, 1_000_000),
        }
    }

    pub(super) fn with(mut self, name: &str, value: Val) -> Self {
        self.names.insert(name.into(), value);
        self
    }

    /// The names that most tests use.
    pub(super) fn usual() -> Self {
        let unknown = |ty: Type| Unknown::new(Reason::Variable, "var.x", ty);
        let prefixed = Unknown {
            prefix: "arn:".into(),
            not_null: true,
            targets: Arc::from([Target {
                address: "aws_s3_bucket.logs".into(),
                attribute: "arn".into(),
            }]),
            ..Unknown::new(Reason::Reference, "aws_s3_bucket.logs.arn", Type::String)
        };
        let converted = |value: Val, ty: Type| convert(value, &ty).expect("the value converts");
        let numbers = Val::tuple([Val::number(1), Val::number(2)]);
        let letters = Val::tuple([Val::string("b"), Val::string("a")]);
        let fields = Val::object(Fields::from_pairs([("a".into(), Val::number(1))]));
        Self::new()
            .with("list", converted(numbers, Type::list(Type::Number)))
            .with("set", converted(letters, Type::set(Type::String)))
            .with("table", converted(fields, Type::map(Type::Number)))
            .with("unknown", Val::unknown(unknown(Type::Any)))
            .with("flag", Val::unknown(unknown(Type::Bool)))
            .with("number", Val::unknown(unknown(Type::Number)))
            .with("text", Val::unknown(unknown(Type::String)))
            .with("texts", Val::unknown(unknown(Type::list(Type::String))))
            .with("map", Val::unknown(unknown(Type::map(Type::Number))))
            .with(
                "object",
                Val::unknown(unknown(Type::object([("a".into(), Type::Number)]))),
            )
            .with("arn", Val::unknown(prefixed))
            .with("secret", Val::string("hush").with_sensitive(true))
            .with(
                "far",
                Val::string("eu").named("default of variable region", Span::new(SourceId(0), 0, 1)),
            )
            .with("bucket", Val::new(Data::Handle(BUCKET)))
            .with(
                "buckets",
                Val::tuple([Val::new(Data::Handle(BUCKET)), Val::new(Data::Handle(BUCKET))]),
            )
            .with("module", Val::new(Data::Handle(MODULE)))
    }

    pub(super) fn parse(&mut self, text: &str) -> Expression {
        self.text = text.to_owned();
        syntax::expression(text, Place::At(SourceId(0), 0)).expect("the expression is right")
    }

    pub(super) fn value(&mut self, text: &str) -> Result<Val, Fault> {
        let expression = self.parse(text);
        evaluate(&expression, Scope::new(self))
    }
}

impl Environment for Names {
    fn name(&self, root: &str, _steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        match self.names.get(root) {
            Some(value) => Ok((value.clone(), 0)),
            None => Err(Fault::error(span, format_smolstr!("nothing is named {root}"))),
        }
    }

    fn member(&self, handle: Handle, name: &str, span: Span) -> Result<Val, Fault> {
        match (handle.is_module, name) {
            (false, "bucket") => Ok(Val::string("my-logs")),
            (false, "id") => Ok(Val::unknown(Unknown::new(
                Reason::Reference,
                "aws_s3_bucket.logs.id",
                Type::String,
            ))),
            (true, "zones") => Ok(Val::tuple([Val::string("a"), Val::string("b")])),
            (true, "name") => Ok(Val::string("net")),
            _ => Err(Fault::error(span, "there is no such attribute")),
        }
    }

    fn whole(&self, handle: Handle) -> Result<Val, Fault> {
        let member = |name: &str| Ok::<_, Fault>((name.into(), self.member(handle, name, NOWHERE)?));
        Ok(Val::object(Fields::from_pairs([member("zones")?, member("name")?])))
    }

    fn text(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    fn files(&self) -> &dyn Files {
        &NoFiles
    }

    fn budget(&self) -> &Budget {
        &self.budget
    }
}

struct NoFiles;

impl Files for NoFiles {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, Unread> {
        Err(Unread::Missing(format_smolstr!("{path} is not there")))
    }

    fn below(&self, _directory: &str) -> Result<Vec<SmolStr>, Unread> {
        Ok(Vec::new())
    }
}

/// A value as these tests write it: a collection with its type before it, `error` and `limit` for what has none.
pub(super) fn shown(result: &Result<Val, Fault>) -> String {
    match result {
        Ok(value) => show(value),
        Err(Fault::Error { .. }) => "error".to_owned(),
        Err(Fault::Limit { .. }) => "limit".to_owned(),
    }
}

fn show(value: &Val) -> String {
    let items = |items: &[Val]| items.iter().map(show).collect::<Vec<_>>().join(", ");
    let fields = |fields: &Fields| {
        let pairs = fields.iter().map(|(name, value)| format!("{name} = {}", show(value)));
        pairs.collect::<Vec<_>>().join(", ")
    };
    let text = match &value.data {
        Data::Null(Type::Any) => "null".to_owned(),
        Data::Null(ty) => format!("null {}", show_type(ty)),
        Data::Bool(truth) => truth.to_string(),
        Data::Number(number) => number.to_string(),
        Data::String(text) => format!("{text:?}"),
        Data::List(ty, list) => format!("list({})[{}]", show_type(ty), items(list)),
        Data::Set(ty, set) => format!("set({})[{}]", show_type(ty), items(set)),
        Data::Map(ty, map) => format!("map({}){{{}}}", show_type(ty), fields(map)),
        Data::Tuple(tuple) => format!("[{}]", items(tuple)),
        Data::Object(object) => format!("{{{}}}", fields(object)),
        Data::Handle(handle) if handle.is_module => "module".to_owned(),
        Data::Handle(_) => "resource".to_owned(),
        Data::Unknown(unknown) => {
            let mut text = format!("unknown {}", show_type(&unknown.ty));
            if !unknown.prefix.is_empty() {
                text += &format!(" {:?}...", unknown.prefix);
            }
            if unknown.not_null {
                text += " set";
            }
            for target in unknown.targets.iter() {
                text += &format!(" of {}.{}", target.address, target.attribute);
            }
            if let Some(known) = &unknown.fields {
                text += &format!(" with {{{}}}", fields(known));
            }
            text
        }
    };
    if value.is_sensitive() {
        format!("secret({text})")
    } else {
        text
    }
}

fn show_type(ty: &Type) -> String {
    match ty {
        Type::Any => "any".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Number => "number".to_owned(),
        Type::String => "string".to_owned(),
        Type::List(item) => format!("list({})", show_type(item)),
        Type::Set(item) => format!("set({})", show_type(item)),
        Type::Map(item) => format!("map({})", show_type(item)),
        Type::Tuple(items) => format!("[{}]", items.iter().map(show_type).collect::<Vec<_>>().join(", ")),
        Type::Object(object) => {
            let attributes = object.attributes.iter();
            let attributes = attributes.map(|(name, ty)| format!("{name} = {}", show_type(ty)));
            format!("{{{}}}", attributes.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Evaluates each expression with the usual names and compares what it gives.
pub(super) fn all(expected: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, result) in expected {
        let given = shown(&Names::usual().value(text));
        if given != *result {
            wrong.push(format!("{text}\n  gives    {given}\n  and not  {result}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
