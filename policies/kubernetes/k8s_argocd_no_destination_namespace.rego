# METADATA
# title: Argo CD application names no namespace.
# description: |
#   Manifests that name no namespace of their own then land in the namespace that the cluster's credentials happen to have as
#   their default.
#
#   # Remedy
#
#   Set `spec.destination.namespace`.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     # finding: `destination` names no namespace
#     destination:
#       server: https://kubernetes.default.svc
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     destination:
#       server: https://kubernetes.default.svc
#       namespace: shop
#   ```
# custom:
#   id: k8s-argocd-no-destination-namespace
#   severity: low
#   category: correctness
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_no_destination_namespace

import rego.v1

deny contains {"message": message, "path": ["spec", "destination", "namespace"]} if {
	not input.body.spec.destination.namespace
	message := sprintf("the application %s names no namespace to deploy to", [input.name])
}
