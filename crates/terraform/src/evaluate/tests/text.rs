//! What is known of text that is made of what is not known, and what making text may cost.

use super::all;

#[test]
fn formatted_text_begins_with_what_stands_before_the_first_unknown() {
    all(&[
        ("format(\"s3:%s\", text)", "unknown string \"s3:\"... set"),
        ("format(\"%s-%s\", \"a\", text)", "unknown string \"a-\"... set"),
        ("format(\"%s-%s\", text, \"a\")", "unknown string set"),
        ("format(\"%[2]s%[1]s\", text, \"a\")", "unknown string \"a\"... set"),
        ("format(\"%%%s\", text)", "unknown string \"%\"... set"),
        (
            "format(\"<%s>\", arn)",
            "unknown string \"<arn:\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "format(\"%v/*\", arn)",
            "unknown string \"arn:\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "format(\"a%5s\", arn)",
            "unknown string \"a\"... set of aws_s3_bucket.logs.arn",
        ),
        (
            "format(\"a%q\", arn)",
            "unknown string \"a\"... set of aws_s3_bucket.logs.arn",
        ),
        ("format(\"a%z%s\", 1, text)", "unknown string \"a\"... set"),
        ("format(text, 1)", "unknown string set"),
        (
            "formatlist(\"%s-%s\", [\"a\", arn], text)",
            "list(string)[unknown string \"a-\"... set, unknown string \"arn:\"... set of aws_s3_bucket.logs.arn]",
        ),
    ]);
}

#[test]
fn joined_text_begins_with_what_stands_before_the_first_unknown() {
    all(&[
        ("join(\",\", [\"a\", text])", "unknown string \"a,\"... set"),
        (
            "join(\",\", [\"a\", arn])",
            "unknown string \"a,arn:\"... set of aws_s3_bucket.logs.arn",
        ),
        ("join(\",\", [text, \"a\"])", "unknown string set"),
        ("join(\",\", [\"a\"], texts)", "unknown string \"a\"... set"),
        ("join(text, [\"a\"])", "unknown string set"),
    ]);
}

#[test]
fn a_known_beginning_tells_what_a_text_begins_with() {
    all(&[
        ("startswith(arn, \"ar\")", "true"),
        ("startswith(arn, \"arn:\")", "true"),
        (
            "startswith(arn, \"arn:aws\")",
            "unknown bool set of aws_s3_bucket.logs.arn",
        ),
        ("startswith(arn, \"s3:\")", "false"),
        ("startswith(text, \"\")", "true"),
        ("startswith(text, \"a\")", "unknown bool set"),
    ]);
}

#[test]
fn results_of_functions_are_certainly_something() {
    all(&[
        ("upper(text)", "unknown string set"),
        ("split(\",\", text)", "unknown list(string) set"),
        (
            "regex(\"(?P<a>.)(?P<b>.)\", text)",
            "unknown {a = string, b = string} set",
        ),
        ("regex(\"(.)(.)\", text)", "unknown [string, string] set"),
        ("regexall(\"(.)\", text)", "unknown list([string]) set"),
        ("regex(text, \"a\")", "unknown any set"),
        ("cidrsubnets(text, 1)", "unknown list(string) set"),
        ("timestamp()", "unknown string set"),
        ("uuid()", "unknown string set"),
        ("bcrypt(\"a\")", "unknown string set"),
        ("rsadecrypt(\"a\", \"b\")", "unknown string set"),
        ("plantimestamp()", "unknown string set"),
        ("base64gzip(\"a\")", "unknown string set"),
        ("textencodebase64(\"a\", \"shift_jis\")", "unknown string set"),
    ]);
}

#[test]
fn secrets_stay_secret_in_text() {
    all(&[
        ("upper(secret)", "secret(\"HUSH\")"),
        ("join(\",\", [secret])", "secret(\"hush\")"),
        ("format(\"%s\", [secret][0])", "secret(\"hush\")"),
        ("md5(secret)", "secret(\"588d39bce7c5fcae6a8529c3997387ea\")"),
    ]);
}

#[test]
fn text_that_would_be_huge_is_not_made() {
    all(&[
        ("format(\"%999999999d\", 1)", "limit"),
        ("format(\"%9999999d\", 1)", "limit"),
        ("format(\"%999999999999999999999s\", \"a\")", "limit"),
        ("format(\"%.9999999f\", 1)", "limit"),
        ("format(\"%.999999999999999999999s\", \"a\")", "\"a\""),
        ("indent(1000000000, \"a\\nb\")", "limit"),
        ("indent(9223372036854775807, \"a\\nb\\nc\")", "limit"),
        (
            "replace(format(\"%99999s\", \"\"), \" \", format(\"%99999s\", \"\"))",
            "limit",
        ),
        (
            "replace(format(\"%99999s\", \"\"), \"/ /\", format(\"%99999s\", \"\"))",
            "limit",
        ),
        (
            "join(format(\"%99999s\", \"\"), split(\"\", format(\"%999s\", \"\")))",
            "limit",
        ),
        ("parseint(format(\"%099999d\", 1), 10)", "limit"),
        ("split(\"\", format(\"%999999s\", \"\"))", "limit"),
    ]);
}

#[test]
fn patterns_that_would_be_huge_are_refused() {
    all(&[
        ("regex(\"(a{1000}){1000}\", \"a\")", "error"),
        ("regex(\"((((a{50}){50}){50}){50}){50}\", \"a\")", "error"),
        (
            "regex(format(\"%.20000s\", replace(format(\"%20000s\", \"\"), \" \", \"(\")), \"a\")",
            "error",
        ),
    ]);
}
