# METADATA
# title: Flux does not look whether what it applied works.
# description: |
#   A Kustomization that neither waits nor has health checks is ready as soon as the manifests were accepted. What depends on
#   it is then deployed on top of something that may never have started. Without `timeout`, a check takes as long as the
#   interval.
#
#   # Remedy
#
#   Set `wait: true` or list `healthChecks`, and set a `timeout`.
#
#   ```yaml,bad
#   apiVersion: kustomize.toolkit.fluxcd.io/v1
#   kind: Kustomization
#   metadata:
#     name: web
#   # finding: `spec` does not wait
#   # finding: `spec` has no timeout
#   spec:
#     prune: true
#   ```
#
#   ```yaml,good
#   apiVersion: kustomize.toolkit.fluxcd.io/v1
#   kind: Kustomization
#   metadata:
#     name: web
#   spec:
#     prune: true
#     wait: true
#     timeout: 3m
#   ```
# custom:
#   id: k8s-flux-unchecked-kustomization
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [kustomize.toolkit.fluxcd.io/Kustomization]
package portcullis.k8s_flux_unchecked_kustomization

import rego.v1

deny contains {"message": message, "path": ["spec", "wait"]} if {
	not is_checked
	message := sprintf("the Kustomization %s does not wait for what it applies, and has no health checks", [input.name])
}

deny contains {"message": message, "path": ["spec", "timeout"]} if {
	not input.body.spec.timeout
	message := sprintf("the Kustomization %s has no timeout", [input.name])
}

is_checked if input.body.spec.wait == true

is_checked if count(input.body.spec.healthChecks) > 0
