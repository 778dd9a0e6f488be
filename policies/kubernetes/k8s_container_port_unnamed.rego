# METADATA
# title: Container port has no name.
# description: |
#   A Service, a probe or a monitor that refers to a port by its number breaks when the number changes. A service mesh goes
#   by the beginning of the name to tell which protocol is spoken.
#
#   # Remedy
#
#   Name the port for what is spoken there: `http`, `grpc-api`, `metrics`.
#
#   ```yaml,bad
#   apiVersion: v1
#   kind: Pod
#   metadata:
#     name: web
#   spec:
#     containers:
#       - name: web
#         image: nginx:1.27.2
#         ports:
#           - name: http
#             containerPort: 8080
#           # finding: `9090` port 9090 of container web
#           - containerPort: 9090
#   ```
#
#   ```yaml,good
#   apiVersion: v1
#   kind: Pod
#   metadata:
#     name: web
#   spec:
#     containers:
#       - name: web
#         image: nginx:1.27.2
#         ports:
#           - name: http
#             containerPort: 8080
#   ```
# custom:
#   id: k8s-container-port-unnamed
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   facet: workloads
package portcullis.k8s_container_port_unnamed

import rego.v1

deny contains {"message": message, "path": array.concat(container.path, ["ports", index, "containerPort"])} if {
	some container in input.containers
	some index, port in container.ports
	port.containerPort
	not port.name
	message := sprintf("port %v of container %s has no name", [port.containerPort, object.get(container, "name", "(no name)")])
}
