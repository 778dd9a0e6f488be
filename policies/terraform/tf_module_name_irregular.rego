# METADATA
# title: Module is called by a name of no common form.
# description: |
#   The name of a module call is part of every address below it. Names of one form can be read and searched.
#
#   # Remedy
#
#   Rename the call, with a `moved` block so that nothing is destroyed.
#
#   ```hcl,bad
#   # finding: `module "MyVPC"` the module name MyVPC
#   module "MyVPC" {
#     source = "./vpc"
#   }
#   ```
#
#   ```hcl,good
#   module "vpc_main" {
#     source = "./vpc"
#   }
#   ```
# custom:
#   id: tf-module-name-irregular
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   kinds: [module]
#   options:
#     form:
#       about: the regular expression that names of module calls match
#       default: "^[a-z][a-z0-9_]*$"
package portcullis.tf_module_name_irregular

import rego.v1

deny contains {"message": message, "path": []} if {
	not regex.match(input.options.form, input.name)
	message := sprintf("the module name %s does not have the form %s", [input.name, input.options.form])
}
