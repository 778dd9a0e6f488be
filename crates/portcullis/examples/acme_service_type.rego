# METADATA
# title: Service is reachable from anywhere.
# description: |
#   Only the gateway takes traffic from outside.
# custom:
#   id: acme-service-type
#   severity: high
#   category: security
#   formats: [kubernetes]
#   kinds: [Service]
#   options:
#     types:
#       about: the types of service that may be used
#       default: [ClusterIP]
package portcullis.acme_service_type

import rego.v1

deny contains {"message": message, "path": ["spec", "type"]} if {
	not input.body.spec.type in input.options.types
	message := sprintf("a service of type %v is reachable from outside", [input.body.spec.type])
}
