//! Instances of a called module that are equal but for their addresses: evaluated once, and told again for each.

use std::sync::Arc;

use portcullis_model::{Resource, SmolStr};
use smol_str::format_smolstr;

use crate::syntax::Block;

/// Whether all instances that a call makes get the same arguments: none of them looks at its key. What tells instances
/// apart is then their address alone, whoever reads their outputs.
pub(super) fn are_equal(call: &Block) -> bool {
    let arguments = call.body.attributes.iter();
    let mut arguments = arguments.filter(|argument| !matches!(argument.name.as_str(), "count" | "for_each"));
    !arguments.any(|argument| argument.value.mentions(&["count", "each"]))
        && !call
            .body
            .blocks
            .iter()
            .any(|block| block.body.mentions(&["count", "each"]))
}

/// Makes of what one instance has what another has: `from` and `to` are the addresses of the two instances of the module.
pub(super) fn readdress(resource: &mut Resource, from: &str, to: &str) {
    let moved = |address: &mut SmolStr| {
        if let Some(rest) = address.strip_prefix(from)
            && (rest.is_empty() || rest.starts_with('.'))
        {
            *address = format_smolstr!("{to}{rest}");
        }
    };
    moved(&mut resource.address);
    moved(&mut resource.block);
    resource.calls = resource
        .calls
        .iter()
        .map(|call| {
            let mut call = call.clone();
            moved(&mut call.address);
            call
        })
        .collect::<Arc<[_]>>();
    for reference in &mut resource.references {
        moved(&mut reference.target);
    }
    for image in &mut resource.facets.images {
        moved(&mut image.address);
    }
    for identity in &mut resource.facets.identities {
        moved(&mut identity.address);
    }
    for carried in &mut resource.carried {
        readdress(carried, from, to);
    }
}
