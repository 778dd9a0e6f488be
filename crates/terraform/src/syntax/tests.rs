//! What is read of texts, in a short form of the tree.

use portcullis_model::{SourceId, Span};

use super::{Base, Expression, KeyKind, Kind, Part, Place, StepKind, Template, expression, template};

const AT: Place = Place::At(SourceId(0), 0);

fn read(text: &str) -> String {
    match expression(text, AT) {
        Ok(expression) => shown(&expression),
        Err(refusal) => format!("refused at {}", refusal.at),
    }
}

fn shown(expression: &Expression) -> String {
    let all = |items: &[Expression]| items.iter().map(shown).collect::<Vec<_>>().join(" ");
    match &expression.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(value) => value.to_string(),
        Kind::Number(value) => value.to_string(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Template(parts) => shown_template(parts),
        Kind::Tuple(items) => format!("[{}]", all(items)),
        Kind::Object(fields) => {
            let field = |field: &super::Field| match &field.key.kind {
                KeyKind::Name(name) => format!("{name}={}", shown(&field.value)),
                KeyKind::Computed(key) => format!("({})={}", shown(key), shown(&field.value)),
            };
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(" "))
        }
        Kind::Traversal(traversal) => {
            let base = match &traversal.base {
                Base::Name(name) => name.to_string(),
                Base::Expression(base) => shown(base),
            };
            let step = |step: &super::Step| match &step.kind {
                StepKind::Attribute(name) => format!(".{name}"),
                StepKind::Index(index) => format!("[{}]", shown(index)),
                StepKind::AttributeSplat => ".*".to_owned(),
                StepKind::FullSplat => "[*]".to_owned(),
            };
            base + &traversal.steps.iter().map(step).collect::<String>()
        }
        Kind::Call(call) => {
            let dots = if call.expands { "..." } else { "" };
            format!("{}({}{dots})", call.name, all(&call.arguments))
        }
        Kind::Conditional(parts) => format!("(if {})", all(&**parts)),
        Kind::Unary(operator, operand) => format!("({operator:?} {})", shown(operand)),
        Kind::Binary(operator, operands) => format!("({operator:?} {})", all(&**operands)),
        Kind::For(each) => {
            let key = each.key.as_ref().map(|key| format!("{key} ")).unwrap_or_default();
            let result_key = each.result_key.as_ref().map(|key| format!("{} => ", shown(key)));
            let condition = each
                .condition
                .as_ref()
                .map(|condition| format!(" if {}", shown(condition)));
            let dots = if each.groups { "..." } else { "" };
            format!(
                "(for {key}{} in {}: {}{}{dots}{})",
                each.value,
                shown(&each.collection),
                result_key.unwrap_or_default(),
                shown(&each.result),
                condition.unwrap_or_default()
            )
        }
        Kind::Parenthesis(inner) => format!("({})", shown(inner)),
    }
}

fn shown_template(template: &Template) -> String {
    let part = |part: &Part| match part {
        Part::Literal(text, _) => format!("{text:?}"),
        Part::Interpolation(expression, _) => format!("${}", shown(expression)),
        Part::If {
            condition,
            then,
            otherwise,
            ..
        } => {
            let otherwise = otherwise
                .as_ref()
                .map(|other| format!(" else {}", shown_template(other)));
            format!(
                "%if {} {}{}",
                shown(condition),
                shown_template(then),
                otherwise.unwrap_or_default()
            )
        }
        Part::For {
            key,
            value,
            collection,
            body,
            ..
        } => {
            let key = key.as_ref().map(|key| format!("{key} ")).unwrap_or_default();
            format!("%for {key}{value} in {} {}", shown(collection), shown_template(body))
        }
    };
    format!("<{}>", template.parts.iter().map(part).collect::<Vec<_>>().join(" "))
}

