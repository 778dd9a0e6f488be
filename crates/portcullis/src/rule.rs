//! Writing a rule of one's own in Rust.
//!
//! A [`Rule`] is data: an id, how bad it is, and a [`Judge`], which says what it looks at. Most rules look at resources of
//! some kinds (`aws_s3_bucket`, `Deployment`, `dockerfile`); others at what several formats share, such as every image
//! that is named anywhere. Where one attribute must be so and so, an [`Attribute`] says it and no function is needed.
//! Otherwise a function gets what it judges and a [`Cx`], through which it says what it found.
//!
//! ```
#![doc = include_str!("../examples/own_rule.rs")]
//! ```
//!
//! # What a rule must keep in mind
//!
//! - A value that is asked for is *known*, *missing* or *unknown* ([`Lookup`](portcullis_model::Lookup)). Say what missing
//!   means, and hand what [`Lookup::judge`](portcullis_model::Lookup::judge) and its like return to [`Cx::require`]: it makes
//!   a finding of what is false, and an open question of what is unknown.
//! - Mark the tightest characters: the value, the key, the word; where something is missing, what would hold it.
//!   [`Cx::require`] does so by itself.
//! - The id begins with a word of your own (`acme-...`): that is the family by which all of your rules are selected. An
//!   id or alias that another rule has is an [error](crate::Error::Rule).
//! - A rule may have [options](Opt), which users set as [`Config::options`](crate::Config::options) and the function asks
//!   for with [`Cx::number`], [`Cx::flag`] and [`Cx::list`].
//! - What a function says must depend on nothing but what it judges, so that the same input gives the same report. It may
//!   be called by several threads at once.

pub use portcullis_rules::{Attribute, Cx, Entry, Judge, Must, Opt, OptValue, Rule};
