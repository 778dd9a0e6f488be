//! What is lost by an error, and what is not.

mod common;

use common::{addresses, main, resource, unit};
use portcullis_model::ProblemKind;

#[test]
fn one_broken_block_does_not_hide_the_others() {
    let unit =
        main("a \"x\" {}\nresource \"x_y\" \"broken\" {\n  b = = 1\n}\nresource \"x_y\" \"fine\" {\n  c = 1\n}\n");
    assert_eq!(addresses(&unit), ["a.x", "x_y.fine"]);
    assert_eq!(unit.problems.len(), 1);
    assert_eq!(unit.problems[0].kind, ProblemKind::Syntax);
    assert!(
        unit.problems[0]
            .message
            .starts_with("resource \"x_y\" \"broken\" is not read: ")
    );
    assert_eq!(unit.text(unit.problems[0].span.unwrap()), "=");
    let fine = resource(&unit, "x_y.fine");
    assert_eq!(unit.text(fine.at("c").span()), "1");
    assert_eq!(unit.text(fine.head), "resource \"x_y\" \"fine\"");
}

#[test]
fn a_block_that_is_never_closed_ends_where_the_next_begins() {
    let unit = main("resource \"x_y\" \"open\" {\n  b = {\n\nresource \"x_y\" \"fine\" {}\n");
    assert_eq!(addresses(&unit), ["x_y.fine"]);
    assert_eq!(unit.problems.len(), 1);
}

#[test]
fn a_string_that_is_never_closed_ends_with_its_line() {
    let unit = main("locals {\n  a = \"open\n}\nresource \"x_y\" \"fine\" {}\n");
    assert_eq!(addresses(&unit), ["x_y.fine"]);
}

#[test]
fn line_breaks_inside_a_for_expression_are_space() {
    let unit = main(
        "locals {\n  a = {\n    for k, v in var.x :\n    k => v.on\n    ? 1 # why\n    : 2\n    if v != null\n  }\n  b = \"after\"\n}\n",
    );
    assert_eq!(unit.problems, []);
    assert_eq!(resource(&unit, "locals").at("b").as_str(), Some("after"));
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_read() {
    let unit = main("\u{feff}resource \"x_y\" \"z\" {\r\n  a = \"b\"\r\n  c = <<E\r\nd\r\nE\r\n}\r\n");
    assert_eq!(unit.problems, []);
    let z = resource(&unit, "x_y.z");
    assert_eq!(unit.text(z.head), "resource \"x_y\" \"z\"");
    assert_eq!(unit.text(z.at("a").span()), "b");
}

#[test]
fn a_repeated_key_is_a_problem_and_the_rest_is_read() {
    let unit = main("resource \"x_y\" \"z\" {\n  a = 1\n  a = [\n    2\n  ]\n  b = { c = 1, c = 2, d = 3 }\n}\n");
    assert_eq!(unit.problems.len(), 2);
    assert!(
        unit.problems
            .iter()
            .all(|problem| problem.kind == ProblemKind::DuplicateKey)
    );
    assert_eq!(unit.text(unit.problems[0].span.unwrap()), "a");
    let z = resource(&unit, "x_y.z");
    assert_eq!(unit.text(z.at("a").span()), "1");
    assert_eq!(unit.text(z.at("b.c").span()), "2");
    assert_eq!(unit.text(z.at("b.d").span()), "3");
}

#[test]
fn of_a_repeated_key_of_an_object_the_last_counts() {
    let unit = main(
        "locals {\n  a = {\n    \"k\" = [\n      1\n    ]\n    # k = 0\n    other = { k = 5 }\n    \"k\" = 2\n  }\n}\n",
    );
    assert_eq!(unit.problems.len(), 1);
    assert_eq!(unit.problems[0].message, "k is given twice in locals; the last is read");
    assert_eq!(unit.text(unit.problems[0].span.unwrap()), "k");
    let locals = resource(&unit, "locals");
    assert_eq!(unit.text(locals.at("a.k").span()), "2");
    assert_eq!(unit.text(locals.at("a.other.k").span()), "5");
}

#[test]
fn what_stands_outside_of_any_block_is_named() {
    let unit = main("a = 1\n");
    assert_eq!(
        unit.problems[0].message,
        "a is not read: it stands outside of any block"
    );
}

#[test]
fn the_problems_of_a_file_are_bounded() {
    let unit = main(&"resource \"x\" \"y\" {\n  = \n}\n".repeat(200));
    assert_eq!(unit.problems.len(), 50);
    assert!(unit.problems[49].message.contains("150 more problems"));
}

#[test]
fn one_broken_file_does_not_hide_another() {
    let unit = unit(&[("a.tf", "resource {{{"), ("b.tf", "variable \"v\" {}\n")]);
    assert!(addresses(&unit).contains(&"variable.v"));
    assert!(!unit.problems.is_empty());
}
