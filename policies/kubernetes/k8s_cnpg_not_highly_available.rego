# METADATA
# title: Database cluster does not survive a failure.
# description: |
#   With one instance a lost node is an outage; with two, the one that is left can no longer be replicated before the next
#   failure. Without monitoring nobody sees replication fall behind.
#
#   # Remedy
#
#   Run three instances, and scrape them with `monitoring.enablePodMonitor`.
#
#   ```yaml,bad
#   apiVersion: postgresql.cnpg.io/v1
#   kind: Cluster
#   metadata:
#     name: shop
#   # finding: `spec` is not monitored
#   spec:
#     # finding: `1` has 1 instance(s), fewer than 3
#     instances: 1
#   ```
#
#   ```yaml,good
#   apiVersion: postgresql.cnpg.io/v1
#   kind: Cluster
#   metadata:
#     name: shop
#   spec:
#     instances: 3
#     monitoring:
#       enablePodMonitor: true
#   ```
# custom:
#   id: k8s-cnpg-not-highly-available
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [postgresql.cnpg.io/Cluster]
#   options:
#     instances:
#       about: how many instances a cluster must have
#       default: 3
package portcullis.k8s_cnpg_not_highly_available

import rego.v1

deny contains {"message": message, "path": ["spec", "instances"]} if {
	not input.body.spec.instances >= input.options.instances
	message := sprintf("the database cluster %s has %v instance(s), fewer than %v", [
		input.name,
		object.get(input.body.spec, "instances", 1),
		input.options.instances,
	])
}

deny contains {"message": message, "path": ["spec", "monitoring", "enablePodMonitor"]} if {
	not input.body.spec.monitoring.enablePodMonitor == true
	message := sprintf("the database cluster %s is not monitored", [input.name])
}
