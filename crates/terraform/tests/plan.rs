//! Plans as `terraform show -json` prints them, alone and beside their configuration. `tests/plan/stack/plan.json` was made
//! by Terraform 1.11.4 from the files beside it.

mod common;

use std::sync::Arc;

use portcullis_model::format::{Claim, Format, Grouping, SourceTree};
use portcullis_model::{Data, Lookup, Reason, Resource, Source, SourceId, Unit};
use portcullis_terraform::Terraform;

use crate::common::Texts;

const PLAN: &str = include_str!("plan/stack/plan.json");
const ROOT: &str = include_str!("plan/stack/main.tf");
const STORE: &str = include_str!("plan/stack/modules/store/main.tf");

/// The unit of the only plan among some files.
fn plan(files: &[(&str, &str)]) -> Unit {
    let texts = Texts::new(files);
    let mut paths = texts.files().iter().zip(0..);
    let Some((path, id)) = paths.find(|(path, _)| path.ends_with("plan.json")) else {
        panic!("there is no plan");
    };
    let text = files
        .iter()
        .find(|(probe, _)| **probe == **path)
        .map_or("", |(_, text)| text);
    let terraform = Terraform::default();
    let tree = terraform.parse(&Arc::new(Source::new(SourceId(id), Arc::clone(path), text.to_owned())));
    terraform.assemble("", vec![tree], &texts).remove(0).make()
}

fn alone() -> Unit {
    plan(&[("out/plan.json", PLAN)])
}

fn beside() -> Unit {
    plan(&[
        ("stack/main.tf", ROOT),
        ("stack/modules/store/main.tf", STORE),
        ("stack/out/plan.json", PLAN),
    ])
}

fn all(unit: &Unit) -> impl Iterator<Item = &Resource> {
    unit.resources.iter().chain(&unit.called)
}

fn resource<'u>(unit: &'u Unit, address: &str) -> &'u Resource {
    let found = all(unit).find(|resource| resource.address == address);
    found.unwrap_or_else(|| panic!("no {address}"))
}

fn known<'r>(resource: &'r Resource, path: &str) -> Option<&'r str> {
    resource.at(path).known().and_then(portcullis_model::Value::as_str)
}

