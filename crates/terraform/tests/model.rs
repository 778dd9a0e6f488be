//! What a configuration becomes in the model.

mod common;

use common::{addresses, main, resource, unit};
use portcullis_model::{Data, Reason, Truth};

#[test]
fn every_block_becomes_a_resource_with_kind_and_address() {
    let unit = main(
        r#"
resource "aws_s3_bucket" "logs" {}
data "aws_ami" "base" {}
module "vpc" {}
provider "aws" {}
provider "aws" {
  alias = "west"
}
variable "region" {}
output "arn" {}
locals {}
terraform {}
moved {}
check "health" {}
"#,
    );
    let named: Vec<_> = unit
        .resources
        .iter()
        .map(|resource| (resource.kind.as_str(), resource.address.as_str()))
        .collect();
    assert_eq!(
        named,
        [
            ("aws_s3_bucket", "aws_s3_bucket.logs"),
            ("data.aws_ami", "data.aws_ami.base"),
            ("module", "module.vpc"),
            ("provider", "provider.aws"),
            ("provider", "provider.aws.west"),
            ("variable", "variable.region"),
            ("output", "output.arn"),
            ("locals", "locals"),
            ("terraform", "terraform"),
            ("moved", "moved"),
            ("check", "check.health"),
        ]
    );
    let bucket = resource(&unit, "aws_s3_bucket.logs");
    assert_eq!(unit.text(bucket.head), r#"resource "aws_s3_bucket" "logs""#);
    assert_eq!(unit.text(bucket.span), r#"resource "aws_s3_bucket" "logs" {}"#);
}

#[test]
fn literals_are_known_with_their_tightest_characters() {
    let unit = main(
        r#"
resource "x_y" "z" {
  text     = "a \"b\""
  plain    = "abc"
  number   = -5
  float    = 1.5
  yes      = (true)
  nothing  = null
  list     = ["a", 2]
  object   = { key = "v", "quoted" : false }
  escaped  = "$${not.a.reference}"
  joined   = "a-${"b"}-${1}"
}
"#,
    );
    let body = resource(&unit, "x_y.z");
    assert_eq!(body.at("text").as_str(), Some("a \"b\""));
    assert_eq!(unit.text(body.at("plain").span()), "abc");
    assert_eq!(body.at("number").known().and_then(|value| value.as_i64()), Some(-5));
    assert_eq!(body.at("float").known().and_then(|value| value.as_number()), Some(1.5));
    assert_eq!(body.at("yes").known().and_then(|value| value.as_bool()), Some(true));
    assert!(body.at("nothing").is_missing());
    assert_eq!(unit.text(body.at("list.1").span()), "2");
    assert_eq!(unit.text(body.at("object.key").span()), "v");
    assert_eq!(
        body.at("object.quoted").known().and_then(|value| value.as_bool()),
        Some(false)
    );
    assert_eq!(unit.text(body.at("object.absent").span()), "object");
    assert_eq!(body.at("escaped").as_str(), Some("${not.a.reference}"));
    assert_eq!(body.at("joined").as_str(), Some("a-b-1"));
    let object = body.at("object").known().and_then(|value| value.as_map()).unwrap();
    assert_eq!(unit.text(object.entries[0].key.span), "key");
    assert_eq!(unit.text(object.entries[1].key.span), "quoted");
}

#[test]
fn a_heredoc_is_a_string_whose_characters_are_its_body() {
    let unit =
        main("resource \"x_y\" \"z\" {\n  a = <<EOT\none \"two\"\nEOT\n  b = <<-EOT\n    one\n      two\n  EOT\n}\n");
    let body = resource(&unit, "x_y.z");
    assert_eq!(body.at("a").as_str(), Some("one \"two\"\n"));
    assert_eq!(unit.text(body.at("a").span()), "one \"two\"\n");
    assert_eq!(body.at("b").as_str(), Some("one\n  two\n"));
}

#[test]
fn what_nothing_declares_says_why_it_is_not_known() {
    let unit = main(
        r#"
resource "x_y" "z" {
  variable  = var.region
  local     = local.name
  each      = each.value.name
  other     = aws_vpc.main.id
  data      = data.aws_ami.base.id
  module    = module.vpc.id
  choice    = var.region == "" ? 1 : 2
  template  = "arn:aws:s3:::${var.bucket}/*"
  only      = "${var.bucket}"
  index     = aws_vpc.main[0].id
}
"#,
    );
    let body = resource(&unit, "x_y.z");
    let why = |path: &str| match body.body.at(path) {
        portcullis_model::Lookup::Unknown { unknown, .. } => {
            (unknown.reason, unknown.subject.to_string(), unknown.prefix.to_string())
        }
        other => panic!("{path} is {other:?}"),
    };
    let text = String::from;
    assert_eq!(why("variable"), (Reason::Variable, text("var.region"), text("")));
    assert_eq!(why("local"), (Reason::Local, text("local.name"), text("")));
    assert_eq!(why("each"), (Reason::Iteration, text("each.value"), text("")));
    assert_eq!(why("other"), (Reason::Reference, text("aws_vpc.main.id"), text("")));
    assert_eq!(
        why("data"),
        (Reason::DataSource, text("data.aws_ami.base.id"), text(""))
    );
    assert_eq!(why("module"), (Reason::Module, text("module.vpc.id"), text("")));
    assert_eq!(why("choice"), (Reason::Variable, text("var.region"), text("")));
    assert_eq!(
        why("template"),
        (Reason::Variable, text("var.bucket"), text("arn:aws:s3:::"))
    );
    assert_eq!(why("only"), (Reason::Variable, text("var.bucket"), text("")));
    assert_eq!(why("index"), (Reason::Reference, text("aws_vpc.main.id"), text("")));
}

#[test]
fn nested_blocks_are_lists_and_their_labels_keys() {
    let unit = main(
        r#"
terraform {
  backend "s3" {
    encrypt = true
  }
}
resource "x_y" "z" {
  rule {
    port = 1
  }
  rule {
    port = 2
  }
}
"#,
    );
    let terraform = resource(&unit, "terraform");
    assert!(terraform.at("backend.s3.encrypt").when_missing(false).is(true).holds());
    assert_eq!(unit.text(terraform.at("backend.s3.bucket").span()), r#"backend "s3""#);
    assert!(terraform.at("backend.gcs").is_missing());
    let rules = resource(&unit, "x_y.z");
    assert_eq!(rules.at("rule").items().len(), 2);
    assert_eq!(unit.text(rules.at("rule.1.port").span()), "2");
}

#[test]
fn a_dynamic_block_makes_its_type_unknown_and_no_other() {
    let unit = main(
        r#"
resource "x_y" "z" {
  dynamic "logging" {
    for_each = var.logging
    content {}
  }
  rule {}
  dynamic "rule" {
    for_each = var.rules
    content {}
  }
}
"#,
    );
    let body = resource(&unit, "x_y.z");
    assert!(body.at("logging.bucket").is_unknown());
    assert!(body.at("versioning").is_missing());
    assert_eq!(body.at("rule").items().len(), 2);
    assert!(matches!(body.at("rule").items()[1].data, Data::Unknown(_)));
}

#[test]
fn a_computed_key_leaves_an_object_open() {
    let unit = main("resource \"x_y\" \"z\" {\n  tags = { (var.key) = 1, Name = \"a\" }\n}\n");
    let body = resource(&unit, "x_y.z");
    assert_eq!(body.at("tags.Name").as_str(), Some("a"));
    assert!(body.at("tags.Owner").is_unknown());
}

#[test]
fn names_that_terraform_takes_as_written_are_known() {
    let unit = main(
        r#"
variable "a" {
  type = list(string)
}
resource "x_y" "z" {
  provider   = aws.west
  depends_on = [x_y.other]
  lifecycle {
    ignore_changes = [tags]
  }
}
"#,
    );
    assert_eq!(resource(&unit, "variable.a").at("type").as_str(), Some("list(string)"));
    let body = resource(&unit, "x_y.z");
    assert_eq!(body.at("provider").as_str(), Some("aws.west"));
    assert_eq!(body.at("depends_on.0").as_str(), Some("x_y.other"));
    assert_eq!(body.at("lifecycle.ignore_changes.0").as_str(), Some("tags"));
}

#[test]
fn references_are_found_wherever_they_stand() {
    let unit = main(
        r#"
resource "x_y" "z" {
  bucket   = aws_s3_bucket.logs.id
  count    = length(var.names)
  text     = "${data.aws_ami.base.id}-${module.vpc.out.inner}"
  choice   = local.on ? aws_a.b[0].arn : null
  all      = [for name in var.names : aws_c.d[name].id if name != each.key]
  provider = aws.west
  rule {
    action {
      arn = aws_lb.main.arn
    }
  }
  dynamic "setting" {
    for_each = var.settings
    content {
      name = setting.value.name
      on   = var.on
    }
  }
}
"#,
    );
    let found: Vec<_> = resource(&unit, "x_y.z")
        .references
        .iter()
        .map(|reference| {
            (
                reference.via.as_str(),
                reference.target.as_str(),
                reference.attribute.as_str(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("bucket", "aws_s3_bucket.logs", "id"),
            ("count", "var.names", ""),
            ("text", "data.aws_ami.base", "id"),
            ("text", "module.vpc", "out.inner"),
            ("choice", "local.on", ""),
            ("choice", "aws_a.b", "arn"),
            ("all", "var.names", ""),
            ("all", "aws_c.d", "id"),
            ("provider", "provider.aws.west", ""),
            ("rule.action.arn", "aws_lb.main", "arn"),
            ("setting", "var.settings", ""),
            ("setting.on", "var.on", ""),
        ]
    );
    let first = &resource(&unit, "x_y.z").references[0];
    assert_eq!(unit.text(first.span), "aws_s3_bucket.logs.id");
}

#[test]
fn variable_files_are_one_resource_without_an_address() {
    let unit = unit(&[("a.tfvars", "region = \"eu\"\nzones = [\"a\"]\n")]);
    assert_eq!(addresses(&unit), [""]);
    assert_eq!(unit.resources[0].kind, "tfvars");
    assert_eq!(unit.resources[0].at("region").as_str(), Some("eu"));
}

#[test]
fn comments_are_kept_but_not_those_in_strings() {
    let unit = main("# one\na {} // two\n/* three */\nb {\n  c = \"# no ${\"#\"}\"\n  d = <<E\n# no\nE\n} # four");
    let texts: Vec<_> = unit.files[0]
        .comments
        .iter()
        .map(|comment| comment.text.as_str())
        .collect();
    assert_eq!(texts, ["one", "two", "three", "four"]);
    assert_eq!(unit.text(unit.files[0].comments[2].span), "/* three */");
}

#[test]
fn tags_are_judged_with_those_of_the_provider() {
    let unit = main(
        r#"
provider "aws" {
  default_tags {
    tags = { Owner = "team" }
  }
}
resource "aws_s3_bucket" "a" {
  tags = { Name = "a" }
}
resource "aws_s3_bucket" "b" {}
resource "aws_iam_role_policy" "c" {}
resource "google_storage_bucket" "d" {}
"#,
    );
    let tags = |address: &str| resource(&unit, address).facets.labels.as_ref();
    assert_eq!(
        tags("aws_s3_bucket.a").unwrap().values().key("Owner").as_str(),
        Some("team")
    );
    assert_eq!(
        tags("aws_s3_bucket.b").unwrap().values().key("Owner").as_str(),
        Some("team")
    );
    assert!(tags("aws_iam_role_policy.c").is_none());
    assert!(tags("google_storage_bucket.d").unwrap().values().is_missing());
}

#[test]
fn unknown_default_tags_leave_missing_tags_undecided() {
    let unit = main(
        "provider \"aws\" {\n  default_tags {\n    tags = var.tags\n  }\n}\nresource \"aws_s3_bucket\" \"a\" {\n  tags = {}\n}\n",
    );
    let labels = resource(&unit, "aws_s3_bucket.a").facets.labels.as_ref().unwrap();
    assert_eq!(labels.values().key("Owner").is_set().truth, Truth::Unknown);
}
