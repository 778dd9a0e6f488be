//! What is known is computed as Terraform does.

use super::{Names, all, shown};

#[test]
fn literals_are_themselves() {
    all(&[
        ("1.5", "1.5"),
        ("true", "true"),
        ("null", "null"),
        ("\"a\\n\"", "\"a\\n\""),
        ("[1, \"a\"]", "[1, \"a\"]"),
        ("{ b = 1, \"a\" : 2 }", "{a = 2, b = 1}"),
        ("{ (1) = 1 }", "{1 = 1}"),
        ("{ true = 1 }", "{true = 1}"),
        ("{ \"${1}a\" = 1 }", "{1a = 1}"),
        ("{ (null) = 1 }", "error"),
        ("{ ([]) = 1 }", "error"),
    ]);
}

#[test]
fn operators_convert_their_operands() {
    all(&[
        ("\"1\" + 2", "3"),
        ("7 - 2 * 3", "1"),
        ("5 % 3", "2"),
        ("-5 % 3", "-2"),
        ("5.5 % 2", "1.5"),
        ("1 % 0", "1"),
        ("3 / 2", "1.5"),
        ("0 / 0", "error"),
        ("-\"1\"", "-1"),
        ("!\"true\"", "false"),
        ("!\"x\"", "error"),
        ("!null", "error"),
        ("null + 1", "error"),
        ("\"2\" < \"10\"", "true"),
        ("\"a\" < \"b\"", "error"),
        ("2 <= 2 && 3 >= 4 || 1 > 0", "true"),
    ]);
}

#[test]
fn equal_values_are_of_one_type() {
    all(&[
        ("1 == 1.0", "true"),
        ("1 == \"1\"", "false"),
        ("\"true\" != true", "true"),
        ("null == null", "true"),
        ("1 == null", "false"),
        ("[1, 2] == [1, 2]", "true"),
        ("[1, 2] == list", "false"),
        ("{ a = 1 } == table", "false"),
        ("{ a = [1] } == { a = [1] }", "true"),
        ("bucket == null", "false"),
        ("module == null", "false"),
        ("module.zones == [\"a\", \"b\"]", "true"),
    ]);
}

#[test]
fn the_left_side_may_decide_whatever_the_right_one_is() {
    all(&[
        ("false && 1 / 0 == nothing", "false"),
        ("true || nothing", "true"),
        ("nothing && false", "error"),
        ("nothing && true", "error"),
        ("true && nothing", "error"),
        ("true && null", "error"),
        ("false && \"x\"", "false"),
        ("true && \"true\"", "true"),
    ]);
}

#[test]
fn both_results_of_a_condition_become_one_type() {
    all(&[
        ("true ? 1 : 2", "1"),
        ("\"false\" ? 1 : 2", "2"),
        ("true ? 1 : \"a\"", "\"1\""),
        ("true ? [1] : [\"a\", \"b\"]", "list(string)[\"1\"]"),
        ("true ? [1] : []", "list(number)[1]"),
        ("true ? { a = 1 } : { b = 2 }", "map(number){a = 1}"),
        ("true ? 1 : [1]", "error"),
        ("true ? 1 : null", "1"),
        ("true ? null : 1", "null number"),
        ("null ? 1 : 2", "error"),
        ("\"x\" ? 1 : 2", "error"),
    ]);
}

#[test]
fn a_fault_in_the_result_that_is_not_taken_does_not_count() {
    all(&[
        ("true ? 1 : nothing", "1"),
        ("false ? [][0] : \"a\"", "\"a\""),
        ("false ? 1 : nothing", "error"),
    ]);
}

