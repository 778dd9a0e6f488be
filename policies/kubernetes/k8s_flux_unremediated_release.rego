# METADATA
# title: Flux leaves a failed release as it is.
# description: |
#   When an install or upgrade fails and nothing says what to do then, the release stays half changed until someone looks.
#
#   # Remedy
#
#   Set `install.remediation.retries` and `upgrade.remediation.retries`; the upgrade then rolls back.
#
#   ```yaml,bad
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   # finding: `spec` says nothing of a failed install
#   spec:
#     # finding: `upgrade` says nothing of a failed upgrade
#     upgrade:
#       crds: Skip
#   ```
#
#   ```yaml,good
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   spec:
#     install:
#       remediation:
#         retries: 3
#     upgrade:
#       remediation:
#         retries: 3
#   ```
# custom:
#   id: k8s-flux-unremediated-release
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [helm.toolkit.fluxcd.io/HelmRelease]
package portcullis.k8s_flux_unremediated_release

import rego.v1

deny contains {"message": message, "path": ["spec", action, "remediation"]} if {
	some action in ["install", "upgrade"]
	not input.body.spec[action].remediation
	not input.body.spec[action].strategy.name == "RetryOnFailure"
	message := sprintf("the release %s says nothing of a failed %s", [input.name, action])
}
