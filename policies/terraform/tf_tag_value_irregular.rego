# METADATA
# title: Tag has a value of no allowed form.
# description: |
#   Reports and budgets group by the values of tags. A value of a form of its own is a group of its own.
#
#   # Remedy
#
#   Use a value that matches what the option asks for.
#
#   ```hcl,bad
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       # finding: `unknown` CostCenter
#       CostCenter = "unknown"
#     }
#   }
#   ```
#
#   ```hcl,good
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       CostCenter = "CC-1042"
#       Project    = "shop"
#     }
#   }
#
#   resource "aws_s3_bucket" "others" {
#     tags = {
#       CostCenter = var.cost_center
#     }
#   }
#   ```
# custom:
#   id: tf-tag-value-irregular
#   severity: low
#   category: correctness
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   facet: labels
#   options:
#     forms:
#       about: the names of tags, each with the regular expression that its values match after a `=`
#       default: ["CostCenter=^[A-Za-z]{0,4}-?[0-9]+$", "ManagedBy=^(terraform|opentofu|terragrunt|pulumi|manual)$"]
package portcullis.tf_tag_value_irregular

import rego.v1

deny contains {"message": message, "label": name} if {
	some name in input.label_names
	some form in input.options.forms
	cut := indexof(form, "=")
	lower(substring(form, 0, cut)) == lower(name)
	not fits(substring(form, cut + 1, -1), input.labels[name])
	message := sprintf("the value %v of the tag %s does not have the form %s", [
		object.get(input.labels, name, "(unknown)"),
		name,
		substring(form, cut + 1, -1),
	])
}

fits(form, value) if regex.match(sprintf("(?i)%s", [form]), value)
