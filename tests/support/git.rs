//! Histories for tests, written as git's loose objects, so that no test needs the `git` program.

#![allow(dead_code, reason = "not every test file needs all of it")]
#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha1::{Digest, Sha1};

/// The `.git` directory of a repository.
pub struct History {
    pub directory: PathBuf,
}

/// What a directory of a commit holds: the bytes of a file or the target of a link with their mode, or a directory.
enum Node<'t> {
    File(&'static str, &'t str),
    Directory(BTreeMap<&'t str, Node<'t>>),
}

impl History {
    /// An empty repository, with `HEAD` on the branch `main`.
    pub fn new(root: &Path) -> Self {
        let directory = root.join(".git");
        for folder in ["objects", "refs/heads", "refs/tags"] {
            std::fs::create_dir_all(directory.join(folder)).expect("a directory");
        }
        let history = Self { directory };
        history.write("HEAD", "ref: refs/heads/main\n");
        history.write("config", "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
        history
    }

    /// A file of the `.git` directory.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.directory.join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(path, text).expect("a file");
    }

    /// A commit of these files on a branch. A text that begins with `-> ` is a link.
    pub fn commit(&self, branch: &str, parents: &[&str], files: &[(&str, &str)]) -> String {
        let mut root = BTreeMap::new();
        for (path, text) in files {
            insert(&mut root, path, text);
        }
        let tree = self.tree(&root);
        let mut text = format!("tree {tree}\n");
        for parent in parents {
            text.push_str(&format!("parent {parent}\n"));
        }
        let who = "Someone <someone@example.com> 1700000000 +0000";
        text.push_str(&format!("author {who}\ncommitter {who}\n\nA change\n"));
        let id = hex(&self.object("commit", text.as_bytes()));
        self.write(&format!("refs/heads/{branch}"), &format!("{id}\n"));
        id
    }

    /// Where the object of a text lies.
    pub fn place_of_blob(&self, text: &str) -> PathBuf {
        self.place(&hex(&Sha1::digest(whole("blob", text.as_bytes()))))
    }

    fn place(&self, id: &str) -> PathBuf {
        self.directory.join("objects").join(&id[..2]).join(&id[2..])
    }

    fn tree(&self, nodes: &BTreeMap<&str, Node>) -> String {
        // Git sorts a directory as if its name ended with a slash.
        let mut entries: Vec<(String, Vec<u8>)> = nodes
            .iter()
            .map(|(name, node)| {
                let (mode, id, key) = match node {
                    Node::File(mode, text) => (*mode, self.object("blob", text.as_bytes()), (*name).to_owned()),
                    Node::Directory(nodes) => ("40000", unhex(&self.tree(nodes)), format!("{name}/")),
                };
                let mut entry = format!("{mode} {name}\0").into_bytes();
                entry.extend(id);
                (key, entry)
            })
            .collect();
        entries.sort();
        let bytes: Vec<u8> = entries.into_iter().flat_map(|(_, entry)| entry).collect();
        hex(&self.object("tree", &bytes))
    }

    fn object(&self, kind: &str, bytes: &[u8]) -> Vec<u8> {
        let whole = whole(kind, bytes);
        let id = Sha1::digest(&whole).to_vec();
        let place = self.place(&hex(&id));
        std::fs::create_dir_all(place.parent().expect("a parent")).expect("a directory");
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&whole).expect("memory");
        std::fs::write(place, packed.finish().expect("memory")).expect("a file");
        id
    }
}

fn insert<'t>(nodes: &mut BTreeMap<&'t str, Node<'t>>, path: &'t str, text: &'t str) {
    let Some((folder, rest)) = path.split_once('/') else {
        let node = match text.strip_prefix("-> ") {
            Some(target) => Node::File("120000", target),
            None => Node::File("100644", text),
        };
        nodes.insert(path, node);
        return;
    };
    let folder = nodes.entry(folder).or_insert_with(|| Node::Directory(BTreeMap::new()));
    match folder {
        Node::Directory(nodes) => insert(nodes, rest, text),
        Node::File(..) => panic!("{path} is both a file and a directory"),
    }
}

fn whole(kind: &str, bytes: &[u8]) -> Vec<u8> {
    let mut whole = format!("{kind} {}\0", bytes.len()).into_bytes();
    whole.extend(bytes);
    whole
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = (0..text.len()).step_by(2);
    digits
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal digits"))
        .collect()
}
