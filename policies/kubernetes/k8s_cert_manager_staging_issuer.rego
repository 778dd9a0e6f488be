# METADATA
# title: Certificates come from a staging authority.
# description: |
#   No browser and no client trusts the certificates of an ACME staging server. They are for trying out the issuer.
#
#   # Remedy
#
#   Use the production server once issuing works.
#
#   ```yaml,bad
#   apiVersion: cert-manager.io/v1
#   kind: ClusterIssuer
#   metadata:
#     name: letsencrypt
#   spec:
#     acme:
#       # finding: `https://acme-staging-v02.api.letsencrypt.org/directory` nobody trusts
#       server: https://acme-staging-v02.api.letsencrypt.org/directory
#   ```
#
#   ```yaml,good
#   apiVersion: cert-manager.io/v1
#   kind: ClusterIssuer
#   metadata:
#     name: letsencrypt
#   spec:
#     acme:
#       server: https://acme-v02.api.letsencrypt.org/directory
#   ```
#
#   ```yaml,good
#   apiVersion: cert-manager.io/v1
#   kind: ClusterIssuer
#   metadata:
#     # The name says what it is.
#     name: letsencrypt-staging
#   spec:
#     acme:
#       server: https://acme-staging-v02.api.letsencrypt.org/directory
#   ```
# custom:
#   id: k8s-cert-manager-staging-issuer
#   severity: medium
#   category: correctness
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [cert-manager.io/Issuer, cert-manager.io/ClusterIssuer]
#   reads: [spec.acme.server]
package portcullis.k8s_cert_manager_staging_issuer

import rego.v1

deny contains {"message": message, "path": ["spec", "acme", "server"]} if {
	contains(input.body.spec.acme.server, "staging")
	not regex.match(`staging|stage|test|dev`, input.name)
	message := sprintf("the issuer %s gives certificates that nobody trusts", [input.name])
}
