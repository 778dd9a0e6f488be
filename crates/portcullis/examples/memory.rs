//! Scans texts that never were files. This needs no feature, and works in a browser.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::{Config, Error, MemoryTree, Report, Scanner, VarFile};

const DOCKERFILE: &str = "FROM alpine:3.22\nRUN sudo apk add curl\nUSER 1000\n";

const BUCKET: &str = r#"
variable "acl" {}

resource "aws_s3_bucket" "logs" {
  acl = var.acl
}
"#;

/// Formats are told by the names of files, and files refer to each other by them, as they do in a repository.
pub(crate) fn scan() -> Result<Report, Error> {
    let scanner = Scanner::new(Config {
        select: vec!["docker-sudo".to_owned(), "aws-s3-acl-public-read".to_owned()],
        var_files: vec![VarFile::Text {
            path: "prod.tfvars".to_owned(),
            text: "acl = \"public-read\"\n".to_owned(),
        }],
        ..Config::default()
    })?;
    let tree = MemoryTree::new([("web/Dockerfile", DOCKERFILE), ("infra/main.tf", BUCKET)]);
    Ok(scanner.scan_tree(&tree))
}

pub(crate) fn main() -> Result<(), Error> {
    let report = scan()?;
    for reported in &report.findings {
        println!("{}: {}", reported.finding.resource, reported.finding.message);
    }
    assert_eq!(report.findings.len(), 2);
    assert!(report.problems.is_empty());
    Ok(())
}
