# The image of a release: the static binary that the release has for the platform, and nothing else. The release workflow lays
# the binaries out in dist/; to build one's own:
#
#   cargo build --release --target x86_64-unknown-linux-musl
#   mkdir -p dist/amd64 && cp target/x86_64-unknown-linux-musl/release/portcullis dist/amd64/
#   docker build --tag portcullis .
#   docker run --rm --volume "$PWD:/src:ro" portcullis scan
FROM scratch
ARG TARGETARCH
COPY --chmod=0555 dist/${TARGETARCH}/portcullis /usr/local/bin/portcullis
WORKDIR /src
USER 65532:65532
# A command that ends, not a service.
HEALTHCHECK NONE
ENTRYPOINT ["/usr/local/bin/portcullis"]
