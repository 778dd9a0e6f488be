//! The reference page of the configuration file, in Markdown.

use crate::keys::{KEYS, Key, Place};

/// All keys with what they take, what they are for and an example.
#[must_use]
pub fn reference() -> String {
    let mut page = String::new();
    for key in KEYS {
        page.push_str(&format!("### `{}`\n\n", key.name));
        page.push_str(&format!("{}\n\n", key.about));
        page.push_str(&format!("Takes {}. {}\n\n", key.shape.words(), place(key)));
        if !key.inner().is_empty() {
            page.push_str("| key | takes | |\n|---|---|---|\n");
            for inner in key.inner() {
                let required = if inner.required { " Required." } else { "" };
                page.push_str(&format!(
                    "| `{}` | {} | {}{required} |\n",
                    inner.name,
                    inner.shape.words(),
                    inner.about
                ));
            }
            page.push('\n');
        }
        page.push_str(&format!("```yaml\n{}```\n\n", key.example));
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn place(key: &Key) -> &'static str {
    match key.place {
        Place::Outermost => "Only in the outermost file.",
        Place::Anywhere => "In any file.",
    }
}
