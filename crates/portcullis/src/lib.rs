//! A policy-as-code linter for infrastructure repositories, as a library.