#[test]
fn values_are_read_as_they_are_written() {
    assert_eq!(read("null"), "null");
    assert_eq!(read("true"), "true");
    assert_eq!(read("12345678901234567890.5"), "12345678901234567890.5");
    assert_eq!(read("- 5"), "-5");
    assert_eq!(read("1.5e3"), "1500");
    assert_eq!(read("25e-1"), "2.5");
    assert_eq!(read(r#""a\t\u00e4 $${b} %%{c}""#), r#""a\tä ${b} %{c}""#);
    assert_eq!(read("[1, [\n2,\n]]"), "[1 [2]]");
}

#[test]
fn keys_of_objects_are_names_or_computed() {
    assert_eq!(
        read("{ a = 1, \"b c\" : 2\n aws.west = 3\n true = 4, null = 5 }"),
        "{a=1 b c=2 aws.west=3 true=4 null=5}"
    );
    assert_eq!(
        read("{ (a) = 1, \"x-${b}\" = 2, 1.50 = 3, upper(\"c\") = 4 }"),
        "{((a))=1 (<\"x-\" $b>)=2 (1.5)=3 (upper(\"c\"))=4}"
    );
}

#[test]
fn traversals_keep_every_step() {
    assert_eq!(read("var.a"), "var.a");
    assert_eq!(read("a[0].b[\"c\"].0.d"), "a[0].b[\"c\"][0].d");
    assert_eq!(read("a.*.b[0]"), "a.*.b[0]");
    assert_eq!(read("a[*].b[0]"), "a[*].b[0]");
    assert_eq!(read("f(x).y"), "f(x).y");
    assert_eq!(read("(a).b"), "(a).b");
    assert_eq!(read("alone"), "alone");
}

#[test]
fn operators_bind_as_in_terraform() {
    assert_eq!(read("1 + 2 * 3"), "(Add 1 (Multiply 2 3))");
    assert_eq!(read("a || b && !c"), "(Or a (And b (Not c)))");
    assert_eq!(read("a - b - c"), "(Subtract (Subtract a b) c)");
    assert_eq!(
        read("-a % 2 >= 1 == true"),
        "(Equal (GreaterOrEqual (Modulo (Negate a) 2) 1) true)"
    );
    assert_eq!(read("a ? b : c ? d : e"), "(if a b (if c d e))");
}

#[test]
fn calls_keep_their_namespace_and_their_dots() {
    assert_eq!(read("max(1, x...)"), "max(1 x...)");
    assert_eq!(
        read("provider::aws::arn_parse(\"a\",)"),
        "provider::aws::arn_parse(\"a\")"
    );
}

#[test]
fn for_expressions_keep_their_parts() {
    assert_eq!(read("[for x in y : x.a if x.b]"), "(for x in y: x.a if x.b)");
    assert_eq!(
        read("{for k, v in y : k => v... if v != 1}"),
        "(for k v in y: k => v... if (NotEqual v 1))"
    );
}

#[test]
fn what_is_no_expression_is_refused() {
    assert_eq!(read("1 +"), "refused at 1");
    assert!(expression(&"[".repeat(1_000), AT).is_err_and(|refusal| refusal.is_limit));
    assert!(template(&"${".repeat(1_000), AT).is_err_and(|refusal| refusal.is_limit));
    let keys: String = (0..20_000).map(|key| format!("k{key} = 1, ")).collect();
    assert!(expression(&format!("{{ {keys} }}"), AT).is_err_and(|refusal| refusal.is_limit));
    assert!(template(&format!("a ${{ {{ {keys} }} }}"), AT).is_err_and(|refusal| refusal.is_limit));
    assert!(expression(&format!("\"a ${{ {{ {keys} }} }}\""), AT).is_err_and(|refusal| refusal.is_limit));
}

#[test]
fn marks_trim_the_white_space_of_their_line() {
    assert_eq!(
        read(r#""x %{~ if a ~} \n  y ${~ b ~}\t z%{ endif }""#),
        r#"<"x" %if a <"y" $b "z">>"#
    );
    let bare = template("a ${~ 1 ~}\n\n   b\n%{ if true ~}\n\n   x\n  %{~ endif }\n", AT).unwrap();
    assert_eq!(
        shown_template(&bare),
        r#"<"a" $1 "\n   b\n" %if true <"\n   x\n"> "\n">"#
    );
}

#[test]
fn escapes_count_in_quotes_only() {
    assert_eq!(
        read(r#""%{ if a }b\tc\"$${d}%{ else }\\%{ endif }""#),
        r#"<%if a <"b\tc\"${d}"> else <"\\">>"#
    );
    assert_eq!(
        read("<<-E\n    $${a}\n      \\n %%{b} \"q\"\n  E"),
        r#""${a}\n  \\n %{b} \"q\"\n""#
    );
}

#[test]
fn the_indent_of_a_heredoc_is_that_of_its_least_indented_line() {
    assert_eq!(read("<<-E\n\n      x\n\n    y\n  E"), r#""\n  x\n\ny\n""#);
    assert_eq!(read("<<-E\n  ${1}\n    x\n  E"), r#"<"" $1 "\n  x\n">"#);
    assert_eq!(read("<<-E\n  x\n${1}\n  E"), r#"<"  x\n" $1 "\n">"#);
    assert_eq!(read("<<E\nE"), r#""""#);
    assert_eq!(read("<<-E\r\n  a\r\n   b\r\n  E"), r#""a\r\n b\r\n""#);
    // What follows a line break that was trimmed away begins no line.
    assert_eq!(
        read("<<-E\n    one\n    %{ if a ~}\n    two\n      %{ endif ~}\n    three\n  E"),
        r#"<"one\n" %if a <"    two\n  "> "    three\n">"#
    );
}

#[test]
fn spans_are_those_of_the_characters() {
    let text = r#"{ key = "va\tl", "k" = x.y[0], t = "a${b}c" }"#;
    let read = expression(text, Place::At(SourceId(0), 0)).unwrap();
    let of = |span: Span| &text[span.range()];
    let Kind::Object(fields) = &read.kind else {
        panic!("an object")
    };
    assert_eq!(of(fields[0].key.span), "key");
    assert_eq!(of(fields[0].value.span), r"va\tl");
    assert_eq!(of(fields[1].key.span), "k");
    let Kind::Traversal(traversal) = &fields[1].value.kind else {
        panic!("a traversal")
    };
    assert_eq!(of(fields[1].value.span), "x.y[0]");
    assert_eq!(of(traversal.steps[0].span), ".y");
    assert_eq!(of(traversal.steps[1].span), "[0]");
    let Kind::Template(template) = &fields[2].value.kind else {
        panic!("a template")
    };
    assert_eq!(of(fields[2].value.span), "a${b}c");
    let Part::Interpolation(inner, whole) = &template.parts[1] else {
        panic!("an interpolation")
    };
    assert_eq!((of(inner.span), of(*whole)), ("b", "${b}"));
}

#[test]
fn the_place_of_a_text_is_where_it_begins_or_all_of_a_span() {
    let moved = expression("a.b", Place::At(SourceId(3), 10)).unwrap();
    assert_eq!(moved.span, Span::new(SourceId(3), 10, 13));
    let span = Span::new(SourceId(1), 5, 9);
    let inside = expression("[\"a\"]", Place::Within(span)).unwrap();
    let Kind::Tuple(items) = &inside.kind else {
        panic!("a list")
    };
    assert_eq!((inside.span, items[0].span), (span, span));
}
