//! Adds a policy of one's own in Rego. What is wrong with one is an error that says where.

#![allow(clippy::print_stdout, reason = "a program shows what it found")]

use portcullis::{Config, Error, MemoryTree, Options, Report, Scanner, Setting};

/// The head says what rule it is, and which resources it is asked about. An option reaches the policy as
/// `input.options`.
const POLICY: &str = r#"# METADATA
# title: Service is reachable from anywhere.
# description: |
#   Only the gateway takes traffic from outside.
# custom:
#   id: acme-service-type
#   severity: high
#   category: security
#   formats: [kubernetes]
#   kinds: [Service]
#   options:
#     types:
#       about: the types of service that may be used
#       default: [ClusterIP]
package portcullis.acme_service_type

import rego.v1

deny contains {"message": message, "path": ["spec", "type"]} if {
	not input.body.spec.type in input.options.types
	message := sprintf("a service of type %v is reachable from outside", [input.body.spec.type])
}
"#;

const SERVICE: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: NodePort}\n";

/// Scans a service where services of these types are allowed.
pub fn scan(policy: &str, types: &[&str]) -> Result<Report, Error> {
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

pub fn main() -> Result<(), Error> {
    for reported in scan(POLICY, &["ClusterIP"])?.findings {
        println!("{}: {}", reported.finding.rule, reported.finding.message);
    }
    let broken = POLICY.replace("sprintf(", "sprintf((");
    if let Err(error) = scan(&broken, &[]) {
        println!("{error}");
    }
    Ok(())
}

/// For the tests.
pub const TEXT: &str = POLICY;