#[test]
fn a_for_makes_a_tuple_or_an_object() {
    all(&[
        ("[for v in [1, 2] : v * 2]", "[2, 4]"),
        ("[for k, v in [\"a\", \"b\"] : \"${k}${v}\"]", "[\"0a\", \"1b\"]"),
        ("[for k, v in { b = 1, a = 2 } : k]", "[\"a\", \"b\"]"),
        ("[for k, v in set : k]", "[\"a\", \"b\"]"),
        ("[for v in [1, 2, 3] : v if v != 2]", "[1, 3]"),
        ("[for v in [1] : v if \"true\"]", "[1]"),
        ("{ for k, v in { a = 1 } : \"${k}!\" => v }", "{a! = 1}"),
        ("{ for i, v in [\"a\", \"a\"] : v => i... }", "{a = [0, 1]}"),
        ("{ for v in [1] : v => v }", "{1 = 1}"),
        (
            "[for a in [1, 2] : [for b in [10, 20] : a + b]]",
            "[[11, 21], [12, 22]]",
        ),
        ("[for a in [1] : [for a in [2] : a]]", "[[2]]"),
        ("[for k, v in module : k]", "[\"name\", \"zones\"]"),
        ("[for b in buckets : b.bucket]", "[\"my-logs\", \"my-logs\"]"),
    ]);
}

#[test]
fn a_for_fails_where_terraform_refuses() {
    all(&[
        ("[for v in 1 : v]", "error"),
        ("[for v in null : v]", "error"),
        ("{ for v in [\"a\", \"a\"] : v => 1 }", "error"),
        ("{ for v in [1] : null => v }", "error"),
        ("{ for v in [1] : [] => v }", "error"),
        ("[for v in [1] : v if null]", "error"),
        ("[for v in [1] : v if \"x\"]", "error"),
    ]);
}

#[test]
fn indexes_and_attributes_find_what_is_there() {
    all(&[
        ("[1, 2][1]", "2"),
        ("[1, 2].1", "2"),
        ("[1, 2][\"1\"]", "2"),
        ("list[0]", "1"),
        ("{ a = 1 }.a", "1"),
        ("{ a = 1 }[\"a\"]", "1"),
        ("{ \"0\" = 1 }[0]", "1"),
        ("table.a", "1"),
        ("table[\"a\"]", "1"),
        ("{ a = [{ b = 1 }] }.a[0].b", "1"),
        ("bucket.bucket", "\"my-logs\""),
        ("bucket[\"bucket\"]", "\"my-logs\""),
        ("module.zones[1]", "\"b\""),
        ("buckets[1].bucket", "\"my-logs\""),
    ]);
}

#[test]
fn what_is_not_there_is_an_error() {
    all(&[
        ("[1][1]", "error"),
        ("[1][-1]", "error"),
        ("[1][0.5]", "error"),
        ("[1][null]", "error"),
        ("[1][\"a\"]", "error"),
        ("[1].a", "error"),
        ("{ a = 1 }.b", "error"),
        ("{ a = 1 }[0]", "error"),
        ("table[\"b\"]", "error"),
        ("set[0]", "error"),
        ("1.a", "error"),
        ("\"a\"[0]", "error"),
        ("null.a", "error"),
        ("null[0]", "error"),
        ("nothing", "error"),
        ("bucket[0]", "error"),
    ]);
}

#[test]
fn a_splat_asks_each_item() {
    all(&[
        ("[{ a = 1 }, { a = 2 }][*].a", "[1, 2]"),
        ("[{ a = 1 }, { a = 2 }].*.a", "[1, 2]"),
        ("[{ a = [1] }, { a = [2] }][*].a[0]", "[1, 2]"),
        ("[{ a = [1] }, { a = [2] }].*.a[0]", "[1]"),
        ("[{ a = [1] }, { a = [2] }].*.a.0", "[1, 2]"),
        ("[[1], [2, 3]][*][*]", "[[1], [2, 3]]"),
        ("list[*]", "list(number)[1, 2]"),
        ("set[*]", "list(string)[\"a\", \"b\"]"),
        ("{ a = 1 }[*].a", "[1]"),
        ("1[*]", "[1]"),
        ("null[*]", "[]"),
        ("[][*].a", "[]"),
        ("buckets[*].bucket", "[\"my-logs\", \"my-logs\"]"),
        ("bucket[*].bucket", "[\"my-logs\"]"),
        ("module[*].name", "[\"net\"]"),
    ]);
}

