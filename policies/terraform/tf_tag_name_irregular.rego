# METADATA
# title: Tag names follow no common form.
# description: |
#   `CostCenter`, `cost-center` and `costcenter` are three tags to every report. One form for all makes them one.
#
#   # Remedy
#
#   Write tag names in the form that the option asks for.
#
#   ```hcl,bad
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       Environment = "prod"
#       # finding: `cost_center` cost_center
#       cost_center = "42"
#     }
#   }
#   ```
#
#   ```hcl,good
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       Environment  = "prod"
#       CostCenter   = "42"
#       "org:tenant" = "shop"
#     }
#   }
#   ```
# custom:
#   id: tf-tag-name-irregular
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   facet: labels
#   options:
#     tag-form:
#       about: the regular expression that tag names match
#       default: "^[A-Z][A-Za-z0-9]*$"
#     label-form:
#       about: the regular expression that the label names of Google resources match
#       default: "^[a-z][a-z0-9_-]*$"
package portcullis.tf_tag_name_irregular

import rego.v1

deny contains {"message": message, "label": name, "key": true} if {
	some name in input.label_names
	not has_prefix(name)
	not regex.match(form, name)
	message := sprintf("the tag name %s does not have the form %s", [name, form])
}

# What stands behind the prefix of a provider or a tool is named by them.
has_prefix(name) if regex.match(`[:/]`, name)

# Google demands lower-case labels, so that the usual form of tags cannot be asked for there.
form := input.options["label-form"] if startswith(input.kind, "google_")

else := input.options["tag-form"]
