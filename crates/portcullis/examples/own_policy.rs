//! Adds a policy of one's own in Rego. What is wrong with one is an error that says where.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::{Config, Error, MemoryTree, Options, Report, Scanner, Setting};

/// The head says what rule it is, and which resources it is asked about. An option reaches the policy as
/// `input.options`.
pub(crate) const POLICY: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/acme_service_type.rego"));

const SERVICE: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: NodePort}\n";

/// Scans a service where services of these types are allowed.
pub(crate) fn scan(policy: &str, types: &[&str]) -> Result<Report, Error> {
    let mut options = Options::default();
    let types = types.iter().map(|word| (*word).to_owned()).collect();
    options.set("acme-service-type", "types", Setting::List(types));
    let scanner = Scanner::new(Config {
        select: vec!["acme-service-type".to_owned()],
        // The path is what errors name; its last part is the id.
        policies: vec![("policies/acme_service_type.rego".to_owned(), policy.to_owned())],
        options,
        ..Config::default()
    })?;
    Ok(scanner.scan_tree(&MemoryTree::new([("service.yaml", SERVICE)])))
}

pub(crate) fn main() -> Result<(), Error> {
    for reported in scan(POLICY, &["ClusterIP"])?.findings {
        println!("{}: {}", reported.finding.rule, reported.finding.message);
    }
    let broken = POLICY.replace("sprintf(", "sprintf((");
    if let Err(error) = scan(&broken, &[]) {
        println!("{error}");
    }
    Ok(())
}
