//! Facets: what resources of several formats share, so that one rule serves them all.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::dockerfile::Arguments;
use crate::lookup::Lookup;
use crate::resource::{Resource, View};
use crate::source::Span;
use crate::value::{Data, Key, Reason, Unknown, Value};

/// The facets of one resource.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    /// The images it names.
    pub images: Vec<ImageReference>,
    /// The identities that its processes run as.
    pub identities: Vec<Identity>,
    /// Its labels or tags.
    pub labels: Option<Labels>,
}

/// Where an image is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImageUse {
    /// `FROM` of a stage.
    Base,
    /// `COPY --from=` or `RUN --mount=from=`.
    CopySource,
    /// A container of a pod.
    Container,
    /// The values of a chart.
    Values,
    /// The container or a service of a workflow job.
    Job,
    /// A step or action that runs an image: `uses: docker://...`.
    Action,
}

/// A container image, taken apart: `registry/repository:tag@digest`.
#[derive(Clone, Debug)]
pub struct ImageReference {
    /// Where it is named.
    pub used_as: ImageUse,
    /// The address of what names it: `Deployment/web`, `stage.build`, `jobs.test`.
    pub address: SmolStr,
    /// The characters of the whole reference.
    pub span: Span,
    /// The reference without tag and digest, registry included; unknown where it is computed.
    pub name: Value,
    /// The tag; `None` where there is none.
    pub tag: Option<Value>,
    /// The digest with its algorithm; `None` where there is none.
    pub digest: Option<Value>,
}

impl ImageReference {
    /// Takes a reference apart. Of an unknown reference every part is unknown.
    #[must_use]
    pub fn parse(reference: &Value, used_as: ImageUse, address: impl Into<SmolStr>) -> Option<Self> {
        let address = address.into();
        let span = reference.span;
        let unknown = |whole: Value| Self {
            used_as,
            address: address.clone(),
            span,
            name: whole.clone(),
            tag: Some(whole.clone()),
            digest: Some(whole),
        };
        let text = match &reference.data {
            // `{IMAGE}` is no name: something fills it in before it is used. `${TAG}` and `{{ tag }}` are the format's
            // own business, which knows what is around them.
            Data::String(text) if text.contains('{') && !text.contains("${") && !text.contains("{{") => {
                let data = Data::Unknown(Arc::new(Unknown::new(Reason::Template, text.as_str())));
                return Some(unknown(Value {
                    data,
                    ..reference.clone()
                }));
            }
            Data::String(text) if !text.trim().is_empty() => text,
            Data::Unknown(_) => return Some(unknown(reference.clone())),
            _ => return None,
        };
        let (rest, digest) = match text.find('@') {
            Some(at) => (
                &text[..at],
                Some(Value::string(&text[at + 1..], reference.part(at + 1, text.len()))),
            ),
            None => (text.as_str(), None),
        };
        let name_end = match rest.rfind(':') {
            Some(colon) if !rest[colon..].contains('/') => colon,
            _ => rest.len(),
        };
        let tag = (name_end < rest.len())
            .then(|| Value::string(&rest[name_end + 1..], reference.part(name_end + 1, rest.len())));
        let name = Value::string(&rest[..name_end], reference.part(0, name_end));
        Some(Self {
            used_as,
            address,
            span,
            name,
            tag,
            digest,
        })
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> Lookup<'_> {
        Lookup::of_option(self.tag.as_ref(), self.span)
    }

    /// The digest.
    #[must_use]
    pub fn digest(&self) -> Lookup<'_> {
        Lookup::of_option(self.digest.as_ref(), self.span)
    }

    /// The host of the registry, `docker.io` where none is written; `None` where the name is not known.
    #[must_use]
    pub fn registry(&self) -> Option<&str> {
        let name = self.name.as_str()?;
        match name.split_once('/') {
            Some((host, _)) if host.contains(['.', ':']) || host == "localhost" => Some(host),
            _ => Some("docker.io"),
        }
    }

    /// The last part of the repository's path: `nginx` of `docker.io/library/nginx`; empty where it is not known.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.name
            .as_str()
            .and_then(|name| name.rsplit('/').next())
            .unwrap_or("")
    }
}

