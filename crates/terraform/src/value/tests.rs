//! Conversion, common types, equality and sets.

use portcullis_model::Reason;

use super::{Data, Fields, ObjectType, Type, Unknown, Val, convert, equal, unify};

fn unknown(ty: Type) -> Val {
    Val::unknown(Unknown::new(Reason::Variable, "var.x", ty))
}

fn object(fields: &[(&str, Val)]) -> Val {
    Val::object(Fields::from_pairs(
        fields.iter().map(|(name, value)| ((*name).into(), value.clone())),
    ))
}

fn shown(value: &Val) -> String {
    let all = |items: &[Val]| items.iter().map(shown).collect::<Vec<_>>().join(" ");
    let each = |fields: &Fields| {
        let fields = fields.iter().map(|(name, value)| format!("{name}={}", shown(value)));
        fields.collect::<Vec<_>>().join(" ")
    };
    match &value.data {
        Data::Null(ty) => format!("null({ty})"),
        Data::Bool(value) => value.to_string(),
        Data::Number(number) => number.to_string(),
        Data::String(text) => format!("{text:?}"),
        Data::List(ty, items) => format!("list of {ty} [{}]", all(items)),
        Data::Set(ty, items) => format!("set of {ty} [{}]", all(items)),
        Data::Map(ty, fields) => format!("map of {ty} {{{}}}", each(fields)),
        Data::Tuple(items) => format!("[{}]", all(items)),
        Data::Object(fields) => format!("{{{}}}", each(fields)),
        Data::Handle(_) => "handle".to_owned(),
        Data::Unknown(unknown) => format!("?({})", unknown.ty),
    }
}

fn converted(value: Val, ty: &Type) -> String {
    convert(value, ty).map_or_else(|message| format!("error: {message}"), |value| shown(&value))
}

#[test]
fn primitive_values_are_read_and_written() {
    assert_eq!(converted(Val::string("1"), &Type::Bool), "true");
    assert_eq!(converted(Val::string("yes"), &Type::Bool), "error: a bool is required");
    assert_eq!(converted(Val::string("1.50"), &Type::Number), "1.5");
    assert_eq!(converted(Val::number(7), &Type::String), "\"7\"");
    assert_eq!(
        converted(Val::number(1), &Type::Bool),
        "error: a bool is required, not a number"
    );
}

#[test]
fn items_of_a_list_become_what_all_of_them_can_be() {
    let list = Type::list(Type::Any);
    let mixed = Val::tuple([Val::number(1), Val::bool(true), Val::string("a")]);
    assert_eq!(converted(mixed, &list), "list of string [\"1\" \"true\" \"a\"]");
    let unlike = Val::tuple([Val::number(1), Val::bool(true)]);
    assert!(converted(unlike, &list).starts_with("error"));
    let objects = Val::tuple([object(&[("a", Val::number(1))]), object(&[("b", Val::string("x"))])]);
    assert_eq!(
        converted(objects, &list),
        "list of map of string [map of string {a=\"1\"} map of string {b=\"x\"}]"
    );
    let nulls = Val::tuple([Val::null(Type::Any), Val::number(1)]);
    assert_eq!(converted(nulls, &list), "list of number [null(number) 1]");
}

#[test]
fn an_attribute_that_may_be_left_out_is_null_where_it_is() {
    let ty = Type::Object(std::sync::Arc::new(ObjectType {
        attributes: vec![("a".into(), Type::String), ("b".into(), Type::Number)],
        optional: vec!["b".into()],
    }));
    let given = object(&[("a", Val::number(1)), ("c", Val::number(2))]);
    assert_eq!(converted(given, &ty), "{a=\"1\" b=null(number)}");
    assert!(converted(object(&[("b", Val::number(2))]), &ty).starts_with("error"));
    let map = Val::map(Type::String, Fields::from_pairs([("a".into(), Val::string("x"))]));
    assert_eq!(converted(map, &ty), "{a=\"x\" b=null(number)}");
}

#[test]
fn what_is_not_known_stays_so_and_is_no_error() {
    assert_eq!(converted(unknown(Type::Number), &Type::String), "?(string)");
    let apart = Val::tuple([unknown(Type::Any), object(&[("a", Val::number(1))])]);
    assert_eq!(converted(apart, &Type::list(Type::Any)), "?(list of value of any type)");
    let set = Val::set(Type::String, [unknown(Type::String), Val::string("a")]);
    assert_eq!(shown(&set), "set of string [\"a\" ?(string)]");
    assert_eq!(converted(set, &Type::list(Type::String)), "?(list of string)");
}

#[test]
fn a_set_has_each_item_once_and_in_order() {
    let texts = ["b", "a", "B", "a"].map(Val::string);
    assert_eq!(
        shown(&Val::set(Type::String, texts)),
        "set of string [\"B\" \"a\" \"b\"]"
    );
    let numbers = [10, 9, 10].map(Val::number);
    assert_eq!(shown(&Val::set(Type::Number, numbers)), "set of number [9 10]");
}

#[test]
fn a_difference_is_seen_whatever_else_is_not_known() {
    let left = Val::tuple([unknown(Type::String), Val::number(1)]);
    let right = |number: i64| Val::tuple([Val::string("a"), Val::number(number)]);
    assert!(matches!(equal(&left, &right(2)), Ok(false)));
    assert!(equal(&left, &right(1)).is_err());
    assert!(matches!(equal(&Val::number(1), &Val::string("1")), Ok(false)));
    let prefixed = Val::unknown(Unknown {
        prefix: "arn:".into(),
        ..Unknown::new(Reason::Variable, "var.x", Type::String)
    });
    assert!(matches!(equal(&prefixed, &Val::string("x")), Ok(false)));
    assert!(equal(&prefixed, &Val::null(Type::String)).is_err());
}

#[test]
fn types_have_others_in_common() {
    let tuple = |items: &[Type]| Type::Tuple(items.into());
    assert_eq!(unify(&[Type::Number, Type::String]), Some(Type::String));
    assert_eq!(unify(&[Type::Number, Type::Bool]), None);
    assert_eq!(
        unify(&[tuple(&[Type::Number]), Type::list(Type::String)]),
        Some(Type::list(Type::String))
    );
    assert_eq!(
        unify(&[tuple(&[Type::Number]), tuple(&[])]),
        Some(Type::list(Type::Number))
    );
    assert_eq!(
        unify(&[Type::list(Type::String), Type::set(Type::String)]),
        Some(Type::list(Type::String))
    );
    assert_eq!(unify(&[Type::String, Type::list(Type::String)]), None);
}
