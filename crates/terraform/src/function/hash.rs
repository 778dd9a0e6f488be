//! Digests, and what comes from a random number or a private key.

use data_encoding::{BASE64, HEXLOWER};
use md5::{Digest as _, Md5};
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use smol_str::format_smolstr;
use uuid::{Builder, Uuid};

use super::{Call, Function, Parameter, Shape, impure};
use crate::evaluate::Fault;
use crate::value::{Type, Val};

const TEXT: Parameter = Parameter::new("str", Shape::String);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new("base64sha256", &[TEXT], string, |call| base64(call, Hash::Sha256)),
    Function::new("base64sha512", &[TEXT], string, |call| base64(call, Hash::Sha512)),
    // Its result is different at every run.
    Function::new("bcrypt", &[TEXT], string, |call| impure(call, Type::String))
        .and(Parameter::new("cost", Shape::Number)),
    Function::new("md5", &[TEXT], string, |call| hex(call, Hash::Md5)),
    Function::new(
        "rsadecrypt",
        &[
            Parameter::new("ciphertext", Shape::String),
            Parameter::new("privatekey", Shape::String),
        ],
        string,
        |call| impure(call, Type::String),
    ),
    Function::new("sha1", &[TEXT], string, |call| hex(call, Hash::Sha1)),
    Function::new("sha256", &[TEXT], string, |call| hex(call, Hash::Sha256)),
    Function::new("sha512", &[TEXT], string, |call| hex(call, Hash::Sha512)),
    Function::new("uuid", &[], string, |call| impure(call, Type::String)),
    Function::new(
        "uuidv5",
        &[
            Parameter::new("namespace", Shape::String),
            Parameter::new("name", Shape::String),
        ],
        string,
        named_uuid,
    ),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

/// A way to digest bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Hash {
    Md5,
    Sha1,
    Sha256,
    Sha512,
}

impl Hash {
    fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Hash::Md5 => Md5::digest(bytes).to_vec(),
            Hash::Sha1 => Sha1::digest(bytes).to_vec(),
            Hash::Sha256 => Sha256::digest(bytes).to_vec(),
            Hash::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    /// The digest in small hexadecimal digits.
    pub(crate) fn hex(self, bytes: &[u8]) -> String {
        HEXLOWER.encode(&self.digest(bytes))
    }

    /// The digest in Base64.
    pub(crate) fn base64(self, bytes: &[u8]) -> String {
        BASE64.encode(&self.digest(bytes))
    }
}

fn hex(call: &Call<'_>, hash: Hash) -> Result<Val, Fault> {
    call.string(hash.hex(call.text(0).as_bytes()))
}

fn base64(call: &Call<'_>, hash: Hash) -> Result<Val, Fault> {
    call.string(hash.base64(call.text(0).as_bytes()))
}

/// The UUID of a name: of the digest of both, the first bytes.
fn named_uuid(call: &Call<'_>) -> Result<Val, Fault> {
    let namespace = match call.text(0) {
        "dns" => Uuid::NAMESPACE_DNS,
        "url" => Uuid::NAMESPACE_URL,
        "oid" => Uuid::NAMESPACE_OID,
        "x500" => Uuid::NAMESPACE_X500,
        other => match Uuid::parse_str(other) {
            Ok(namespace) => namespace,
            Err(_) => return call.fault(format_smolstr!("{other:?} is no namespace of UUIDs")),
        },
    };
    let digest = Sha1::new()
        .chain_update(namespace)
        .chain_update(call.text(1))
        .finalize();
    let mut bytes = [0; 16];
    for (byte, digested) in bytes.iter_mut().zip(digest) {
        *byte = digested;
    }
    call.string(Builder::from_sha1_bytes(bytes).into_uuid().to_string())
}
