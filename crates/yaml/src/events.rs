//! The parser's events, for those who must tell YAML's types, tags and styles apart and need no spans: what a program reads
//! that decodes YAML by the rules of its own language.

pub use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StrInput, Tag, options};
