//! End-to-end tests of the command and the library, and tests that keep the house in order.
