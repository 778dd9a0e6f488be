# METADATA
# title: Image comes from a registry that is not trusted.
# description: |
#   Whoever controls the registry controls what runs. Anyone may push under a name of their own to a public registry, and
#   names that look like yours are taken on purpose.
#
#   # Remedy
#
#   Copy the image into a registry that you trust, or add its registry to the option. An entry is a registry, a registry with
#   the beginning of a repository behind it, or `*.` before a domain.
#
#   ```dockerfile,bad
#   # finding: `somebody/alpine` docker.io/somebody/alpine
#   FROM somebody/alpine:3.20
#   ```
#
#   ```dockerfile,good
#   FROM alpine:3.20
#   ```
#
#   ```yaml,bad
#   apiVersion: v1
#   kind: Pod
#   metadata:
#     name: web
#   spec:
#     containers:
#       - name: web
#         # finding: `registry.example.com/web` registry.example.com/web
#         image: registry.example.com/web:1.4.2
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
#         image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1.4.2
#       - name: proxy
#         image: quay.io/shop/proxy:2.0.1
#   ```
# custom:
#   id: image-untrusted-registry
#   severity: medium
#   category: supply-chain
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes, helm, dockerfile, workflow]
#   facet: images
#   options:
#     registries:
#       about: the registries that are trusted
#       default: [docker.io/library/, registry.k8s.io, gcr.io, ghcr.io, quay.io, mcr.microsoft.com, public.ecr.aws, "*.pkg.dev", "*.amazonaws.com", "*.azurecr.io"]
package portcullis.image_untrusted_registry

import rego.v1

deny contains {"message": message, "image": index} if {
	some index, image in input.images
	not is_trusted(image)
	message := sprintf("%s comes from a registry that is not trusted", [shown(image)])
}

# One after the other, the cheapest question first.
is_trusted(image) if {
	image.registry in input.options.registries
} else if {
	strings.any_prefix_match(full_name(image), beginnings)
} else if {
	strings.any_suffix_match(image.registry, domains)
}

beginnings := [entry | some entry in input.options.registries; contains(entry, "/")]

domains := [substring(entry, 1, -1) | some entry in input.options.registries; startswith(entry, "*.")]

full_name(image) := concat("/", [image.registry, official(image)])

# Docker Hub keeps the official images under `library`.
official(image) := concat("/", ["library", image.repository]) if {
	image.registry == "docker.io"
	not contains(image.repository, "/")
} else := image.repository

shown(image) := full_name(image) if {
	image.repository
} else := sprintf("an image of %s", [image.registry]) if {
	image.registry
} else := "the image"
