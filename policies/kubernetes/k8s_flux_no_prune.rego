# METADATA
# title: Flux leaves deleted resources running.
# description: |
#   Without `prune`, a manifest that is deleted from the repository goes on running in the cluster, where nobody expects it
#   and nobody patches it.
#
#   # Remedy
#
#   Set `prune: true`.
#
#   ```yaml,bad
#   apiVersion: kustomize.toolkit.fluxcd.io/v1
#   kind: Kustomization
#   metadata:
#     name: web
#   spec:
#     interval: 10m
#     # finding: `false` does not remove
#     prune: false
#   ```
#
#   ```yaml,good
#   apiVersion: kustomize.toolkit.fluxcd.io/v1
#   kind: Kustomization
#   metadata:
#     name: web
#   spec:
#     interval: 10m
#     prune: true
#   ```
# custom:
#   id: k8s-flux-no-prune
#   severity: medium
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [kustomize.toolkit.fluxcd.io/Kustomization]
package portcullis.k8s_flux_no_prune

import rego.v1

deny contains {"message": message, "path": ["spec", "prune"]} if {
	not input.body.spec.prune == true
	message := sprintf("the Kustomization %s does not remove what was deleted from its source", [input.name])
}
