//! Compiler and build tools ship with the program.
//!
//! An image built in one stage from a compiler's image carries everything that was needed to build: hundreds of megabytes
//! to pull, packages to patch, and tools that help whoever gets in.
//!
//! # Remedy
//!
//! Build in one stage and copy the result into a second one that has only what the program needs to run.
//!
//! ```dockerfile,bad
//! # finding: `golang:1.23` the image ships the build tools of golang:1.23
//! FROM golang:1.23
//! COPY . .
//! RUN go build -o /web .
//! ENTRYPOINT ["/web"]
//! ```
//!
//! ```dockerfile,good
//! FROM golang:1.23 AS build
//! COPY . .
//! RUN go build -o /web .
//!
//! FROM gcr.io/distroless/static-debian12:nonroot
//! COPY --from=build /web /web
//! ENTRYPOINT ["/web"]
//! ```
//!
//! ```dockerfile,good
//! FROM eclipse-temurin:21-jre
//! COPY web.jar /web.jar
//! ```

use portcullis_model::facet::ImageUse;
use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The last stage is built from an image that is made for building.
pub static RULE: Rule = Rule {
    id: "docker-toolchain-ships",
    severity: Severity::Low,
    category: "security",
    profile: Profile::All,
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

/// Official images, and Microsoft's, that hold a compiler or a build tool.
const TOOLCHAINS: [&str; 12] = [
    "golang", "rust", "gcc", "maven", "gradle", "swift", "haskell", "clojure", "sbt", "elixir", "erlang", "sdk",
];

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let Some(last) = dockerfile.last_stage() else { return };
    let Some(root) = dockerfile.lineage(last).last() else {
        return;
    };
    let images = resource
        .facets
        .images
        .iter()
        .filter(|image| image.used_as == ImageUse::Base);
    let base = images
        .filter(|image| image.span == root.base.span)
        .find(|image| TOOLCHAINS.contains(&image.short_name()));
    if let Some(image) = base {
        cx.address(last.address.clone());
        cx.report(image.span, format_args!("the image ships the build tools of {image}"));
    }
}
