//! The trees that files are read from: a directory, a map in memory, or one laid over another.

#[cfg(feature = "fs")]
mod callers;
#[cfg(feature = "fs")]
mod directory;
mod memory;
mod overlay;
mod watched;

#[cfg(feature = "fs")]
pub use directory::{DirectoryTree, WalkOptions, common_directory};
pub use memory::MemoryTree;
pub use overlay::OverlayTree;
pub(crate) use watched::WatchedTree;
