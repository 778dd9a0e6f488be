//! What plans of the built-in resource cannot show: providers, modules from elsewhere, limits, and what leads to itself.

mod common;

use std::sync::Arc;

use common::{Texts, main, resource, unit};
use portcullis_model::{Lookup, ProblemKind, Reason, Resource, Unit};
use portcullis_terraform::{Settings, VarFile};

fn called<'u>(unit: &'u Unit, address: &str) -> &'u Resource {
    let found = unit.called.iter().find(|resource| resource.address == address);
    found.unwrap_or_else(|| panic!("no {address} is called"))
}

fn tag<'r>(resource: &'r Resource, name: &str) -> Option<&'r str> {
    let labels = resource.facets.labels.as_ref()?;
    labels.values.as_ref()?.as_map()?.get(name)?.as_str()
}

#[test]
fn the_tags_of_the_governing_provider_reach_the_resources_of_modules() {
    let unit = unit(&[
        (
            "main.tf",
            r#"
locals {
  team = "core"
}
provider "aws" {
  default_tags {
    tags = { team = local.team }
  }
}
provider "aws" {
  alias = "west"
  default_tags {
    tags = { team = "west" }
  }
}
module "inherits" {
  source = "./m"
}
module "given" {
  source    = "./m"
  providers = { aws = aws.west }
}
resource "aws_s3_bucket" "b" {
  provider = aws.west
}
"#,
        ),
        ("m/main.tf", "resource \"aws_s3_bucket\" \"b\" {}\n"),
    ]);
    assert_eq!(tag(resource(&unit, "aws_s3_bucket.b"), "team"), Some("west"));
    assert_eq!(
        tag(called(&unit, "module.inherits.aws_s3_bucket.b"), "team"),
        Some("core")
    );
    assert_eq!(tag(called(&unit, "module.given.aws_s3_bucket.b"), "team"), Some("west"));
}

#[test]
fn a_resource_of_a_module_names_the_calls_that_led_to_it() {
    let unit = unit(&[
        ("main.tf", "module \"a\" {\n  source = \"./a\"\n  count  = 1\n}\n"),
        ("a/main.tf", "module \"b\" {\n  source = \"./b\"\n}\n"),
        ("a/b/main.tf", "resource \"x_y\" \"z\" {\n  for_each = { k = 1 }\n}\n"),
    ]);
    let resource = called(&unit, "module.a[0].module.b.x_y.z[\"k\"]");
    assert_eq!(resource.block, "module.a[0].module.b.x_y.z");
    let calls: Vec<&str> = resource.calls.iter().map(|call| call.address.as_str()).collect();
    assert_eq!(calls, ["module.a[0]", "module.a[0].module.b"]);
    assert_eq!(unit.files.len(), 3);
}

#[test]
fn references_lead_through_modules_to_the_instance() {
    let unit = unit(&[
        (
            "main.tf",
            "module \"a\" {\n  source = \"./a\"\n}\nresource \"x_y\" \"z\" {\n  bucket = module.a.id\n  name = module.a.name\n}\n",
        ),
        (
            "a/main.tf",
            "resource \"x_b\" \"b\" {\n  count = 1\n  name = \"n\"\n}\noutput \"id\" {\n  value = x_b.b[0].id\n}\noutput \"name\" {\n  value = x_b.b[0].name\n}\n",
        ),
    ]);
    let refers = |via: &str| {
        let references = &resource(&unit, "x_y.z").references;
        references
            .iter()
            .any(|reference| reference.via == via && reference.target == "module.a.x_b.b[0]")
    };
    assert!(refers("bucket"));
    assert!(refers("name"));
}

#[test]
fn modules_that_were_fetched_are_found_by_their_manifest() {
    let unit = unit(&[
        (
            "main.tf",
            "module \"m\" {\n  source = \"some/registry/module\"\n  name = \"n\"\n}\n",
        ),
        (
            ".terraform/modules/modules.json",
            r#"{"Modules": [{"Key": "", "Dir": "."}, {"Key": "m", "Source": "x", "Dir": ".terraform/modules/m"}]}"#,
        ),
        (
            ".terraform/modules/m/main.tf",
            "variable \"name\" {}\nresource \"x_y\" \"z\" {\n  a = var.name\n}\n",
        ),
    ]);
    assert!(unit.problems.is_empty(), "{:?}", unit.problems);
    assert_eq!(called(&unit, "module.m.x_y.z").at("a").as_str(), Some("n"));
}

#[test]
fn a_module_that_is_not_there_is_a_problem_and_its_outputs_are_unknown() {
    let unit = main(
        "module \"m\" {\n  source = \"some/registry/module\"\n}\nresource \"x_y\" \"z\" {\n  a = module.m.out\n}\n",
    );
    let [problem] = &unit.problems[..] else {
        panic!("{:?}", unit.problems)
    };
    assert_eq!(problem.kind, ProblemKind::Module);
    assert_eq!(problem.span.map(|span| unit.text(span)), Some("some/registry/module"));
    let Lookup::Unknown { unknown, .. } = resource(&unit, "x_y.z").at("a") else {
        panic!("the output is known")
    };
    assert_eq!(
        (unknown.reason, unknown.subject.as_str()),
        (Reason::Module, "module.m.out")
    );
}

#[test]
fn what_leads_to_itself_is_a_problem_and_unknown() {
    for text in [
        "locals {\n  a = local.b\n  b = [local.a]\n}\nresource \"x_y\" \"z\" {\n  a = local.a\n}\n",
        "resource \"x_y\" \"z\" {\n  count = length(x_y.z)\n  a = x_y.z[0].a\n}\n",
    ] {
        let unit = main(text);
        assert!(resource(&unit, "x_y.z").at("a").is_unknown() || resource(&unit, "x_y.z").at("a.0").is_unknown());
        assert!(!unit.problems.is_empty(), "{text}");
    }
    let unit = main("module \"m\" {\n  source = \"./.\"\n}\n");
    assert_eq!(unit.problems.len(), 1, "{:?}", unit.problems);
}

