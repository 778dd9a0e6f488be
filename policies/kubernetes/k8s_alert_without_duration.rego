# METADATA
# title: Alert fires at the first sample.
# description: |
#   An alert without `for` fires for a single bad sample: a restart, a lost scrape. People learn to look away.
#
#   # Remedy
#
#   Say how long the condition must hold.
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
#           # finding: `WebDown` WebDown fires at the first sample
#           - alert: WebDown
#             expr: up == 0
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
#           - record: web:up
#             expr: sum(up)
#           - alert: Watchdog
#             expr: vector(1)
#   ```
# custom:
#   id: k8s-alert-without-duration
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [monitoring.coreos.com/PrometheusRule]
package portcullis.k8s_alert_without_duration

import rego.v1

# The alert's name is marked, since one group has many that look alike.
deny contains {"message": message, "path": ["spec", "groups", g, "rules", r, "alert"]} if {
	some g, group in input.body.spec.groups
	some r, rule in group.rules
	rule.alert
	not rule["for"]
	not always_fires(rule)
	message := sprintf("the alert %s fires at the first sample", [rule.alert])
}

# A watchdog fires all the time, and its silence is the alarm.
always_fires(rule) if startswith(trim_space(rule.expr), "vector(")

always_fires(rule) if rule.labels.severity == "none"