#[test]
fn templates_join_their_parts() {
    all(&[
        ("\"a${1.5}${true}\"", "\"a1.5true\""),
        ("\"${[1]}\"", "[1]"),
        ("\"${null}\"", "null"),
        ("\"a${null}\"", "error"),
        ("\"a${[]}\"", "error"),
        ("\"%{ if true }a%{ else }b%{ endif }\"", "\"a\""),
        ("\"%{ if false }a%{ endif }\"", "\"\""),
        ("\"%{ if true }${1}%{ endif }\"", "\"1\""),
        ("\"%{ for x in [1, 2] }${x},%{ endfor }\"", "\"1,2,\""),
        ("\"%{ for i, x in [\"a\"] }${i}=${x}%{ endfor }\"", "\"0=a\""),
        ("\"%{ for x in [null] }${x}%{ endfor }\"", "error"),
    ]);
}

#[test]
fn calls_take_their_arguments_in_turn() {
    all(&[
        ("max(1, 2)", "2"),
        ("max([1, 2]...)", "2"),
        ("core::max(1, 2)", "2"),
        ("max(null...)", "error"),
        ("max(1...)", "error"),
        ("nothing(1)", "error"),
        ("upper()", "error"),
        ("provider::aws::arn_parse(\"x\")", "unknown any"),
    ]);
}

#[test]
fn try_takes_the_first_that_does_not_fail() {
    all(&[
        ("try(nothing, 2)", "2"),
        ("try({ a = 1 }.b, null.c, \"d\")", "\"d\""),
        ("try(1, nothing)", "1"),
        ("try()", "error"),
        ("try(nothing)", "error"),
        ("can(nothing)", "false"),
        ("can(1)", "true"),
        ("can()", "error"),
    ]);
}

#[test]
fn secrets_stay_secret() {
    all(&[
        ("secret == \"a\"", "secret(false)"),
        ("\"a${secret}\"", "secret(\"ahush\")"),
        ("[secret]", "[secret(\"hush\")]"),
        ("[secret][0]", "secret(\"hush\")"),
        ("[secret] == [\"a\"]", "secret(false)"),
        ("[secret] == null", "false"),
        ("true ? \"a\" : secret", "secret(\"a\")"),
        ("secret == \"hush\" ? 1 : 2", "secret(1)"),
        ("[for x in [\"hush\"] : x if x == secret]", "secret([\"hush\"])"),
        ("{ for x in [secret] : x => 1 }", "secret({hush = 1})"),
        ("{ (secret) = 1 }", "secret({hush = 1})"),
        ("false && secret == \"hush\"", "secret(false)"),
        ("try(secret, 1)", "secret(\"hush\")"),
    ]);
}

#[test]
fn a_value_keeps_its_place_and_its_way() {
    let mut names = Names::usual();
    let value = names.value("{ a = [1, 22] }.a[1]").expect("a value");
    assert_eq!(names.text.get(value.place.range()), Some("22"));
    let value = names.value("1 + 22").expect("a value");
    assert_eq!(names.text.get(value.place.range()), Some("1 + 22"));
    for text in [
        "far",
        "true ? far : \"b\"",
        "try(nothing, far)",
        "[far][0]",
        "\"${far}-1\"",
    ] {
        let value = names.value(text).expect("a value");
        let way = value.via().map(|origin| origin.what.as_str());
        assert_eq!(way, Some("default of variable region"), "{text}");
    }
    let value = names.value("\"${far}${far}\"").expect("a value");
    assert!(value.via().is_none());
}

#[test]
fn what_would_not_end_or_not_fit_is_a_limit() {
    let nested = |open: &str, close: &str, times: usize| format!("{}1{}", open.repeat(times), close.repeat(times));
    let mut names = Names::usual();
    assert_eq!(shown(&names.value(&nested("[", "]", 60))).len(), 121);
    let mut value = Ok(super::Val::number(1));
    for _ in 0..40 {
        let mut names = Names::new().with("x", value.expect("a value so far"));
        value = names.value("[x, x, { a = x }]");
        if value.is_err() {
            break;
        }
    }
    assert_eq!(shown(&value), "limit");
    let mut value = Ok(super::Val::number(1));
    for _ in 0..1000 {
        let mut names = Names::usual().with("x", value.expect("a value so far"));
        value = names.value("flag ? [x] : [x, x]");
        if value.is_err() {
            break;
        }
    }
    assert_eq!(shown(&value), "limit");
}
