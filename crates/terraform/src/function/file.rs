//! Functions of files and their paths. What they read lies below the scanned root; of what lies elsewhere nothing is known.

use std::sync::Arc;

use data_encoding::BASE64;
use globset::GlobBuilder;
use portcullis_model::Reason;
use smol_str::{SmolStr, format_smolstr};

use super::hash::Hash;
use super::{Call, Function, Parameter, Shape, impure};
use crate::evaluate::{Fault, Unread};
use crate::value::{Type, Unknown, Val, normalized};

const PATH: Parameter = Parameter::new("path", Shape::String);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("abspath", &[PATH], string, |call| match call.text(0) {
        path if path.starts_with('/') => call.string(cleaned(path)),
        // Where Terraform will be run, nobody knows.
        _ => impure(call, Type::String),
    }),
    Function::new("basename", &[PATH], string, |call| call.string(base(call.text(0)))),
    Function::new("dirname", &[PATH], string, |call| call.string(directory(call.text(0)))),
    Function::new("file", &[PATH], string, |call| match contents(call)? {
        Ok(text) => Ok(Val::string(normalized(text))),
        Err(unknown) => Ok(unknown),
    }),
    Function::new("filebase64", &[PATH], string, |call| {
        digested(call, |bytes| BASE64.encode(bytes))
    }),
    Function::new("filebase64sha256", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Sha256.base64(bytes))
    }),
    Function::new("filebase64sha512", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Sha512.base64(bytes))
    }),
    Function::new(
        "fileexists",
        &[PATH],
        |_| Type::Bool,
        |call| {
            Ok(match call.environment.files().read(&relative(call)?) {
                Ok(_) | Err(Unread::TooLarge(_)) => Val::bool(true),
                Err(Unread::Missing(_)) => Val::bool(false),
                Err(unread) => unread_as(call, &unread, Type::Bool)?,
            })
        },
    ),
    Function::new("filemd5", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Md5.hex(bytes))
    }),
    Function::new(
        "fileset",
        &[PATH, Parameter::new("pattern", Shape::String)],
        |_| Type::set(Type::String),
        matching,
    ),
    Function::new("filesha1", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Sha1.hex(bytes))
    }),
    Function::new("filesha256", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Sha256.hex(bytes))
    }),
    Function::new("filesha512", &[PATH], string, |call| {
        digested(call, |bytes| Hash::Sha512.hex(bytes))
    }),
    Function::new("pathexpand", &[PATH], string, |call| match call.text(0) {
        "~" => impure(call, Type::String),
        path if path.starts_with("~/") => impure(call, Type::String),
        path if path.starts_with('~') => call.fault("only the home of the user itself can be expanded"),
        path => call.string(path),
    }),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

/// The path that a call names. A home directory lies outside of every repository.
fn relative(call: &Call<'_>) -> Result<SmolStr, Fault> {
    match call.text(0) {
        "" => call.fault("the path is empty"),
        path if path.starts_with('~') => Ok(format_smolstr!("/{path}")),
        path => Ok(SmolStr::new(path)),
    }
}

/// The bytes of the file that a call names, or the result where they are not known.
fn bytes(call: &Call<'_>) -> Result<Result<Arc<[u8]>, Val>, Fault> {
    match call.environment.files().read(&relative(call)?) {
        Ok(bytes) => {
            call.room(bytes.len())?;
            Ok(Ok(bytes))
        }
        Err(unread) => Ok(Err(unread_as(call, &unread, Type::String)?)),
    }
}

/// The text of the file that a call names, or the result where it is not known.
pub(super) fn contents(call: &Call<'_>) -> Result<Result<SmolStr, Val>, Fault> {
    match bytes(call)? {
        Ok(bytes) => match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Ok(SmolStr::new(text))),
            Err(_) => call.fault("the file is no text"),
        },
        Err(unknown) => Ok(Err(unknown)),
    }
}

fn digested(call: &Call<'_>, digest: fn(&[u8]) -> String) -> Result<Val, Fault> {
    match bytes(call)? {
        Ok(bytes) => call.string(digest(&bytes)),
        Err(unknown) => Ok(unknown),
    }
}

/// What a function gives that needs a file which is not read.
fn unread_as(call: &Call<'_>, unread: &Unread, ty: Type) -> Result<Val, Fault> {
    let reason = match unread {
        Unread::Missing(message) => return call.fault(message.clone()),
        Unread::OutOfReach(_) => Reason::Unread,
        Unread::TooLarge(_) => Reason::Limit,
    };
    Ok(Val::unknown(Unknown {
        not_null: true,
        ..Unknown::new(reason, call.environment.text(call.span), ty)
    }))
}

/// `fileset`: the files below a directory whose paths match a pattern.
fn matching(call: &Call<'_>) -> Result<Val, Fault> {
    let (mut root, pattern) = (SmolStr::new(call.text(0)), cleaned(call.text(1)));
    // What the pattern has of the way up belongs to the directory, and stands in each result all the same.
    let mut pattern = pattern.as_str();
    let mut up = String::new();
    while let Some(rest) = pattern.strip_prefix("../") {
        pattern = rest;
        up.push_str("../");
        root = format_smolstr!("{root}/..");
    }
    let pattern = pattern.trim_start_matches('/');
    let glob = GlobBuilder::new(pattern)
        .literal_separator(true)
        .backslash_escape(true)
        .build();
    let Ok(glob) = glob.map(|glob| glob.compile_matcher()) else {
        return call.fault("the pattern is not well formed");
    };
    let files = match call.environment.files().below(&cleaned(&root)) {
        Ok(files) => files,
        Err(Unread::Missing(_)) => Vec::new(),
        Err(unread) => return unread_as(call, &unread, Type::set(Type::String)),
    };
    call.environment.budget().step(files.len(), call.span)?;
    let found = files.iter().filter(|path| glob.is_match(path.as_str()));
    let found = found.map(|path| Val::string(format_smolstr!("{up}{path}")));
    Ok(Val::set(Type::String, found))
}

/// A path without what changes nothing in it.
fn cleaned(path: &str) -> String {
    let is_absolute = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if is_absolute => {}
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (is_absolute, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}

/// The last part of a path.
fn base(path: &str) -> &str {
    match path.trim_end_matches('/') {
        "" if path.is_empty() => ".",
        "" => "/",
        path => path.rsplit('/').next().unwrap_or(path),
    }
}

/// What is before the last part of a path.
fn directory(path: &str) -> String {
    cleaned(path.rsplit_once('/').map_or("", |(before, _)| match before {
        "" => "/",
        before => before,
    }))
}
