# METADATA
# title: Object lacks the recommended labels.
# description: |
#   Tools that show what belongs together, dashboards, cost reports and policies, go by the labels that Kubernetes recommends
#   under `app.kubernetes.io/`. An object without them is shown alone or not at all.
#
#   # Remedy
#
#   Add the labels that the option asks for.
#
#   ```yaml,bad
#   apiVersion: v1
#   kind: Service
#   metadata:
#     name: web
#     # finding: `labels` lacks app.kubernetes.io/instance, app.kubernetes.io/version
#     labels:
#       app.kubernetes.io/name: web
#   ```
#
#   ```yaml,good
#   apiVersion: v1
#   kind: Service
#   metadata:
#     name: web
#     labels:
#       app.kubernetes.io/name: web
#       app.kubernetes.io/instance: web-prod
#       app.kubernetes.io/version: "1.4"
#   ```
# custom:
#   id: k8s-recommended-labels-missing
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [Deployment, StatefulSet, DaemonSet, CronJob, Service]
#   options:
#     labels:
#       about: the labels that every object must have
#       default: [app.kubernetes.io/name, app.kubernetes.io/instance, app.kubernetes.io/version]
package portcullis.k8s_recommended_labels_missing

import rego.v1

deny contains {"message": message, "path": ["metadata", "labels", lacking[0]]} if {
	labels := object.get(input.body.metadata, "labels", {})
	lacking := [name | some name in input.options.labels; not name in object.keys(labels)]
	count(lacking) > 0
	message := sprintf("%s %s lacks %s", [lower(input.kind), input.name, concat(", ", lacking)])
}
