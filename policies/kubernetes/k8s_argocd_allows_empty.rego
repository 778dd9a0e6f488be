# METADATA
# title: Argo CD may delete everything of an application.
# description: |
#   With `allowEmpty`, a sync from a source that yields no manifests, because a path was renamed or a template is broken,
#   removes every resource of the application.
#
#   # Remedy
#
#   Leave `allowEmpty` out.
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
#         # finding: `true` is emptied
#         allowEmpty: true
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
#   ```
# custom:
#   id: k8s-argocd-allows-empty
#   severity: high
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
#   reads: [spec.syncPolicy.automated.allowEmpty]
package portcullis.k8s_argocd_allows_empty

import rego.v1

deny contains {"message": message, "path": ["spec", "syncPolicy", "automated", "allowEmpty"]} if {
	input.body.spec.syncPolicy.automated.allowEmpty == true
	message := sprintf("the application %s is emptied when its source yields nothing", [input.name])
}
