//! What `override.tf` and files like it change in the blocks of a directory.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::directory::address_of;
use crate::syntax::{Block, Body};

/// Changes blocks, one change after the other. A change of what is not there is a block like others.
pub(crate) fn merge(blocks: &mut Vec<Block>, changes: Vec<Block>) {
    for mut change in changes {
        if change.word == "locals" {
            take_locals(blocks, &mut change);
            if change.body.attributes.is_empty() {
                continue;
            }
        }
        let name = name(&change);
        let changed = blocks
            .iter_mut()
            .find(|block| name.is_some() && self::name(block) == name);
        match changed {
            Some(block) => body(&change.word, &mut block.body, change.body),
            None => blocks.push(change),
        }
    }
}

/// What a block declares, where a second one may change it.
fn name(block: &Block) -> Option<SmolStr> {
    let name = match block.word.as_str() {
        "resource" | "data" | "ephemeral" => address_of(block),
        "variable" | "output" | "module" => SmolStr::new(format!("{} {}", block.word, block.label(0))),
        "provider" => {
            let alias = block.body.attribute("alias").and_then(|alias| alias.value.as_text());
            let alias = alias.unwrap_or_default();
            SmolStr::new(format!("provider {} {alias}", block.label(0)))
        }
        "terraform" => block.word.clone(),
        _ => return None,
    };
    Some(name)
}

/// Local values are changed each by itself.
fn take_locals(blocks: &mut [Block], change: &mut Block) {
    let mut declared = blocks.iter_mut().filter(|block| block.word == "locals");
    let mut left = std::mem::take(&mut change.body.attributes);
    for block in declared.by_ref() {
        for attribute in &mut block.body.attributes {
            if let Some(position) = left.iter().position(|other| other.name == attribute.name) {
                *attribute = left.swap_remove(position);
            }
        }
    }
    left.sort_by_key(|attribute| attribute.name_span);
    change.body.attributes = left;
}

/// Attributes take the place of others; blocks take the place of all others of their type, but for what Terraform joins.
fn body(word: &str, base: &mut Body, change: Body) {
    for attribute in change.attributes {
        match base.attributes.iter_mut().find(|known| known.name == attribute.name) {
            Some(known) => *known = attribute,
            None => base.attributes.push(attribute),
        }
    }
    let mut replaced: HashSet<SmolStr> = HashSet::new();
    let mut added = Vec::new();
    for block in change.blocks {
        let is_joined = matches!(
            (word, block.word.as_str()),
            ("resource" | "data" | "ephemeral", "lifecycle") | ("terraform", "required_providers")
        );
        let known = base.blocks.iter_mut().find(|known| known.word == block.word);
        match known {
            Some(known) if is_joined => body(&block.word, &mut known.body, block.body),
            _ => {
                let kind = kind(&block);
                replaced.insert(kind.clone());
                // State is kept in one place only.
                if word == "terraform" && matches!(kind.as_str(), "backend" | "cloud") {
                    replaced.extend(["backend", "cloud"].map(SmolStr::new_static));
                }
                added.push(block);
            }
        }
    }
    base.blocks.retain(|block| !replaced.contains(&kind(block)));
    base.blocks.extend(added);
}

/// The type of blocks that a block makes or is.
fn kind(block: &Block) -> SmolStr {
    match (block.word.as_str(), block.labels.first()) {
        ("dynamic", Some(label)) => label.name.clone(),
        _ => block.word.clone(),
    }
}
