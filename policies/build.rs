//! Lists the policy files, so that adding one is adding a file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for family in directories(&root)? {
        println!("cargo:rerun-if-changed={}", family.display());
        files.extend(policies(&family)?);
    }
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
        let name = name.replace('\\', "/");
        list.push_str(&format!(
            "    (\"policies/{name}\", include_str!({:?})),\n",
            file.display().to_string()
        ));
    }
    list.push_str("]\n");
    let out = PathBuf::from(std::env::var("OUT_DIR").unwrap_or_default());
    fs::write(out.join("files.rs"), list)
}

fn directories(root: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root)?.collect::<io::Result<Vec<_>>>()?;
    let paths = entries.into_iter().map(|entry| entry.path());
    Ok(paths.filter(|path| path.is_dir() && !path.ends_with("src")).collect())
}

fn policies(family: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(family)?.collect::<io::Result<Vec<_>>>()?;
    let paths = entries.into_iter().map(|entry| entry.path());
    Ok(paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "rego"))
        .collect())
}
