# METADATA
# title: Argo CD application leaves its resources behind.
# description: |
#   Deleting an application that has no `resources-finalizer.argocd.argoproj.io` removes only the application: what it
#   deployed goes on running, and nobody manages it any more.
#
#   # Remedy
#
#   Add the finalizer to `metadata.finalizers`.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   # finding: `metadata` leaves its resources behind
#   metadata:
#     name: web
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#     finalizers:
#       - resources-finalizer.argocd.argoproj.io
#   ```
# custom:
#   id: k8s-argocd-no-finalizer
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_no_finalizer

import rego.v1

deny contains {"message": message, "path": ["metadata", "finalizers"]} if {
	not has_finalizer
	message := sprintf("the application %s leaves its resources behind when it is deleted", [input.name])
}

has_finalizer if {
	some finalizer in input.body.metadata.finalizers
	contains(finalizer, "argocd.argoproj.io")
}
