//! What is known of text that is made of what is not known, and what making text may cost.

use proptest::prelude::*;

use super::{Names, all, shown};
use crate::value::{Number, Val};

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
        ("join(\",\", toset([\"a\", text]))", "unknown string set"),
        (
            "join(\",\", [\"b\"], toset([\"a\", text]))",
            "unknown string \"b\"... set",
        ),
        ("formatlist(\"%s\", toset([\"a\", text]))", "unknown list(string) set"),
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
        ("regex(\"(a{1000}){1000}\", \"a\")", "limit"),
        ("regex(\"((((a{50}){50}){50}){50}){50}\", \"a\")", "limit"),
        (
            "regex(format(\"%.20000s\", replace(format(\"%20000s\", \"\"), \" \", \"(\")), \"a\")",
            "error",
        ),
    ]);
}

proptest! {
    /// What reads a language of its own reads all of its letters in any order.
    #[test]
    fn no_text_is_too_odd(
        format in "[%#0+ .\\[\\]1-9vsqtdboxXeEfgGéz-]{0,12}",
        pattern in "[\\\\(){}\\[\\]?*+|.^$:<>=!P,0-9a-dpQEwWsSbx&~é-]{0,16}",
        date in "[YMDEhHaAmsZ'xé -]{0,12}",
        time in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{0,12})?(Z|[+-][0-9]{2}:[0-9]{2})",
        duration in "[-+]?[0-9.hmsnuµ]{0,12}",
        network in "[0-9a-f.:]{0,16}/[0-9]{0,4}",
        digits in "[-+]?[0-9a-zA-Z_é]{0,24}",
        number in -1.0e40..1.0e40_f64,
        whole in any::<i64>(),
        text in ".{0,12}",
    ) {
        let calls = [
            "format(format, number)", "format(format, text, whole, true)", "formatlist(format, [text, digits])",
            "regex(pattern, text)", "regexall(pattern, text)", "replace(text, \"/${pattern}/\", pattern)",
            "formatdate(date, time)", "timeadd(time, duration)", "timeadd(time, \"${whole}ns\")", "timecmp(time, time)",
            "cidrhost(network, whole)", "cidrsubnet(network, whole % 200, whole)", "cidrsubnets(network, whole % 33, 1)",
            "cidrnetmask(network)", "parseint(digits, 36)", "parseint(digits, whole % 63)",
            "substr(text, whole % 16, whole % 16)", "substr(text, whole, whole)", "indent(whole % 9, text)",
            "pow(number, whole % 9)", "pow(whole, number)", "log(number, whole)", "floor(number) % whole",
            "base64decode(text)", "base64decode(base64encode(text))", "textdecodebase64(base64encode(text), \"UTF-16\")",
            "title(strrev(text))", "trim(text, format)", "split(text, pattern)", "urlencode(text)",
        ];
        for call in calls {
            let mut names = Names::usual()
                .with("format", Val::string(format.as_str()))
                .with("pattern", Val::string(pattern.as_str()))
                .with("date", Val::string(date.as_str()))
                .with("time", Val::string(time.as_str()))
                .with("duration", Val::string(duration.as_str()))
                .with("network", Val::string(network.as_str()))
                .with("digits", Val::string(digits.as_str()))
                .with("number", Val::number(Number::from_f64(number).expect("it is a number")))
                .with("whole", Val::number(whole))
                .with("text", Val::string(text.as_str()));
            let result = names.value(call);
            if call == "base64decode(base64encode(text))" {
                let given = Ok(Val::string(text.as_str()));
                prop_assert_eq!(shown(&result), shown(&given));
            }
        }
    }
}
