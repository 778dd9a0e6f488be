//! What a user sets of a rule reaches the rules that are written in Rego too.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis::{Config, MemoryTree, Scanner};
use portcullis::{Options, Setting};

fn findings(options: Options) -> usize {
    let config = Config {
        select: vec!["image-untrusted-registry".to_owned()],
        options,
        ..Config::default()
    };
    let files = vec![(
        "Dockerfile".to_owned(),
        "FROM registry.example.com/web:1.4\n".to_owned(),
    )];
    Scanner::new(config)
        .unwrap()
        .scan_tree(&MemoryTree::new(files))
        .findings
        .len()
}

#[test]
fn a_registry_is_trusted_when_the_user_says_so() {
    assert_eq!(findings(Options::default()), 1);
    let mut options = Options::default();
    let trusted = Setting::List(vec!["registry.example.com".to_owned()]);
    options.set("image-untrusted-registry", "registries", trusted);
    assert_eq!(findings(options), 0);
}