#[test]
fn a_plan_is_known_by_its_content() {
    let terraform = Terraform::default();
    assert_eq!(terraform.claim_text("out/plan.json", PLAN), Claim::Yes(Grouping::Scan));
    let state = r#"{"format_version":"1.0","terraform_version":"1.11.4","values":{}}"#;
    assert_eq!(terraform.claim_text("state.json", state), Claim::No);
    assert_eq!(
        terraform.claim_text("package.json", r#"{"name":"planned_values"}"#),
        Claim::No
    );
}

#[test]
fn every_instance_has_the_address_that_terraform_prints() {
    let unit = alone();
    let addresses: Vec<&str> = all(&unit)
        .filter(|resource| resource.kind != "provider")
        .map(|resource| &*resource.address)
        .collect();
    assert_eq!(
        addresses,
        [
            "terraform_data.base",
            "terraform_data.copies[0]",
            "terraform_data.copies[1]",
            "terraform_data.secret",
            "module.store[\"data\"].terraform_data.bucket",
            "module.store[\"data\"].terraform_data.link",
            "module.store[\"data\"].terraform_data.policy",
            "module.store[\"logs\"].terraform_data.bucket",
            "module.store[\"logs\"].terraform_data.link",
            "module.store[\"logs\"].terraform_data.policy",
        ]
    );
    assert_eq!(
        resource(&unit, "terraform_data.copies[1]").block,
        "terraform_data.copies"
    );
    assert_eq!(resource(&unit, "terraform_data.base").block, "");
    let bucket = resource(&unit, "module.store[\"logs\"].terraform_data.bucket");
    assert_eq!(
        bucket.calls.iter().map(|call| &*call.address).collect::<Vec<_>>(),
        ["module.store[\"logs\"]"]
    );
}

#[test]
fn values_are_known_unless_they_are_known_after_apply() {
    let unit = alone();
    let bucket = resource(&unit, "module.store[\"logs\"].terraform_data.bucket");
    assert_eq!(known(bucket, "input.bucket"), Some("acme-logs"));
    let copy = resource(&unit, "terraform_data.copies[0]");
    assert_eq!(known(copy, "input.fixed"), Some("yes"));
    for path in ["input.base", "input.list"] {
        let unknown = match copy.at(path) {
            Lookup::Unknown { unknown, .. } => unknown,
            Lookup::Known(value) => {
                let first = &value.as_list().expect("a list")[0];
                Arc::clone(first.as_unknown().expect("the first is not known"))
            }
            Lookup::Missing { .. } => panic!("{path} is missing"),
        };
        assert_eq!(unknown.reason, Reason::Reference);
        assert!(unknown.is_certainly_set());
    }
    // What nobody wrote and the provider computes is as little set as in the configuration.
    assert!(matches!(copy.at("output"), Lookup::Missing { .. }));
    assert!(matches!(copy.at("triggers_replace"), Lookup::Missing { .. }));
}

#[test]
fn a_secret_that_the_configuration_does_not_hold_is_not_shown() {
    let unit = alone();
    let secret = resource(&unit, "terraform_data.secret");
    let Lookup::Known(input) = secret.at("input") else {
        panic!("the input is an object");
    };
    let password = input
        .as_map()
        .and_then(|map| map.get("password"))
        .expect("the password is set");
    assert!(password.sensitive);
    let unknown = password.as_unknown().expect("nobody tells it");
    assert_eq!((unknown.reason, &*unknown.subject), (Reason::Variable, "var.password"));
    assert_eq!(known(secret, "input.user"), Some("admin"));
}

#[test]
fn references_lead_through_the_arguments_of_modules() {
    let unit = alone();
    let of = |address: &str| {
        let references = resource(&unit, address).references.iter();
        references
            .map(|reference| format!("{} {} {}", reference.via, reference.target, reference.attribute))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("module.store[\"data\"].terraform_data.link"),
        ["input terraform_data.base id"]
    );
    assert_eq!(
        of("module.store[\"data\"].terraform_data.policy"),
        ["triggers_replace module.store[\"data\"].terraform_data.bucket id"]
    );
    assert_eq!(
        of("terraform_data.copies[0]"),
        ["input terraform_data.base id", "input terraform_data.base output"]
    );
}

#[test]
fn documents_in_strings_are_read() {
    for unit in [alone(), beside()] {
        let policy = resource(&unit, "module.store[\"data\"].terraform_data.policy");
        let document = policy
            .documents
            .iter()
            .find(|document| document.path == "input")
            .expect("a document");
        let statement = document.value.at("Statement.Effect");
        assert!(statement.known().is_some(), "{statement:?}");
    }
}

#[test]
fn alone_everything_stands_in_the_plan() {
    let unit = alone();
    assert!(unit.called.is_empty());
    let bucket = resource(&unit, "module.store[\"logs\"].terraform_data.bucket");
    let Lookup::Known(value) = bucket.at("input.bucket") else {
        panic!("it is known");
    };
    assert_eq!(unit.text(value.span), "acme-logs");
    assert_eq!(
        unit.text(bucket.head),
        "module.store[\\\"logs\\\"].terraform_data.bucket"
    );
}

#[test]
fn beside_its_configuration_everything_stands_there() {
    let unit = beside();
    let paths: Vec<&str> = unit.files.iter().map(|file| &**file.source.path()).collect();
    assert_eq!(
        paths,
        ["stack/main.tf", "stack/modules/store/main.tf", "stack/out/plan.json"]
    );
    assert_eq!(unit.called.len(), 6);
    let bucket = resource(&unit, "module.store[\"logs\"].terraform_data.bucket");
    assert_eq!(unit.text(bucket.head), "resource \"terraform_data\" \"bucket\"");
    assert_eq!(unit.text(bucket.calls[0].head), "module \"store\"");
    let Lookup::Known(value) = bucket.at("input.bucket") else {
        panic!("it is known");
    };
    assert_eq!(unit.text(value.span), "acme-${var.name}");
    let origin = value.origin.as_ref().expect("it comes from the plan");
    assert_eq!(unit.text(origin.span), "acme-logs");
    let Lookup::Known(public) = bucket.at("input.public") else {
        panic!("it is known");
    };
    assert_eq!((unit.text(public.span), &public.origin), ("true", &None));
    assert_eq!(public.data, Data::Bool(true));
}

#[test]
fn a_configuration_that_lacks_a_block_of_the_plan_is_another() {
    let unit = plan(&[
        (
            "main.tf",
            "resource \"terraform_data\" \"base\" {\n  input = \"root\"\n}\n",
        ),
        ("plan.json", PLAN),
    ]);
    assert_eq!(unit.files.len(), 1);
}

#[test]
fn whatever_a_plan_lacks_it_is_read() {
    let broken = [
        r#"{"format_version":"1","terraform_version":"1","planned_values":1}"#,
        r#"{"format_version":"1","terraform_version":"1","planned_values":{"root_module":{"resources":[1,{}],"child_modules":[{},[]]}}}"#,
        r#"{"format_version":"1","terraform_version":"1","planned_values":{"root_module":{}},"configuration":{"root_module":{"module_calls":{"a":{"source":"../../.."}}}}}"#,
        r#"{"format_version":"1","terraform_version":"1","planned_values""#,
    ];
    for text in broken {
        let unit = plan(&[("plan.json", text)]);
        assert_eq!(unit.files.len(), 1, "{text}");
    }
}
