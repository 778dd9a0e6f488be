//! JSON inside of Terraform, and Terraform inside of JSON.

mod common;

use common::{addresses, main, resource, unit};
use portcullis_model::{Lookup, Reason};

#[test]
fn what_jsonencode_is_given_is_a_document() {
    let unit = main(
        r#"
resource "aws_iam_policy" "a" {
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["*"], Resource = var.arn }]
  })
}
"#,
    );
    let policy = resource(&unit, "aws_iam_policy.a").document("policy");
    assert_eq!(unit.text(policy.at("Statement.0.Action.0").span()), "*");
    assert_eq!(unit.text(policy.at("Statement.0.Condition").span()), "Effect");
    assert!(policy.at("Statement.0.Resource").is_unknown());
}

#[test]
fn a_heredoc_of_json_is_a_document_with_its_own_characters() {
    let unit = main(
        "resource \"aws_iam_policy\" \"a\" {\n  policy = <<-EOT\n    {\n\t\"Statement\": [{\"Action\": \"s3:*\", \"Effect\": \"Allow\"}]\n    }\n  EOT\n}\n",
    );
    let policy = resource(&unit, "aws_iam_policy.a").document("policy");
    let action = policy.at("Statement.0.Action");
    assert_eq!(action.as_str(), Some("s3:*"));
    assert_eq!(unit.text(action.span()), "s3:*");
}

#[test]
fn an_interpolation_in_a_document_makes_only_its_own_place_unknown() {
    let unit = main(
        r#"
resource "aws_s3_bucket_policy" "a" {
  policy = <<EOT
{
  "Statement": {
    "Resource": "arn:aws:s3:::${var.names["a"]}/*",
    "Principal": ${jsonencode(var.who)},
    "Action": "s3:GetObject",
    "Condition": {"StringLike": {"aws:username": "$${aws:username}"}}
  }
}
EOT
}
"#,
    );
    let policy = resource(&unit, "aws_s3_bucket_policy.a").document("policy");
    let Lookup::Unknown { unknown, at } = policy.at("Statement.Resource") else {
        panic!("the resource is known")
    };
    assert_eq!(
        (unknown.reason, unknown.prefix.as_str()),
        (Reason::Variable, "arn:aws:s3:::")
    );
    assert_eq!(unit.text(at), "arn:aws:s3:::${var.names[\"a\"]}/*");
    assert!(policy.at("Statement.Principal").is_unknown());
    let action = policy.at("Statement.Action");
    assert_eq!(
        (action.as_str(), unit.text(action.span())),
        (Some("s3:GetObject"), "s3:GetObject")
    );
    let name = policy.at("Statement.Condition.StringLike").key("aws:username");
    assert_eq!(name.as_str(), Some("${aws:username}"));
}

#[test]
fn a_quoted_document_has_the_place_of_its_string() {
    let unit = main("resource \"x_y\" \"z\" {\n  rule {\n    policy = \"{\\\"Action\\\": \\\"*\\\"}\"\n  }\n}\n");
    let z = resource(&unit, "x_y.z");
    let action = z.document("rule.policy").at("Action");
    assert_eq!(action.as_str(), Some("*"));
    assert_eq!(unit.text(action.span()), "{\\\"Action\\\": \\\"*\\\"}");
}

#[test]
fn a_string_that_only_looks_like_json_is_no_document() {
    let unit =
        main("resource \"x_y\" \"z\" {\n  a = \"{not: json: at all\"\n  b = \"[\"\n  c = \"{{ template }}\"\n}\n");
    assert_eq!(resource(&unit, "x_y.z").documents, []);
}

#[test]
fn the_json_syntax_gives_the_same_resources() {
    let unit = unit(&[(
        "main.tf.json",
        r#"{
  "//": "a comment",
  "resource": {"aws_s3_bucket": {"logs": {"bucket": "${var.name}-logs", "versioning": {"enabled": true}}}},
  "data": [{"aws_ami": {"base": {"owners": ["self"]}}}],
  "provider": {"aws": [{"region": "eu-west-1"}, {"alias": "west", "region": "${aws_vpc.main.id}"}]},
  "terraform": {"backend": {"s3": {"encrypt": true}}},
  "variable": {"name": {"type": "string"}}
}"#,
    )]);
    assert_eq!(unit.problems, []);
    assert_eq!(
        addresses(&unit),
        [
            "aws_s3_bucket.logs",
            "data.aws_ami.base",
            "provider.aws",
            "provider.aws.west",
            "terraform",
            "variable.name"
        ]
    );
    let logs = resource(&unit, "aws_s3_bucket.logs");
    assert!(logs.at("versioning.enabled").when_missing(false).is(true).holds());
    let Lookup::Unknown { unknown, at } = logs.at("bucket") else {
        panic!("the name is known")
    };
    assert_eq!(
        (unknown.reason, unknown.subject.as_str()),
        (Reason::Variable, "var.name")
    );
    assert_eq!(unit.text(at), "${var.name}-logs");
    assert!(logs.refers_to("var.name", Some("bucket")));
    assert_eq!(unit.text(logs.at("acl").span()), "logs");
    let terraform = resource(&unit, "terraform");
    assert!(terraform.at("backend.s3.encrypt").when_missing(false).is(true).holds());
}

#[test]
fn values_of_variables_in_json_are_read() {
    let unit = unit(&[("prod.tfvars.json", r#"{"region": "eu"}"#)]);
    assert_eq!(unit.resources[0].kind, "tfvars");
    assert_eq!(unit.resources[0].at("region").as_str(), Some("eu"));
}

#[test]
fn a_data_block_states_a_policy_in_the_words_of_json() {
    let unit = main(
        r#"
data "aws_iam_policy_document" "a" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    principals {
      type        = "AWS"
      identifiers = [var.account]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
    condition {
      test     = "Bool"
      variable = "aws:ViaAWSService"
      values   = ["true"]
    }
  }
  dynamic "statement" {
    for_each = var.more
    content {}
  }
}
"#,
    );
    let policy = resource(&unit, "data.aws_iam_policy_document.a").document("json");
    let statement = policy.at("Statement.0");
    assert_eq!(unit.text(statement.at("Action.0").span()), "s3:GetObject");
    assert_eq!(statement.at("Principal.AWS").items().len(), 2);
    assert_eq!(statement.at("Principal.AWS.0").as_str(), Some("*"));
    assert_eq!(unit.text(statement.at("Effect").span()), "statement");
    let condition = statement.at("Condition.Bool");
    assert_eq!(condition.key("aws:SecureTransport").at("0").as_str(), Some("true"));
    assert_eq!(condition.key("aws:ViaAWSService").at("0").as_str(), Some("true"));
    assert!(policy.at("Statement.1").is_unknown());
}

#[test]
fn a_template_of_the_json_form_that_cannot_be_read_is_a_problem_and_stays_as_it_is() {
    let unit = unit(&[(
        "main.tf.json",
        r#"{"locals": {"a": "${1 +}", "b": "a \"${", "c": "$${x}"}}"#,
    )]);
    let of = |number: usize| unit.text(unit.problems[number].span.unwrap());
    assert_eq!((unit.problems.len(), of(0), of(1)), (2, "}", "a \\\"${"));
    let locals = resource(&unit, "locals");
    assert_eq!(locals.at("a").as_str(), Some("${1 +}"));
    assert_eq!(locals.at("c").as_str(), Some("${x}"));
}
