//! Adds rules of one's own in Rust: one that only says how an attribute must be, and one with a function.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::model::{Resource, Severity};
use portcullis::rule::{Attribute, Cx, Entry, Judge, Must, Opt, OptValue, Rule};
use portcullis::{Config, Error, MemoryTree, Report, Scanner};

static VERSIONED: Rule = Rule {
    id: "acme-bucket-versioning",
    severity: Severity::High,
    category: "reliability",
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket"],
        path: "versioning.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "earlier versions of objects are not kept",
    }),
    ..Rule::DEFAULT
};

static NAMED: Rule = Rule {
    id: "acme-bucket-name",
    options: &[Opt {
        name: "prefix",
        about: "what the names of buckets begin with",
        default: OptValue::List(&["acme-"]),
    }],
    judge: Judge::Resource(&["aws_s3_bucket"], check_name),
    ..Rule::DEFAULT
};

/// What is missing holds: AWS makes up a name. What is unknown is neither a finding nor passed over: `require` makes an
/// open question of it.
fn check_name(bucket: &Resource, cx: &mut Cx) {
    let begins_well = {
        let prefixes = cx.list("prefix");
        bucket.at("bucket").judge(true, |name| {
            name.as_str()
                .is_some_and(|name| prefixes.iter().any(|prefix| name.starts_with(prefix)))
        })
    };
    cx.require(begins_well, "the bucket is not named as ours are");
}

/// The page of a rule is what `portcullis explain` and reports show. It may stand in a file: `include_str!`.
const RULES: [Entry; 2] = [
    Entry {
        rule: &VERSIONED,
        file: "A bucket keeps no versions.\n\nWhat is deleted by mistake is gone.\n",
    },
    Entry {
        rule: &NAMED,
        file: "A bucket has a name of its own.\n\nOur names begin with `acme-`.\n",
    },
];

pub(crate) fn scan() -> Result<Report, Error> {
    let scanner = Scanner::new(Config {
        select: vec!["acme".to_owned()],
        rules: RULES.to_vec(),
        ..Config::default()
    })?;
    let text = "resource \"aws_s3_bucket\" \"logs\" {\n  bucket = \"logs\"\n}\n";
    Ok(scanner.scan_tree(&MemoryTree::new([("main.tf", text)])))
}

pub(crate) fn main() -> Result<(), Error> {
    for reported in scan()?.findings {
        println!("{}: {}", reported.finding.rule, reported.finding.message);
    }
    Ok(())
}
