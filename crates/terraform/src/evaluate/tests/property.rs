//! What must hold for every expression: it is evaluated without a panic, and what is known of its value when not all
//! inputs are known is true of the value that it has when they are.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use super::{Names, shown};
use crate::evaluate::Fault;
use crate::function::{self, Function, Parameter, Shape};
use crate::value::{Data, Fields, Type, Unknown, Val, convert, equal};
use portcullis_model::Reason;

/// The kinds of expressions that are made, so that most of them have a value.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sort {
    Bool,
    Number,
    Text,
    List,
    Map,
    Any,
}

const SORTS: [Sort; 5] = [Sort::Bool, Sort::Number, Sort::Text, Sort::List, Sort::Map];

/// The functions that make what they are given one type; see [`Maker::firm`].
const UNIFYING: [&str; 6] = ["coalesce", "coalescelist", "lookup", "tolist", "tomap", "toset"];

/// Makes an expression of what chance gives: where that ends, every choice is the first.
struct Maker<'c> {
    chance: std::slice::Iter<'c, u8>,
}

impl Maker<'_> {
    fn below(&mut self, count: usize) -> usize {
        self.chance.next().map_or(0, |byte| usize::from(*byte) % count.max(1))
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn leaf(&mut self, sort: Sort) -> String {
        let words: &[&str] = match sort {
            Sort::Bool => &["b", "true", "false", "null", "v"],
            Sort::Number => &["n", "0", "1", "2.5", "-3", "i", "null"],
            Sort::Text => &[
                "s",
                "\"\"",
                "\"a\"",
                "\"b-1\"",
                "\"1\"",
                "w",
                "k",
                "v",
                "\"%s-%v\"",
                "\"[a-z]*\"",
                "\"10.0.0.0/8\"",
                "\"{\\\"a\\\": [1]}\"",
                "\"2024-02-29T10:00:00Z\"",
            ],
            Sort::List => &["l", "[]", "[\"a\"]", "[\"b\", 1]", "t", "[s, n]", "q"],
            Sort::Map => &["m", "{}", "{ a = 1 }", "{ a = s, b = n }", "o", "{ (s) = 1, a = w }"],
            Sort::Any => &["x", "null", "v", "k", "nothing"],
        };
        self.one_of(words).to_owned()
    }

    fn any(&mut self, depth: u32) -> String {
        let sort = self.one_of(&SORTS);
        self.expression(sort, depth)
    }

    fn expression(&mut self, sort: Sort, depth: u32) -> String {
        let Some(depth) = depth.checked_sub(1) else {
            return self.leaf(sort);
        };
        match self.below(16) {
            0..=3 => self.leaf(sort),
            4..=8 => self.own(sort, depth),
            9..=11 => self.call(depth),
            12 => {
                let (condition, then) = (self.expression(Sort::Bool, depth), self.firm(sort));
                format!("({condition} ? {then} : {})", self.firm(sort))
            }
            13 => format!("try({}, {})", self.any(depth), self.expression(sort, depth)),
            14 => format!(
                "({}).{}",
                self.expression(Sort::Map, depth),
                self.one_of(&["a", "b", "c"])
            ),
            _ => format!("({})[{}]", self.any(depth), self.any(depth)),
        }
    }

    /// An expression whose type is known whatever the inputs are. Terraform makes both results of a condition one type
    /// where it knows both types, and otherwise leaves the result as it is: `true ? 1 : x` is `1` as long as it is not
    /// known that `x` is a string. We do as it does, so that this is the exception from what is tested here.
    fn firm(&mut self, sort: Sort) -> String {
        let words: &[&str] = match sort {
            Sort::Bool => &["b", "true", "(n > 1)", "(s == w)"],
            Sort::Number => &["n", "1", "(n + i)", "length(l)", "length(w)"],
            Sort::Text => &["s", "\"a\"", "\"x${w}\"", "upper(s)"],
            Sort::List => &["l", "[s, w]", "[\"a\"]", "[n]", "toset(l)", "tolist(q)"],
            Sort::Map | Sort::Any => &["m", "o", "{ a = s }", "{ b = n }", "{ a = \"x\", b = 1 }"],
        };
        self.one_of(words).to_owned()
    }

    /// An expression whose result is of this sort by its form.
    fn own(&mut self, sort: Sort, depth: u32) -> String {
        let which = self.below(8);
        match (sort, which) {
            (Sort::Bool, 0 | 1) => self.binary(Sort::Number, &["<", "<=", ">", ">="], depth),
            (Sort::Bool, 2 | 3) => self.binary(Sort::Any, &["==", "!="], depth),
            (Sort::Bool, 4 | 5) => self.binary(Sort::Bool, &["&&", "||"], depth),
            (Sort::Bool, 6) => format!("!{}", self.expression(Sort::Bool, depth)),
            (Sort::Bool, _) => format!("can({})", self.any(depth)),
            (Sort::Number, 0 | 1) => format!("length({})", self.any(depth)),
            (Sort::Number, 2) => format!("-{}", self.expression(Sort::Number, depth)),
            (Sort::Number, _) => self.binary(Sort::Number, &["+", "-", "*", "/", "%"], depth),
            (Sort::Text, 0 | 1) => format!("\"x${{{}}}\"", self.expression(Sort::Text, depth)),
            (Sort::Text, 2) => {
                let condition = self.expression(Sort::Bool, depth);
                let (then, otherwise) = (self.expression(Sort::Text, depth), self.expression(Sort::Text, depth));
                format!("\"x%{{ if {condition} }}y${{{then}}}%{{ else }}y${{{otherwise}}}%{{ endif }}z\"")
            }
            (Sort::Text, 3) => {
                let list = self.expression(Sort::List, depth);
                format!(
                    "\"x%{{ for v in {list} }}${{{}}}%{{ endfor }}\"",
                    self.expression(Sort::Text, depth)
                )
            }
            (Sort::Text, _) => {
                let first = self.expression(Sort::Text, depth);
                format!("\"${{{first}}}-${{{}}}\"", self.expression(Sort::Number, depth))
            }
            (Sort::List, 0) => format!("[{}, {}]", self.any(depth), self.any(depth)),
            (Sort::List, 1) => {
                let (list, result) = (self.any(depth), self.any(depth));
                format!(
                    "[for k, v in {list} : {result} if {}]",
                    self.expression(Sort::Bool, depth)
                )
            }
            (Sort::List, 2) => format!("[for v in {} : {}]", self.any(depth), self.any(depth)),
            (Sort::List, 3) => format!("({})[*]", self.any(depth)),
            (Sort::List, 4) => format!("({})[*].a", self.expression(Sort::List, depth)),
            (Sort::List, 5) => {
                let first = self.expression(Sort::Map, depth);
                format!("[{first}, {}].*.b", self.expression(Sort::Map, depth))
            }
            (Sort::List, _) => format!("{}({})", self.one_of(&["toset", "tolist"]), self.firm(Sort::List)),
            (Sort::Map, 0 | 1) => format!("{{ a = {}, b = {} }}", self.any(depth), self.any(depth)),
            (Sort::Map, 2) => format!("{{ ({}) = {} }}", self.expression(Sort::Text, depth), self.any(depth)),
            (Sort::Map, 3 | 4) => {
                let (list, key) = (self.any(depth), self.expression(Sort::Text, depth));
                let result = self.any(depth);
                format!(
                    "{{ for k, v in {list} : {key} => {result} if {} }}",
                    self.expression(Sort::Bool, depth)
                )
            }
            (Sort::Map, 5) => {
                let (list, key) = (self.any(depth), self.expression(Sort::Text, depth));
                format!("{{ for v in {list} : {key} => {}... }}", self.any(depth))
            }
            (Sort::Map, _) => format!("tomap({})", self.firm(Sort::Map)),
            (Sort::Any, _) => self.any(depth),
        }
    }

    fn binary(&mut self, sort: Sort, operators: &[&str], depth: u32) -> String {
        let left = self.expression(sort, depth);
        let operator = self.one_of(operators);
        format!("({left} {operator} {})", self.expression(sort, depth))
    }

    /// A call of any function, with arguments as it wants them.
    fn call(&mut self, depth: u32) -> String {
        let all: Vec<&Function> = function::all().collect();
        let Some(function) = all.get(self.below(all.len())) else {
            return self.leaf(Sort::Any);
        };
        let more = self.below(3);
        let rest = std::iter::repeat_n(function.rest, more).flatten();
        let parameters = function.parameters.iter().copied().chain(rest);
        let arguments: Vec<String> = parameters
            .map(|parameter| self.argument(function, parameter, depth))
            .collect();
        format!("{}({})", function.name, arguments.join(", "))
    }

    fn argument(&mut self, function: &Function, parameter: Parameter, depth: u32) -> String {
        let is_unified = UNIFYING.contains(&function.name);
        let sort = match parameter.shape {
            Shape::Any if is_unified => {
                let sort = self.one_of(&SORTS);
                return self.firm(sort);
            }
            Shape::ListOfAny | Shape::SetOfAny => return self.firm(Sort::List),
            Shape::Any => return self.any(depth),
            Shape::Number => Sort::Number,
            Shape::String => Sort::Text,
            Shape::MapOfListsOfStrings => Sort::Map,
            _ => Sort::List,
        };
        self.expression(sort, depth)
    }
}

