//! Dockerfiles to stages, instructions and commands.
