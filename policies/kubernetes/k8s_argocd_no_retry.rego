# METADATA
# title: Argo CD gives up after one failed sync.
# description: |
#   A sync fails for reasons that pass: a webhook that restarts, a custom resource that is not there yet. Without `retry` the
#   application stays broken until someone looks.
#
#   # Remedy
#
#   Set `syncPolicy.retry` with a limit and a backoff.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     # finding: `syncPolicy` does not try again
#     syncPolicy:
#       automated:
#         prune: true
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     syncPolicy:
#       automated:
#         prune: true
#       retry:
#         limit: 5
#   ```
# custom:
#   id: k8s-argocd-no-retry
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_no_retry

import rego.v1

# Who synchronises by hand tries again by hand.
deny contains {"message": message, "path": ["spec", "syncPolicy", "retry"]} if {
	input.body.spec.syncPolicy.automated
	not input.body.spec.syncPolicy.retry
	message := sprintf("the application %s does not try again when a sync fails", [input.name])
}
