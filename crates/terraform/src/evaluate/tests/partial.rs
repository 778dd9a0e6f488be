//! What is known of a result when not all is known.

use super::all;

#[test]
fn operators_know_what_does_not_hang_on_what_is_unknown() {
    all(&[
        ("number + 1", "unknown number set"),
        ("!flag", "unknown bool set"),
        ("number < 1", "unknown bool set"),
        ("text == \"a\"", "unknown bool set"),
        ("text == null", "unknown bool set"),
        ("arn == null", "false"),
        ("arn != null", "true"),
        ("arn == \"x\"", "false"),
        ("[1, text] == [2, \"a\"]", "false"),
        ("[1, text] == [1, \"a\"]", "unknown bool set"),
        ("[1, text] == [1, \"a\", 3]", "false"),
        ("flag && false", "false"),
        ("false && flag", "false"),
        ("flag || true", "true"),
        ("true && flag", "unknown bool set"),
        ("flag && true", "unknown bool set"),
        ("flag && nothing", "unknown bool set"),
        ("unknown + null", "error"),
        ("texts + 1", "error"),
    ]);
}

#[test]
fn both_results_tell_of_one_that_is_not_chosen_yet() {
    all(&[
        ("flag ? 1 : 1", "1"),
        ("flag ? 1 : 2", "unknown number set"),
        ("flag ? 1 : \"a\"", "unknown string set"),
        ("flag ? \"1\" : 1", "\"1\""),
        ("flag ? \"abc\" : \"abd\"", "unknown string \"ab\"... set"),
        ("flag ? null : 1", "unknown number"),
        ("flag ? null : null", "null"),
        ("flag ? [1] : [2]", "unknown [number] set"),
        ("flag ? [1] : []", "unknown list(number) set"),
        (
            "flag ? arn : \"arn:x\"",
            "unknown string \"arn:\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "flag ? { a = 1, b = 1 } : { a = 1, b = 2 }",
            "unknown {a = number, b = number} set with {a = 1, b = unknown number set}",
        ),
        ("flag ? nothing : 1", "unknown any"),
        ("flag ? 1 : [1]", "error"),
    ]);
}

#[test]
fn a_for_over_what_is_unknown_is_unknown() {
    all(&[
        ("[for v in texts : v]", "unknown any set"),
        ("[for v in text : v]", "error"),
        ("[for v in [text] : v]", "[unknown string]"),
        ("[for v in [1] : v if flag]", "unknown any set"),
        ("{ for v in [text, \"a\"] : v => 1 }", "unknown any set with {a = 1}"),
        (
            "{ for v in [\"a\", \"b\"] : v => 1 if v == \"a\" || flag }",
            "unknown any set with {a = 1}",
        ),
        ("[for v in [text] : nothing]", "error"),
        ("{ (text) = 1, b = 2 }", "unknown any set with {b = 2}"),
        ("{ b = 2, (text) = 1 }", "unknown any set"),
    ]);
}

#[test]
fn steps_from_what_is_unknown_have_the_type_that_is_known() {
    all(&[
        ("unknown.a", "unknown any"),
        ("unknown[0]", "unknown any"),
        ("texts[0]", "unknown string"),
        ("texts[number]", "unknown string"),
        ("texts[\"a\"]", "error"),
        ("map.a", "unknown number"),
        ("map[text]", "unknown number"),
        ("object.a", "unknown number"),
        ("object.b", "error"),
        ("object[\"a\"]", "unknown number"),
        ("text.a", "error"),
        ("text[0]", "error"),
        ("[1, \"a\"][number]", "unknown any"),
        ("list[number]", "unknown number"),
        ("{ a = 1 }[text]", "unknown any"),
        ("table[text]", "unknown number"),
    ]);
}

#[test]
fn a_splat_of_what_is_unknown_is_unknown() {
    all(&[
        ("unknown[*].a", "unknown any"),
        ("texts[*]", "unknown list(string) set"),
        ("text[*]", "unknown any set"),
        ("arn[*]", "[unknown string \"arn:\"... set of aws_s3_bucket.logs.arn]"),
        ("[unknown][*].a", "[unknown any]"),
        ("texts[*].a", "error"),
        ("buckets[*].id", "[unknown string, unknown string]"),
    ]);
}

#[test]
fn a_template_begins_with_what_is_known() {
    all(&[
        ("\"a-${text}-b\"", "unknown string \"a-\"... set"),
        (
            "\"${arn}/*\"",
            "unknown string \"arn:\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "\"x${arn}\"",
            "unknown string \"xarn:\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "\"a%{ if flag }b1%{ else }b2%{ endif }c\"",
            "unknown string \"ab\"... set",
        ),
        ("\"a%{ if flag }b%{ else }b%{ endif }c\"", "\"abc\""),
        ("\"a%{ for x in texts }${x}%{ endfor }\"", "unknown string \"a\"... set"),
        (
            "\"a%{ for x in [1, text, 2] }${x}%{ endfor }\"",
            "unknown string \"a1\"... set",
        ),
        ("\"${text}\"", "unknown string"),
        ("\"a${texts}\"", "error"),
    ]);
}

#[test]
fn an_attempt_stays_open_as_long_as_it_may_fail() {
    all(&[
        ("try(unknown.a, 1)", "unknown any"),
        ("try(text, 1)", "unknown string"),
        ("try([text], 1)", "[unknown string]"),
        ("try({ a = text }.a, 1)", "unknown string"),
        ("try(\"a${text}\", 1)", "unknown any"),
        ("try(flag ? 1 : 1, 2)", "unknown any"),
        ("try(flag && false, 2)", "unknown any"),
        ("try(bucket.id, 1)", "unknown string"),
        ("try(bucket.nothing, 1)", "1"),
        ("try(buckets[5].id, 1)", "1"),
        ("try(bucket, 1)", "resource"),
        ("can(unknown.a)", "unknown bool set"),
        ("can(text)", "true"),
        ("can(bucket.id)", "true"),
    ]);
}

#[test]
fn what_expands_to_an_unknown_count_makes_the_call_unknown() {
    all(&[
        ("max(unknown...)", "unknown any"),
        ("max(text...)", "error"),
        ("max([number, 1]...)", "unknown number set"),
    ]);
}
