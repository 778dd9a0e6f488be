# METADATA
# title: Namespace has no owner.
# description: |
#   Whoever finds something wrong in a namespace, or pays for it, needs to know whom to ask.
#
#   # Remedy
#
#   Add one of the labels or annotations that the option names.
#
#   ```yaml,bad
#   apiVersion: v1
#   kind: Namespace
#   # finding: `metadata` names no owner
#   metadata:
#     name: shop
#   ```
#
#   ```yaml,good
#   apiVersion: v1
#   kind: Namespace
#   metadata:
#     name: shop
#     labels:
#       team: shop
#   ```
# custom:
#   id: k8s-namespace-without-owner
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [Namespace]
#   options:
#     names:
#       about: the labels or annotations of which one must be set, with or without a prefix
#       default: [owner, team, contact]
package portcullis.k8s_namespace_without_owner

import rego.v1

deny contains {"message": message, "path": ["metadata", "labels", input.options.names[0]]} if {
	not has_owner
	message := sprintf("the namespace %s names no owner", [input.name])
}

has_owner if {
	some place in ["labels", "annotations"]
	some name, value in input.body.metadata[place]
	some wanted in input.options.names
	is_called(lower(name), wanted)
	value != ""
}

is_called(name, wanted) if name == wanted

is_called(name, wanted) if endswith(name, concat("", ["/", wanted]))