/// The text of an expression.
fn expression() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<u8>(), 0..60).prop_map(|chance| {
        let mut maker = Maker { chance: chance.iter() };
        maker.any(4)
    })
}

/// A name, what it may mean, and the type that is known of it when it is not known what it means.
fn input(name: &'static str) -> BoxedStrategy<(&'static str, Val, Type)> {
    let strings = |items: &[&str]| {
        let items: Vec<Val> = items.iter().map(|item| Val::string(*item)).collect();
        convert(Val::tuple(items), &Type::list(Type::String)).expect("strings are strings")
    };
    let object = |pairs: &[(&str, Val)]| {
        let pairs = pairs.iter().map(|(name, value)| ((*name).into(), value.clone()));
        Val::object(Fields::from_pairs(pairs))
    };
    let numbers = |pairs: &[(&str, i64)]| {
        let pairs = pairs.iter().map(|(name, value)| ((*name).into(), Val::number(*value)));
        Val::map(Type::Number, Fields::from_pairs(pairs))
    };
    let one = object(&[("a", Val::string("x")), ("b", Val::number(1))]);
    let other = object(&[("a", Val::string("y")), ("b", Val::null(Type::Number))]);
    let set = |value: Val| convert(value, &Type::set(Type::String)).expect("a list is a set");
    let (ty, values) = match name {
        "b" => (Type::Bool, vec![Val::bool(true), Val::bool(false)]),
        "n" | "i" => (Type::Number, vec![Val::number(0), Val::number(1), Val::number(7)]),
        "s" | "w" => (
            Type::String,
            [
                "",
                "a",
                "b",
                "1",
                "true",
                "aB-c d",
                "10.1.0.0/16",
                "[1, \"a\"]",
                "(a)|b",
                "%d",
                "YWI=",
                "1h",
                "a: 1",
            ]
            .map(Val::string)
            .to_vec(),
        ),
        "l" => (
            Type::list(Type::String),
            vec![strings(&[]), strings(&["a"]), strings(&["b", "a", "b"])],
        ),
        "q" => (
            Type::set(Type::String),
            vec![set(strings(&[])), set(strings(&["a", "b"]))],
        ),
        "t" => (
            Type::Any,
            vec![Val::tuple([]), Val::tuple([Val::number(1), Val::string("a"), one])],
        ),
        "m" => (
            Type::map(Type::Number),
            vec![numbers(&[]), numbers(&[("a", 1)]), numbers(&[("a", 2), ("b", 3)])],
        ),
        "o" => (one.ty(), vec![one, other]),
        _ => (
            Type::Any,
            vec![Val::string("a"), Val::bool(true), strings(&["a"]), one, Val::number(2)],
        ),
    };
    let nothing = Val::null(ty.clone());
    let values = prop_oneof![8 => select(values), 1 => Just(nothing)];
    (Just(name), values, Just(ty)).boxed()
}

