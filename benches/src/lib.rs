//! Benches of the library over fixtures and over any directory.
