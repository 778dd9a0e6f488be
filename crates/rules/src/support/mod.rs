//! What several rules of a family share.