/// Each input with its value, and whether it is to be unknown.
fn inputs() -> impl Strategy<Value = Vec<((&'static str, Val, Type), bool)>> {
    let each = ["b", "n", "i", "s", "w", "l", "q", "t", "m", "o", "x"].map(|name| (input(name), any::<bool>()));
    each.to_vec()
}

fn unknown(name: &str, ty: &Type, value: &Val, tells_more: bool) -> Val {
    let mut unknown = Unknown::new(Reason::Variable, name, ty.clone());
    if tells_more {
        unknown.not_null = !value.is_null();
        if let Data::String(text) = &value.data {
            unknown.prefix = text.chars().take(1).collect();
        }
        if let Data::Object(fields) = &value.data {
            let first = fields.iter().take(1).map(|(name, field)| (name.clone(), field.clone()));
            unknown.fields = Some(Fields::from_pairs(first).into());
        }
    }
    Val::unknown(unknown)
}

/// Whether what is said of a value is true of it; otherwise what is wrong.
fn agree(said: &Val, is: &Val) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{what}: {} but is {}", super::show(said), super::show(is)));
    match (&said.data, &is.data) {
        (Data::Unknown(_), Data::Unknown(_)) => Ok(()),
        // Where `x` turns out to fail, `u && x` is unknown: it fails too, or is the `false` that it was said to be.
        (Data::Bool(_), Data::Unknown(_)) => Ok(()),
        (_, Data::Unknown(_)) => wrong("known"),
        (Data::Unknown(unknown), data) => {
            if unknown.not_null && is.is_null() {
                return wrong("not null");
            }
            if !is.is_null() && !fits(&unknown.ty, &is.ty()) {
                return wrong("type");
            }
            if let Data::String(text) = data
                && !text.starts_with(&*unknown.prefix)
            {
                return wrong("prefix");
            }
            let fields = unknown.fields.iter().flat_map(|fields| fields.iter());
            for (name, value) in fields {
                match is.fields().and_then(|fields| fields.get(name)) {
                    Some(field) => agree(value, field)?,
                    None => return wrong("fields"),
                }
            }
            Ok(())
        }
        (Data::List(_, left), Data::List(_, right)) | (Data::Tuple(left), Data::Tuple(right)) => {
            if left.len() != right.len() {
                return wrong("length");
            }
            left.iter()
                .zip(right.iter())
                .try_for_each(|(left, right)| agree(left, right))
        }
        (Data::Set(_, left), Data::Set(_, right)) => {
            let known = left.iter().filter(|item| item.is_wholly_known());
            let has = |item: &Val| right.iter().any(|other| matches!(equal(item, other), Ok(true)));
            if known.clone().all(has) && (right.len() <= left.len()) {
                Ok(())
            } else {
                wrong("set")
            }
        }
        (Data::Map(_, left), Data::Map(_, right)) | (Data::Object(left), Data::Object(right)) => {
            if !left.iter().map(|(name, _)| name).eq(right.iter().map(|(name, _)| name)) {
                return wrong("names");
            }
            let mut pairs = left.iter().zip(right.iter());
            pairs.try_for_each(|((_, left), (_, right))| agree(left, right))
        }
        (Data::Null(_), Data::Null(_)) => Ok(()),
        _ => match equal(said, is) {
            Ok(true) => Ok(()),
            _ => wrong("value"),
        },
    }
}

