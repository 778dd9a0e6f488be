# METADATA
# title: Database cluster has no backup.
# description: |
#   Replicas copy a dropped table as faithfully as any other change. Only a backup brings it back.
#
#   # Remedy
#
#   Configure `spec.backup` with an object store or volume snapshots, or the Barman plugin, and a `ScheduledBackup`.
#
#   ```yaml,bad
#   apiVersion: postgresql.cnpg.io/v1
#   kind: Cluster
#   metadata:
#     name: shop
#   # finding: `spec` shop has no backup
#   spec:
#     instances: 3
#   ```
#
#   ```yaml,good
#   apiVersion: postgresql.cnpg.io/v1
#   kind: Cluster
#   metadata:
#     name: shop
#   spec:
#     instances: 3
#     backup:
#       retentionPolicy: 30d
#       barmanObjectStore:
#         destinationPath: s3://shop-backups/
#   ```
# custom:
#   id: k8s-cnpg-no-backup
#   severity: high
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [postgresql.cnpg.io/Cluster]
package portcullis.k8s_cnpg_no_backup

import rego.v1

deny contains {"message": message, "path": ["spec", "backup"]} if {
	not has_backup
	message := sprintf("the database cluster %s has no backup", [input.name])
}

has_backup if input.body.spec.backup.barmanObjectStore

has_backup if input.body.spec.backup.volumeSnapshot

has_backup if {
	some plugin in input.body.spec.plugins
	contains(plugin.name, "barman")
}
