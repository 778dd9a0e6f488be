# METADATA
# title: Alert has no severity.
# description: |
#   Routing decides by the label `severity` who is woken up. An alert without one goes to the default receiver, which is to
#   say to nobody.
#
#   # Remedy
#
#   Add `labels.severity`.
#
#   ```yaml,bad
#   apiVersion: monitoring.coreos.com/v1
#   kind: PrometheusRule
#   metadata:
#     name: web
#   spec:
#     groups:
#       - name: web
#         rules:
#           # finding: `WebDown` WebDown has no severity
#           - alert: WebDown
#             expr: up == 0
#             for: 5m
#   ```
#
#   ```yaml,good
#   apiVersion: monitoring.coreos.com/v1
#   kind: PrometheusRule
#   metadata:
#     name: web
#   spec:
#     groups:
#       - name: web
#         rules:
#           - alert: WebDown
#             expr: up == 0
#             for: 5m
#             labels:
#               severity: critical
#   ```
# custom:
#   id: k8s-alert-without-severity
#   severity: low
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [monitoring.coreos.com/PrometheusRule]
#   options:
#     label:
#       about: the label that alerts are routed by
#       default: severity
package portcullis.k8s_alert_without_severity

import rego.v1

deny contains {"message": message, "path": ["spec", "groups", g, "rules", r, "alert"]} if {
	some g, group in input.body.spec.groups
	not group.labels[input.options.label]
	some r, rule in group.rules
	rule.alert
	not rule.labels[input.options.label]
	message := sprintf("the alert %s has no %s", [rule.alert, input.options.label])
}