/// Whether a value of a type may be what another type was said to be.
fn fits(said: &Type, is: &Type) -> bool {
    match (said, is) {
        (Type::Any, _) | (_, Type::Any) => true,
        (Type::List(said), Type::List(is)) | (Type::Set(said), Type::Set(is)) | (Type::Map(said), Type::Map(is)) => {
            fits(said, is)
        }
        (Type::Tuple(said), Type::Tuple(is)) => {
            said.len() == is.len() && said.iter().zip(is.iter()).all(|(said, is)| fits(said, is))
        }
        (Type::Object(said), Type::Object(is)) => {
            let pairs = said.attributes.iter().zip(&is.attributes);
            said.attributes.len() == is.attributes.len()
                && pairs
                    .into_iter()
                    .all(|(said, is)| said.0 == is.0 && fits(&said.1, &is.1))
        }
        _ => said == is,
    }
}

/// The same expressions each time, unless `PROPTEST_CASES` asks for so many others.
fn tries() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let (cases, rng_seed) = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => (asked.cases, asked.rng_seed),
        None => (2_000, RngSeed::Fixed(11)),
    };
    ProptestConfig {
        failure_persistence: None,
        cases,
        rng_seed,
        max_shrink_iters: 20_000,
        ..asked
    }
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn what_is_said_of_an_unknown_value_is_true(
        text in expression(),
        inputs in inputs(),
        tells_more in any::<bool>(),
    ) {
        let (mut all, mut some) = (Names::new(), Names::new());
        for ((name, value, ty), is_unknown) in inputs {
            let said = if is_unknown { unknown(name, &ty, &value, tells_more) } else { value.clone() };
            all = all.with(name, value);
            some = some.with(name, said);
        }
        let (is, said) = (all.value(&text), some.value(&text));
        match (&said, &is) {
            (Ok(said), Ok(is)) => prop_assert_eq!(agree(said, is), Ok(()), "{}", text),
            // What fails whatever is not known fails when it is known.
            (Err(Fault::Error { message, .. }), Ok(value)) if value.is_wholly_known() => {
                prop_assert!(false, "{text} is {} but fails with an unknown: {message}", shown(&is));
            }
            _ => {}
        }
    }
}
