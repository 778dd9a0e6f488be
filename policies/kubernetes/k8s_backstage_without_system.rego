# METADATA
# title: Catalogue component belongs to no system.
# description: |
#   Components that belong together are found together only when they name their system.
#
#   # Remedy
#
#   Set `spec.system`.
#
#   ```yaml,bad,path=catalog-info.yaml
#   apiVersion: backstage.io/v1alpha1
#   kind: Component
#   metadata:
#     name: web
#   # finding: `spec` belongs to no system
#   spec:
#     owner: group:shop
#   ```
#
#   ```yaml,good,path=catalog-info.yaml
#   apiVersion: backstage.io/v1alpha1
#   kind: Component
#   metadata:
#     name: web
#   spec:
#     owner: group:shop
#     system: shop
#   ```
# custom:
#   id: k8s-backstage-without-system
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [backstage.io/Component, backstage.io/API, backstage.io/Resource]
package portcullis.k8s_backstage_without_system

import rego.v1

deny contains {"message": message, "path": ["spec", "system"]} if {
	not input.body.spec.system
	message := sprintf("%s %s belongs to no system", [lower(input.kind), input.name])
}
