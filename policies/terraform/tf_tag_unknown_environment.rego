# METADATA
# title: Environment tag has a value that nobody uses.
# description: |
#   Budgets, alerts and access go by the environment. One that is spelt in a way of its own falls through all of them.
#
#   # Remedy
#
#   Use one of the values that the option lists.
#
#   ```hcl,bad
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       # finding: `prdo` prdo is none of
#       Environment = "prdo"
#     }
#   }
#   ```
#
#   ```hcl,good
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       Environment = "prod"
#     }
#   }
#
#   resource "aws_s3_bucket" "others" {
#     tags = {
#       Environment = var.environment
#     }
#   }
#   ```
# custom:
#   id: tf-tag-unknown-environment
#   severity: low
#   category: correctness
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   facet: labels
#   options:
#     values:
#       about: the environments there are, in lower case
#       default: [dev, development, test, qa, staging, stage, uat, preprod, prod, production, sandbox, shared]
package portcullis.tf_tag_unknown_environment

import rego.v1

deny contains {"message": message, "label": name} if {
	some name in input.label_names
	lower(name) in {"environment", "env"}
	not is_allowed(input.labels[name])
	message := sprintf("the environment %v is none of %s", [
		object.get(input.labels, name, "(unknown)"),
		concat(", ", input.options.values),
	])
}

is_allowed(value) if lower(value) in input.options.values