impl std::fmt::Display for ImageReference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name.as_str() {
            Some(name) => f.write_str(name)?,
            None => f.write_str("the image")?,
        }
        if let Some(tag) = self.tag.as_ref().and_then(Value::as_str) {
            write!(f, ":{tag}")?;
        }
        if let Some(digest) = self.digest.as_ref().and_then(Value::as_str) {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

/// The user that a process runs as.
#[derive(Clone, Debug)]
pub struct Identity {
    /// What runs, in words: `container web`, `the image`.
    pub subject: SmolStr,
    /// The address of what runs.
    pub address: SmolStr,
    /// The user's name or number; `None` where none is set.
    pub user: Option<Value>,
    /// A promise that the platform checks that the user is not root; `None` where there is none.
    pub non_root: Option<Value>,
    /// Where a missing user is reported.
    pub at: Span,
}

impl Identity {
    /// The user's name or number.
    #[must_use]
    pub fn user(&self) -> Lookup<'_> {
        Lookup::of_option(self.user.as_ref(), self.at)
    }

    /// The promise that the user is not root.
    #[must_use]
    pub fn non_root(&self) -> Lookup<'_> {
        Lookup::of_option(self.non_root.as_ref(), self.at)
    }
}

/// The labels or tags of a resource.
#[derive(Clone, Debug)]
pub struct Labels {
    /// What the format calls them: `tags`, `labels`.
    pub word: &'static str,
    /// A map of names to values, or unknown; `None` where none are set.
    pub values: Option<Value>,
    /// Where missing labels are reported.
    pub at: Span,
}

impl Labels {
    /// The map of names to values.
    #[must_use]
    pub fn values(&self) -> Lookup<'_> {
        Lookup::of_option(self.values.as_ref(), self.at)
    }
}

/// A text that stands in the source as it is, with the name it is given to: where secrets hide.
#[derive(Clone, Copy, Debug)]
pub struct Literal<'r> {
    /// The name it is given to: a key, an argument, a variable; `None` for a bare word.
    pub key: Option<&'r Key>,
    /// A name beside it that says what it is: in `{name: DB_PASSWORD, value: x}` the `name`.
    pub named: Option<&'r str>,
    /// The text.
    pub text: &'r str,
    /// Its value, for the span.
    pub value: &'r Value,
}

impl Resource {
    /// Calls `visit` for every string literal of this resource, in the order of the source. What is computed is no
    /// literal: where its text is written, it is one.
    pub fn each_literal<'r>(&'r self, visit: &mut dyn FnMut(Literal<'r>)) {
        if let View::Dockerfile(dockerfile) = &self.view {
            for instruction in &dockerfile.instructions {
                if let Arguments::Pairs(pairs) = &instruction.arguments {
                    for pair in pairs {
                        if let Some(value) = &pair.value
                            && let Some(text) = value.as_str()
                        {
                            visit(Literal {
                                key: Some(&pair.key),
                                named: None,
                                text,
                                value,
                            });
                        }
                    }
                }
            }
            return;
        }
        // The default of a variable is given to the variable's name.
        let named = (self.kind == "variable").then_some(self.name.as_str());
        each_literal(&self.body, None, named, visit);
    }
}

fn each_literal<'r>(
    value: &'r Value,
    key: Option<&'r Key>,
    named: Option<&'r str>,
    visit: &mut dyn FnMut(Literal<'r>),
) {
    match &value.data {
        Data::String(_) if value.origin.is_some() => {}
        Data::String(text) => visit(Literal {
            key,
            named,
            text,
            value,
        }),
        Data::List(items) => items.iter().for_each(|item| each_literal(item, key, named, visit)),
        Data::Map(map) => {
            let name = map.get("name").or_else(|| map.get("key")).and_then(Value::as_str);
            for entry in map {
                let named = match entry.key.name.as_str() {
                    "value" => name,
                    "default" => named,
                    _ => None,
                };
                each_literal(&entry.value, Some(&entry.key), named, visit);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn image(text: &str) -> ImageReference {
        let value = Value::string(text, Span::new(SourceId(0), 100, 100 + text.len()));
        ImageReference::parse(&value, ImageUse::Base, "x").unwrap()
    }

    #[test]
    fn an_image_is_taken_apart_with_spans() {
        let image = image("localhost:5000/team/app:1.2@sha256:abc");
        assert_eq!(image.name.as_str(), Some("localhost:5000/team/app"));
        assert_eq!(image.tag().as_str(), Some("1.2"));
        assert_eq!(image.tag().span().range(), 124..127);
        assert_eq!(image.digest().as_str(), Some("sha256:abc"));
        assert_eq!(image.registry(), Some("localhost:5000"));
        assert_eq!(image.short_name(), "app");
    }

    #[test]
    fn a_port_is_no_tag() {
        let image = image("localhost:5000/app");
        assert!(image.tag().is_missing());
    }

    #[test]
    fn no_host_means_docker_hub() {
        assert_eq!(image("bitnami/nginx").registry(), Some("docker.io"));
    }
}
