# METADATA
# title: Workload names no owner.
# description: |
#   Whoever is woken by a workload, or finds a hole in it, needs to know whose it is. The namespace does not say it where
#   several teams share one.
#
#   # Remedy
#
#   Add one of the labels or annotations that the option names, to the object or to its pods.
#
#   ```yaml,bad
#   apiVersion: apps/v1
#   kind: Deployment
#   # finding: `metadata` web names no owner
#   metadata:
#     name: web
#   spec:
#     template:
#       spec:
#         containers:
#           - name: web
#             image: nginx:1.27.2
#   ```
#
#   ```yaml,good
#   apiVersion: apps/v1
#   kind: Deployment
#   metadata:
#     name: web
#     annotations:
#       example.com/team: shop
#   spec:
#     template:
#       spec:
#         containers:
#           - name: web
#             image: nginx:1.27.2
#   ```
# custom:
#   id: k8s-workload-without-owner
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   facet: workloads
#   options:
#     names:
#       about: the labels or annotations of which one must be set, with or without a prefix
#       default: [owner, team, contact]
package portcullis.k8s_workload_without_owner

import rego.v1

deny contains {"message": message, "path": ["metadata", "labels", input.options.names[0]]} if {
	not has_owner(input.body)
	not has_owner(input.body.spec.template)
	message := sprintf("the %s %s names no owner", [lower(input.kind), input.name])
}

has_owner(object) if {
	some place in ["labels", "annotations"]
	some name, value in object.metadata[place]
	some wanted in input.options.names
	is_called(lower(name), wanted)
	value != ""
}

is_called(name, wanted) if name == wanted

is_called(name, wanted) if endswith(name, concat("", ["/", wanted]))
