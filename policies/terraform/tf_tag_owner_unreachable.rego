# METADATA
# title: Owner tag names nobody who can be reached.
# description: |
#   An owner is there to be asked. A first name or `admin` reaches nobody once that person has left.
#
#   # Remedy
#
#   Name an e-mail address or a team in the form that the option asks for.
#
#   ```hcl,bad
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       # finding: `Bob` Bob
#       Owner = "Bob"
#     }
#   }
#   ```
#
#   ```hcl,good
#   resource "aws_s3_bucket" "logs" {
#     tags = {
#       Owner = "platform@example.com"
#     }
#   }
#
#   resource "aws_s3_bucket" "others" {
#     tags = {
#       Owner = "team-platform"
#     }
#   }
#   ```
# custom:
#   id: tf-tag-owner-unreachable
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   facet: labels
#   options:
#     form:
#       about: the regular expression that an owner matches
#       default: "^([^@ ]+@[^@ ]+[.][a-z]+|[a-z0-9]+([-_/:.][a-z0-9]+)+)$"
package portcullis.tf_tag_owner_unreachable

import rego.v1

deny contains {"message": message, "label": name} if {
	some name in input.label_names
	lower(name) == "owner"
	not regex.match(input.options.form, input.labels[name])
	message := sprintf("the owner %v is neither an e-mail address nor a team", [object.get(input.labels, name, "(unknown)")])
}
