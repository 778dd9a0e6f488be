# METADATA
# title: Catalogue entity has no owner.
# description: |
#   The catalogue is asked one question more than any other: whose is this? An entity without owner, or a component without
#   lifecycle, cannot answer it in the night when it matters.
#
#   # Remedy
#
#   Name a group or user under `spec.owner`, and a `lifecycle` for components and APIs.
#
#   ```yaml,bad,path=catalog-info.yaml
#   apiVersion: backstage.io/v1alpha1
#   kind: Component
#   metadata:
#     name: web
#   # finding: `spec` has no lifecycle
#   spec:
#     type: service
#     # finding: `unknown` has no owner
#     owner: unknown
#   ```
#
#   ```yaml,bad,path=catalog-info.yaml
#   apiVersion: backstage.io/v1alpha1
#   kind: System
#   metadata:
#     name: shop
#   # finding: `spec` system shop has no owner
#   spec:
#     domain: sales
#   ```
#
#   ```yaml,good,path=catalog-info.yaml
#   apiVersion: backstage.io/v1alpha1
#   kind: Component
#   metadata:
#     name: web
#   spec:
#     type: service
#     lifecycle: production
#     owner: group:shop
#   ```
# custom:
#   id: k8s-backstage-without-owner
#   severity: low
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [backstage.io/Component, backstage.io/API, backstage.io/Resource, backstage.io/System]
package portcullis.k8s_backstage_without_owner

import rego.v1

deny contains {"message": message, "path": ["spec", "owner"]} if {
	not has_owner
	message := sprintf("%s %s has no owner", [lower(input.kind), input.name])
}

deny contains {"message": message, "path": ["spec", "lifecycle"]} if {
	input.kind in {"Component", "API"}
	not input.body.spec.lifecycle
	message := sprintf("%s %s has no lifecycle", [lower(input.kind), input.name])
}

has_owner if {
	owner := lower(input.body.spec.owner)
	not owner in {"", "unknown", "guests", "user:guest", "todo", "tbd"}
}
