//! Networks of addresses, of both versions of the protocol.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use num_bigint::{BigInt, Sign};
use smol_str::format_smolstr;

use super::{Call, Function, Parameter, Shape};
use crate::evaluate::Fault;
use crate::value::{Type, Val};

const PREFIX: Parameter = Parameter::new("prefix", Shape::String);

pub(crate) const FUNCTIONS: &[Function] = &[
    Function::new(
        "cidrhost",
        &[PREFIX, Parameter::new("hostnum", Shape::Number)],
        string,
        host,
    ),
    Function::new("cidrnetmask", &[PREFIX], string, |call| {
        let network = network(call)?;
        if network.bits != 32 {
            return call.fault("a network of IPv6 has no mask");
        }
        call.string(network.address(network.mask()))
    }),
    Function::new(
        "cidrsubnet",
        &[
            PREFIX,
            Parameter::new("newbits", Shape::Number),
            Parameter::new("netnum", Shape::Number),
        ],
        string,
        subnet,
    ),
    Function::new("cidrsubnets", &[PREFIX], |_| Type::list(Type::String), subnets)
        .and(Parameter::new("newbits", Shape::Number)),
];

fn string(_: &[Val]) -> Type {
    Type::String
}

/// A network: the bits of an address up to the length of its prefix, the others are zero.
#[derive(Clone, Copy, Debug)]
struct Network {
    first: u128,
    length: u32,
    /// How many bits an address has: 32 or 128.
    bits: u32,
}

impl Network {
    /// A network as `10.0.0.0/8` or `2001:db8::/32`. Zeros before the numbers of IPv4 do not matter.
    fn parse(text: &str) -> Option<Self> {
        let (address, length) = text.split_once('/')?;
        let (address, bits) = match ipv4(address) {
            Some(address) => (u128::from(address), 32),
            None => (ipv6(address)?.to_bits(), 128),
        };
        let length = decimal(length)?;
        if length > bits {
            return None;
        }
        let network = Self {
            first: address,
            length,
            bits,
        };
        Some(Self {
            first: address & network.mask(),
            ..network
        })
    }

    /// How many addresses there are but one: the bits that the prefix leaves.
    fn rest(&self) -> u128 {
        ones(self.bits - self.length)
    }

    fn mask(&self) -> u128 {
        ones(self.bits) ^ self.rest()
    }

    fn last(&self) -> u128 {
        self.first | self.rest()
    }

    /// An address in the words of this version.
    fn address(&self, address: u128) -> String {
        match u32::try_from(address) {
            Ok(address) if self.bits == 32 => Ipv4Addr::from_bits(address).to_string(),
            _ => Ipv6Addr::from_bits(address).to_string(),
        }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address(self.first), self.length)
    }
}

fn ones(count: u32) -> u128 {
    match count {
        0 => 0,
        _ => u128::MAX >> 128_u32.saturating_sub(count),
    }
}

fn decimal(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn ipv4(text: &str) -> Option<u32> {
    let mut address = 0;
    let mut count = 0;
    for part in text.split('.') {
        address = address << 8 | u32::from(u8::try_from(decimal(part)?).ok()?);
        count += 1;
        if count > 4 {
            return None;
        }
    }
    (count == 4).then_some(address)
}

/// An address of IPv6; none that stands for one of IPv4, with which Terraform goes astray.
fn ipv6(text: &str) -> Option<Ipv6Addr> {
    let address: Ipv6Addr = text.parse().ok()?;
    address.to_ipv4_mapped().is_none().then_some(address)
}

fn network(call: &Call<'_>) -> Result<Network, Fault> {
    match Network::parse(call.text(0)) {
        Some(network) => Ok(network),
        None => call.fault(format_smolstr!("{:?} is no network", call.text(0))),
    }
}

/// An argument that may be larger than any integer of the machine.
fn integer(call: &Call<'_>, position: usize) -> Result<BigInt, Fault> {
    match call.number(position)?.as_integer() {
        Some(integer) => Ok(integer),
        None => call.fault("a whole number is needed"),
    }
}

/// The address of a number within a network; a negative one counts from the end.
fn host(call: &Call<'_>) -> Result<Val, Fault> {
    let number = integer(call, 1)?;
    let network = network(call)?;
    let offset = match number.sign() {
        Sign::Minus => u128::try_from(-number - 1)
            .ok()
            .and_then(|from_end| network.rest().checked_sub(from_end)),
        _ => u128::try_from(number).ok().filter(|offset| *offset <= network.rest()),
    };
    match offset {
        Some(offset) => call.string(network.address(network.first | offset)),
        None => call.fault("the network has no host of this number"),
    }
}

/// The network of a number among those that one is divided into by more bits in its prefix.
fn subnet(call: &Call<'_>) -> Result<Val, Fault> {
    let more = call.whole(1)?;
    let number = integer(call, 2)?;
    let network = network(call)?;
    let length = u32::try_from(i64::from(network.length).saturating_add(more)).ok();
    let Some(length) = length.filter(|length| *length <= network.bits) else {
        return call.fault(format_smolstr!(
            "a prefix of {} bits cannot have {more} more",
            network.length
        ));
    };
    // Less bits are a wider network, in which Terraform does not look at the number.
    let most = u32::try_from(more).map_or(u128::MAX, ones);
    match u128::try_from(number).ok().filter(|number| *number <= most) {
        Some(number) => {
            let shift = network.bits - length;
            let first = network.first | number.checked_shl(shift).unwrap_or(0);
            call.string(
                Network {
                    first,
                    length,
                    ..network
                }
                .to_string(),
            )
        }
        None => call.fault(format_smolstr!("{more} bits have no room for a network of this number")),
    }
}

/// Networks of several sizes one after another, each at the first place behind the one before where it can begin.
fn subnets(call: &Call<'_>) -> Result<Val, Fault> {
    let network = network(call)?;
    let mut before: Option<Network> = None;
    let mut all = Vec::new();
    for position in 1..call.arguments.len() {
        let more = call.whole(position)?;
        let Some(more) = u32::try_from(more).ok().filter(|more| (1..=32).contains(more)) else {
            return call.fault("a prefix can have between 1 and 32 bits more");
        };
        let length = network.length + more;
        if length > network.bits {
            return call.fault(format_smolstr!("a prefix of {length} bits is too long"));
        }
        let size = network.bits - length;
        let first = match before {
            None => Some(network.first),
            Some(before) => (before.last() >> size)
                .checked_add(1)
                .and_then(|number| number.checked_shl(size)),
        };
        // Terraform goes astray where the whole begins at zero.
        let found = first.filter(|first| *first <= network.last() && (before.is_some() || network.first != 0));
        let Some(first) = found else {
            return call.fault(format_smolstr!("there is no room left for a prefix of {length} bits"));
        };
        let next = Network {
            first,
            length,
            ..network
        };
        all.push(next.to_string());
        before = Some(next);
    }
    call.strings(all)
}
