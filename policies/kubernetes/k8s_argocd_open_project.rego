# METADATA
# title: Argo CD project allows everything.
# description: |
#   A project exists to bound what its applications may do. With `*` for the repositories, the destinations or the
#   cluster-wide kinds it bounds nothing: one writable repository is enough to take over the cluster.
#
#   # Remedy
#
#   Name the repositories, the namespaces and the kinds that the team needs.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: AppProject
#   metadata:
#     name: shop
#   spec:
#     sourceRepos:
#       # finding: `*` any repository
#       - "*"
#     destinations:
#       - server: https://kubernetes.default.svc
#         # finding: `*` any namespace
#         namespace: "*"
#     clusterResourceWhitelist:
#       # finding: `group` any cluster-wide kind
#       - group: "*"
#         kind: "*"
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: AppProject
#   metadata:
#     name: shop
#   spec:
#     sourceRepos:
#       - https://git.example.com/shop/*
#     destinations:
#       - server: https://kubernetes.default.svc
#         namespace: shop-*
#   ```
# custom:
#   id: k8s-argocd-open-project
#   severity: high
#   category: security
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/AppProject]
#   reads: [spec.sourceRepos, spec.destinations, spec.clusterResourceWhitelist]
package portcullis.k8s_argocd_open_project

import rego.v1

deny contains {"message": message, "path": ["spec", "sourceRepos", index]} if {
	some index, "*" in input.body.spec.sourceRepos
	message := sprintf("the project %s takes manifests from any repository", [input.name])
}

deny contains {"message": message, "path": ["spec", "destinations", index, "namespace"]} if {
	some index, destination in input.body.spec.destinations
	destination.namespace == "*"
	message := sprintf("the project %s deploys to any namespace of %s", [input.name, cluster(destination)])
}

deny contains {"message": message, "path": ["spec", "clusterResourceWhitelist", index]} if {
	some index, allowed in input.body.spec.clusterResourceWhitelist
	allowed.group == "*"
	allowed.kind == "*"
	message := sprintf("the project %s may make any cluster-wide kind of resource", [input.name])
}

cluster(destination) := destination.server if {
	destination.server != "*"
} else := destination.name if {
	destination.name != "*"
} else := "any cluster"
