# METADATA
# title: Argo CD application belongs to the default project.
# description: |
#   The project `default` lets an application come from any repository and go to any cluster and namespace. Whoever may
#   change one application there may deploy anything anywhere.
#
#   # Remedy
#
#   Make a project that names the repositories and destinations of the team, and put the application into it.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     # finding: `default` belongs to the project default
#     project: default
#   ```
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   # finding: `spec` belongs to the project default
#   spec:
#     destination:
#       namespace: web
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     project: shop
#   ```
# custom:
#   id: k8s-argocd-default-project
#   severity: medium
#   category: security
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_default_project

import rego.v1

deny contains {"message": message, "path": ["spec", "project"]} if {
	not has_own_project
	message := sprintf("the application %s belongs to the project default, which allows every source and destination", [input.name])
}

has_own_project if {
	project := input.body.spec.project
	not project in {"default", ""}
}
