# METADATA
# title: Argo CD does not undo drift.
# description: |
#   Without automated sync, `selfHeal` and `prune`, what runs in the cluster and what the repository says grow apart: changes
#   made by hand stay, and what was deleted from the repository goes on running.
#
#   # Remedy
#
#   Set `syncPolicy.automated` with `prune: true` and `selfHeal: true`.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     syncPolicy:
#       automated:
#         prune: true
#         # finding: `false` does not undo changes made in the cluster
#         selfHeal: false
#   ```
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   # finding: `spec` is not synchronised automatically
#   spec:
#     project: shop
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
#         selfHeal: true
#   ```
# custom:
#   id: k8s-argocd-drift-not-healed
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_drift_not_healed

import rego.v1

deny contains {"message": message, "path": ["spec", "syncPolicy", "automated"]} if {
	not input.body.spec.syncPolicy.automated
	message := sprintf("the application %s is not synchronised automatically", [input.name])
}

deny contains {"message": message, "path": ["spec", "syncPolicy", "automated", setting]} if {
	automated := input.body.spec.syncPolicy.automated
	some setting, fault in faults
	not automated[setting] == true
	message := sprintf("the application %s %s", [input.name, fault])
}

faults := {
	"selfHeal": "does not undo changes made in the cluster",
	"prune": "does not remove what was deleted from its source",
}