#[test]
fn of_too_many_instances_one_is_judged() {
    let unit = main("resource \"x_y\" \"z\" {\n  count = 1001\n  a = count.index\n}\n");
    assert!(resource(&unit, "x_y.z").at("a").is_unknown());
    assert_eq!(unit.problems.len(), 1);
    assert_eq!(unit.problems[0].kind, ProblemKind::Limit);
}

#[test]
fn an_unknown_number_of_instances_is_one_without_a_key() {
    let unit = main(
        "variable \"n\" {}\nvariable \"m\" {\n  type = map(string)\n}\nresource \"x_y\" \"n\" {\n  count = var.n\n  a = \"x\"\n  b = count.index\n}\nresource \"x_y\" \"m\" {\n  for_each = var.m\n  a = each.value\n}\n",
    );
    assert_eq!(resource(&unit, "x_y.n").at("a").as_str(), Some("x"));
    assert!(resource(&unit, "x_y.n").at("b").is_unknown());
    assert!(resource(&unit, "x_y.m").at("a").is_unknown());
}

#[test]
fn settings_name_files_of_variables_and_the_workspace() {
    let files = [
        (
            "main.tf",
            "variable \"a\" {}\nresource \"x_y\" \"z\" {\n  a = var.a\n  w = terraform.workspace\n}\n",
        ),
        ("x.auto.tfvars", "a = \"auto\"\n"),
    ];
    let var_file = VarFile {
        path: Arc::from("../prod.tfvars"),
        text: Arc::from("a = \"named\"\n"),
    };
    let unit = Texts::new(&files)
        .units(Settings {
            var_files: vec![var_file],
            workspace: Some("prod".to_owned()),
            ..Settings::default()
        })
        .remove(0);
    let body = resource(&unit, "x_y.z");
    assert_eq!(body.at("a").as_str(), Some("named"));
    assert_eq!(body.at("w").as_str(), Some("prod"));
    let way: Vec<&str> = body
        .body
        .as_map()
        .unwrap()
        .get("a")
        .unwrap()
        .origin
        .as_ref()
        .unwrap()
        .steps()
        .map(|step| unit.text(step.span))
        .collect();
    assert_eq!(way, ["named"]);
}

#[test]
fn what_instances_are_made_for_is_not_spread_out_in_each_of_them() {
    let unit = main(
        r#"
locals {
  many = { for number in range(300) : "k${number}" => { items = range(100) } }
}
resource "x_y" "made" {
  for_each = local.many
  first    = each.value.items[0]
}
resource "x_y" "named" {
  for_each = { for number in range(2) : number => x_y.made["k${number}"].id }
}
"#,
    );
    assert_eq!(unit.problems, []);
    let last = resource(&unit, "x_y.made[\"k299\"]");
    assert_eq!(last.at("first").known().and_then(|value| value.as_number()), Some(0.0));
    let Lookup::Unknown { unknown, .. } = last.at("for_each") else {
        panic!("the collection is there");
    };
    assert_eq!((unknown.reason, unknown.set), (Reason::Iteration, true));
    let named = resource(&unit, "x_y.named[\"1\"]");
    let targets: Vec<&str> = named
        .references
        .iter()
        .map(|reference| reference.target.as_str())
        .collect();
    assert_eq!(targets, ["x_y.made[\"k0\"]", "x_y.made[\"k1\"]"]);
}

#[test]
fn instances_of_a_module_with_equal_arguments_are_evaluated_once_and_told_each() {
    // Evaluated for each instance, this would take more steps than one configuration may.
    let module = r#"
variable "size" {}
locals {
  all = sum([for a in range(var.size) : sum([for b in range(100) : a * b])])
}
resource "x_y" "one" {
  all = local.all
}
resource "x_y" "two" {
  count = 2
  one   = x_y.one.id
}
output "id" {
  value = x_y.one.id
}
"#;
    let main = r#"
module "m" {
  source = "./m"
  count  = 200
  size   = 900
}
resource "x_y" "reader" {
  seen = module.m[7].id
}
"#;
    let unit = unit(&[("main.tf", main), ("m/main.tf", module)]);
    assert_eq!(unit.problems, []);
    assert_eq!(unit.called.len(), 600);
    let last = called(&unit, "module.m[199].x_y.two[1]");
    assert_eq!(last.block, "module.m[199].x_y.two");
    assert_eq!(last.calls[0].address, "module.m[199]");
    assert_eq!(last.references[0].target, "module.m[199].x_y.one");
    let first = called(&unit, "module.m[0].x_y.one");
    let twin = called(&unit, "module.m[7].x_y.one");
    assert_eq!(first.body, twin.body);
    let reader = resource(&unit, "x_y.reader");
    assert!(reader.refers_to("module.m[7].x_y.one", Some("seen")));
}

#[test]
fn an_argument_that_looks_at_the_key_tells_instances_apart() {
    let main = r#"
module "m" {
  source   = "./m"
  for_each = { a = "x", b = "y" }
  name     = "is ${each.value}"
}
"#;
    let module = "variable \"name\" {}\nresource \"x_y\" \"one\" {\n  name = var.name\n}\n";
    let unit = unit(&[("main.tf", main), ("m/main.tf", module)]);
    let name = |address: &str| called(&unit, address).at("name").as_str().map(str::to_owned);
    assert_eq!(name("module.m[\"a\"].x_y.one").as_deref(), Some("is x"));
    assert_eq!(name("module.m[\"b\"].x_y.one").as_deref(), Some("is y"));
}
